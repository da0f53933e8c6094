#include "casefile/contact.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"

#define NUMBER_DIGITS 9 /* what two spellings of one number share */

/* Letters and digits of any script, small, without accents; SPACE keeps words apart. */
static struct str
plain(struct arena *a, struct str s, bool space)
{
	struct str folded = utf8_fold(a, s);
	struct buf b;

	buf_init(&b, a, folded.n + 1);
	for (size_t i = 0; i < folded.n; i++) {
		char c = folded.p[i];
		bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;

		if (word)
			buf_putc(&b, c);
		else if (space && b.n > 0 && buf_str(&b).p[b.n - 1] != ' ')
			buf_putc(&b, ' ');
	}
	return str_trim(buf_str(&b));
}

/* The last digits before an extension: "(0)" and all else is left out. */
static struct str
digits(struct arena *a, struct str s)
{
	struct buf b;
	struct str all;

	buf_init(&b, a, s.n + 1);
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (((c | 32) >= 'a' && (c | 32) <= 'z') && b.n > 0)
			break;
		if (c >= '0' && c <= '9')
			buf_putc(&b, c);
	}
	all = buf_str(&b);
	return all.n > NUMBER_DIGITS ? str_from(all, all.n - NUMBER_DIGITS) : all;
}

static struct str
value_of(struct arena *a, enum channel channel, struct str printed)
{
	struct str folded;

	switch (channel) {
	case CHANNEL_CALL:
	case CHANNEL_FAX:
		return digits(a, printed);
	case CHANNEL_EMAIL:
		return utf8_fold(a, str_trim(printed));
	case CHANNEL_POST:
		folded = utf8_fold(a, str_trim(printed));
		return str_starts(folded, STR("@")) ? str_from(folded, 1) : folded;
	case CHANNEL_LETTER:
		return plain(a, printed, false);
	case CHANNEL_COUNT:
		break;
	}
	return STR("");
}

struct str
contact_key(struct arena *a, enum channel channel, struct str printed)
{
	struct str value = value_of(a, channel, printed), name = channel_name(channel);

	if (value.n == 0)
		return value;
	return str_printf(a, STR_FMT ":" STR_FMT, STR_ARG(name), STR_ARG(value));
}

static struct strs *
list_in(struct target *t, enum channel channel)
{
	switch (channel) {
	case CHANNEL_EMAIL:
		return &t->emails;
	case CHANNEL_CALL:
		return &t->phones;
	case CHANNEL_FAX:
		return &t->faxes;
	case CHANNEL_POST:
		return &t->handles;
	case CHANNEL_LETTER:
	case CHANNEL_COUNT:
		break;
	}
	return NULL;
}

struct strs
contact_list(struct arena *a, const struct target *t, enum channel channel)
{
	struct target copy = *t;
	const struct strs *list = list_in(&copy, channel);
	struct strs address = { 0 };

	if (list != NULL)
		return *list;
	if (t->address.n > 0)
		VEC_PUSH(a, &address, str_join(a, &t->address, STR(" ")));
	return address;
}

static int
by_text(const void *x, const void *y)
{
	return str_cmp(*(const struct str *)x, *(const struct str *)y);
}

struct str
contact_name_key(struct arena *a, struct str name)
{
	struct str rest = plain(a, name, true);
	struct strs words = { 0 };

	while (rest.n > 0)
		VEC_PUSH(a, &words, str_cut(&rest, ' '));
	if (words.n > 1)
		qsort(words.item, words.n, sizeof(words.item[0]), by_text);
	return str_join(a, &words, STR(" "));
}

void
contact_order(struct arena *a, struct target *t, enum channel channel,
              bool (*dead)(void *ctx, struct str key), void *ctx)
{
	struct strs *list = list_in(t, channel), works = { 0 }, broken = { 0 };

	if (list == NULL || list->n < 2)
		return;
	for (size_t i = 0; i < list->n; i++) {
		if (dead(ctx, contact_key(a, channel, list->item[i])))
			VEC_PUSH(a, &broken, list->item[i]);
		else
			VEC_PUSH(a, &works, list->item[i]);
	}
	for (size_t i = 0; i < broken.n; i++)
		VEC_PUSH(a, &works, broken.item[i]);
	*list = works;
}
