/*
 * token.c - why letters and digits are kept apart, and ideographs single
 *
 * Documents glue what belongs apart ("UA065/99", "28MAI2013", "1er"), so a change between letters
 * and digits ends a token.  Chinese and Korean have no spaces where a label ends, so there each
 * character is a token and a label is a run of them.
 */
#include "import/token.h"

#include <string.h>
#include <unictype.h>

#include "base/utf8.h"

enum class { SPACE, LETTER, DIGIT, IDEOGRAPH, IGNORED, OTHER };

static bool
is_ideograph(uint32_t cp)
{
	return (cp >= 0x2E80 && cp <= 0x2FDF) || (cp >= 0x3040 && cp <= 0x30FF) ||
	       (cp >= 0x3400 && cp <= 0x9FFF) || (cp >= 0xAC00 && cp <= 0xD7A3) ||
	       (cp >= 0xF900 && cp <= 0xFAFF) || (cp >= 0x20000 && cp <= 0x3FFFF);
}

static enum class class_of_wide(uint32_t cp) {
	if (is_ideograph(cp)) return IDEOGRAPH;
	if (cp == 0xAD || (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
	    (cp >= 0x2060 && cp <= 0x2069) || cp == 0x640) return IGNORED;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Nd)) return DIGIT;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_L |
	                                                 UC_CATEGORY_MASK_M)) return LETTER;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Z)) return SPACE;
	return OTHER;
}

static enum class class_of(uint32_t cp) {
	if (cp >= 0x80) return class_of_wide(cp);
	if ((cp | 32) >= 'a' && (cp | 32) <= 'z') return LETTER;
	if (cp >= '0' && cp <= '9') return DIGIT;
	return cp <= ' ' ? SPACE : OTHER;
}

/* Commas, semicolons and full stops of Arabic, Chinese and Korean; 0 for what is none. */
static char
ascii_mark(uint32_t cp)
{
	switch (cp) {
	case 0x60C:  /* Arabic comma */
	case 0x3001: /* ideographic comma */
		return ',';
	case 0x61B:
		return ';';
	case 0x3002: /* ideographic full stop */
	case 0x6D4:
		return '.';
	case 0x61F:
		return '?';
	default:
		return 0;
	}
}

/* The Turkish dotless i is an i for comparing; so are digits of every script those of ASCII. */
static struct str
fold_wide(struct arena *a, struct str s)
{
	struct str f = utf8_fold(a, s);
	char *out = arena_alloc(a, f.n + 1, 1);
	size_t n = 0;

	for (size_t at = 0; at < f.n;) {
		size_t from = at;
		uint32_t cp = utf8_next(f, &at);
		int digit = cp < 0x80 ? -1 : uc_decimal_value(cp);

		if (cp == 0x131) {
			out[n++] = 'i';
		} else if (ascii_mark(cp) != 0) {
			out[n++] = ascii_mark(cp);
		} else if (digit >= 0) {
			out[n++] = (char)('0' + digit);
		} else if (class_of(cp) != IGNORED) {
			memcpy(out + n, f.p + from, at - from);
			n += at - from;
		}
	}
	return (struct str){ out, n };
}

static struct str
fold(struct arena *a, struct str s)
{
	bool upper = false;

	for (size_t i = 0; i < s.n; i++) {
		if ((unsigned char)s.p[i] >= 0x80)
			return fold_wide(a, s);
		upper = upper || (s.p[i] >= 'A' && s.p[i] <= 'Z');
	}
	return upper ? str_lower(a, s) : s;
}

bool
token_next(struct arena *a, struct str s, size_t *at, size_t end, struct token *out)
{
	struct token t = { 0 };
	enum class first = SPACE;
	size_t from = *at, to = *at;

	while (to < end && (first == SPACE || first == IGNORED)) {
		from = to;
		first = class_of(utf8_next(s, &to));
		t.spaced = t.spaced || first == SPACE;
	}
	*at = to;
	if (first == SPACE || first == IGNORED)
		return false;
	while ((first == LETTER || first == DIGIT) && to < end) {
		size_t next = to;
		enum class c = class_of(utf8_next(s, &next));

		if (c != first && c != IGNORED)
			break;
		to = next;
	}
	*at = to;
	t.from = (uint32_t)from;
	t.to = (uint32_t)to;
	t.word = first == LETTER || first == IDEOGRAPH;
	t.digits = first == DIGIT;
	t.fold = fold(a, str_sub(s, from, to));
	*out = t;
	return true;
}

bool
token_is_capital(struct str text, const struct token *t)
{
	size_t at = t->from;
	uint32_t cp = t->word ? utf8_next(text, &at) : '.';

	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z';
	return uc_is_property_uppercase(cp) || !uc_is_property_lowercase(cp);
}

bool
token_is_initial(struct str text, const struct token *t)
{
	size_t at = t->from;

	if (!t->word || !str_eq(t[1].fold, STR(".")) ||
	    !uc_is_property_uppercase(utf8_next(text, &at)))
		return false;
	return at == t->to;
}

bool
token_is_hangul(struct str text, const struct token *t)
{
	unsigned char c = (unsigned char)text.p[t->from];

	return t->word && c >= 0xEA && c <= 0xED;
}

int
token_number(const struct token *t)
{
	uint64_t v;

	return t->digits && str_to_u64(t->fold, 99999999, &v) ? (int)v : -1;
}
