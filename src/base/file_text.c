#include "base/file_text.h"

#include "base/utf8.h"

/* 0x80 to 0x9F of Windows-1252; 0 where it has nothing. */
static const uint16_t upper[32] = {
	0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

static struct str
from_1252(struct arena *a, struct str bytes)
{
	char *text = arena_alloc(a, bytes.n * 3 + 4, 1);
	size_t n = 0;

	for (size_t i = 0; i < bytes.n; i++) {
		uint32_t cp = (unsigned char)bytes.p[i];

		if (cp >= 0x80 && cp <= 0x9F)
			cp = upper[cp - 0x80];
		n += utf8_put(cp == 0 && bytes.p[i] != 0 ? UTF8_REPLACEMENT : cp, text + n);
	}
	return (struct str){ text, n };
}

/* The unit of UTF-16 at S[AT], little endian or big. */
static uint32_t
unit_at(struct str s, size_t at, bool little)
{
	unsigned char first = (unsigned char)s.p[at], second = (unsigned char)s.p[at + 1];

	return little ? (uint32_t)(second << 8 | first) : (uint32_t)(first << 8 | second);
}

static struct str
from_utf16(struct arena *a, struct str s, bool little)
{
	char *text = arena_alloc(a, s.n / 2 * 3 + 8, 1);
	size_t n = 0;

	for (size_t at = 0; at + 1 < s.n; at += 2) {
		uint32_t cp = unit_at(s, at, little);

		if (cp >= 0xD800 && cp <= 0xDBFF && at + 3 < s.n) {
			uint32_t low = unit_at(s, at + 2, little);

			if (low >= 0xDC00 && low <= 0xDFFF) {
				cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
				at += 2;
			}
		}
		n += utf8_put(cp >= 0xD800 && cp <= 0xDFFF ? UTF8_REPLACEMENT : cp, text + n);
	}
	if (s.n % 2 != 0)
		n += utf8_put(UTF8_REPLACEMENT, text + n);
	return (struct str){ text, n };
}

struct str
file_text(struct arena *a, struct str bytes)
{
	if (str_starts(bytes, STR("\xff\xfe")) || str_starts(bytes, STR("\xfe\xff")))
		return from_utf16(a, str_from(bytes, 2), bytes.p[0] == '\xff');
	return utf8_is_valid(bytes) ? bytes : from_1252(a, bytes);
}
