#include "../../test.h"
#include "casefile/channel.h"

int
main(void)
{
	static const char *const none[] = { "",        "Letter", "letter ", "lett",
		                            "letters", "tweet",  "sms" };
	enum channel c = CHANNEL_FAX;

	for (int i = 0; i < CHANNEL_COUNT; i++) {
		struct str name = channel_name((enum channel)i);

		test_ok(name.n > 0 && channel_from_name(name, &c) && c == (enum channel)i,
		        "a name leads back to its channel");
	}
	c = CHANNEL_FAX;
	for (size_t i = 0; i < ARRAY_LEN(none); i++)
		test_ok(!channel_from_name(str_c(none[i]), &c) && c == CHANNEL_FAX, "no channel");
	return test_done();
}
