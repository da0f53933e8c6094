#include "tally/entries.h"

#include "base/buf.h"

#define TEXT_BYTES  (LIMIT_REPORT_ENTRIES * 32)
#define TARGET_MOST 65535

struct str
entries_text(struct arena *a, const struct report_entry *entry, size_t n)
{
	struct buf b;

	buf_init(&b, a, TEXT_BYTES);
	for (size_t i = 0; i < n; i++) {
		struct str channel = channel_name(entry[i].channel);

		buf_printf(&b, "%s" STR_FMT ":%d:%d", i == 0 ? "" : ",", STR_ARG(channel),
		           entry[i].target, entry[i].count);
	}
	CHECK(!b.failed);
	return buf_str(&b);
}

static bool
read_one(struct str text, struct report_entry *out)
{
	struct str rest = text, channel = str_cut(&rest, ':'), target = str_cut(&rest, ':');
	struct report_entry one = { .target = 0 };
	uint64_t number, count;

	if (!channel_from_name(channel, &one.channel) ||
	    !str_to_u64(target, TARGET_MOST, &number) ||
	    !str_to_u64(rest, LIMIT_REPORT_COUNT, &count))
		return false;
	one.target = (int)number;
	one.count = (int)count;
	*out = one;
	return true;
}

bool
entries_read(struct str text, struct report_entry *entry, size_t *n, struct err *e)
{
	struct str rest = text;

	*n = 0;
	while (rest.p != NULL && text.n > 0) {
		if (*n == LIMIT_REPORT_ENTRIES || !read_one(str_cut(&rest, ','), &entry[*n]))
			return err_set(e, ERR_DB, "a stored report says \"" STR_FMT "\"",
			               STR_ARG(text));
		(*n)++;
	}
	return true;
}
