#include "casefile/channel.h"

static const struct str names[CHANNEL_COUNT] = {
	[CHANNEL_LETTER] = STR_INIT("letter"), [CHANNEL_EMAIL] = STR_INIT("email"),
	[CHANNEL_CALL] = STR_INIT("call"),     [CHANNEL_FAX] = STR_INIT("fax"),
	[CHANNEL_POST] = STR_INIT("post"),
};

struct str
channel_name(enum channel c)
{
	CHECK(c < CHANNEL_COUNT);
	return names[c];
}

bool
channel_from_name(struct str name, enum channel *out)
{
	for (size_t i = 0; i < CHANNEL_COUNT; i++) {
		if (!str_eq(name, names[i]))
			continue;
		*out = (enum channel)i;
		return true;
	}
	return false;
}
