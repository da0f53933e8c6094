/*
 * damage_held.h - six more things that happen to documents, against which no rule was written
 *
 * What mail, web pages, PDFs and translators leave behind: they were chosen without a look at the
 * rules of the doubts, and what slips through is never shown, only counted.  When a rule is written
 * for one of them, it belongs among those of damage.h, and another has to take its place here.
 */
#ifndef OUTCRY_TEST_DAMAGE_HELD_H
#define OUTCRY_TEST_DAMAGE_HELD_H

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"

#define DAMAGES_HELD 6

/* "Se=C3=B1or Ministro:=20", and long lines as a mail carries them. */
static inline struct str
damage_printable(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, 4 * s.n + 4, 1);
	size_t n = 0, column = 0;

	for (size_t k = 0; k < s.n; k++) {
		unsigned char c = (unsigned char)s.p[k];
		bool plain = c < 0x80 && c != '=';

		if (column >= 73) {
			p[n++] = '=';
			p[n++] = '\n';
			column = 0;
		}
		if (plain)
			p[n++] = s.p[k];
		else
			n += (size_t)snprintf(p + n, 4, "=%02X", c);
		column += plain ? 1 : 3;
	}
	return str_printf(a, STR_FMT "=20", STR_ARG(((struct str){ p, n })));
}

/* "Fax:&nbsp;+973 1 555 0102", "Se&#241;or" */
static inline struct str
damage_entities(struct arena *a, struct str s)
{
	struct strs out = { 0 };
	size_t at = 0;

	while (at < s.n) {
		size_t from = at;
		uint32_t c = utf8_next(s, &at);
		bool behind_label = c == ' ' && from > 0 && s.p[from - 1] == ':';

		VEC_PUSH(a, &out,
		         c == '&'               ? STR("&amp;")
		         : c == '"'             ? STR("&quot;")
		         : c == '<'             ? STR("&lt;")
		         : c == '>'             ? STR("&gt;")
		         : behind_label         ? STR("&nbsp;")
		         : c == '\'' || c > 127 ? str_printf(a, "&#%u;", (unsigned)c)
		                                : str_sub(s, from, at));
	}
	return str_join(a, &out, STR(""));
}

/* "> " before what a mail quotes, but not before the tails that the next mail broke off. */
static inline struct str
damage_quoted(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, 2 * s.n + 3, 1);
	size_t n = 0, column = 0;
	bool tail = false;

	p[n++] = '>';
	p[n++] = ' ';
	for (size_t k = 0; k < s.n; k++) {
		if (s.p[k] != ' ' || column < (tail ? 6 : 62)) {
			p[n++] = s.p[k];
			column++;
			continue;
		}
		p[n++] = '\n';
		tail = !tail;
		column = 0;
		if (!tail) {
			p[n++] = '>';
			p[n++] = ' ';
		}
	}
	return (struct str){ p, n };
}

/* "to conrm in an ocial letter" */
static inline struct str
damage_ligatures(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1, 1);
	size_t n = 0;

	for (size_t k = 0; k < s.n; k++) {
		struct str rest = str_from(s, k);

		if (str_starts(rest, STR("ffi")) || str_starts(rest, STR("ffl")))
			k += 2;
		else if (str_starts(rest, STR("ff")) || str_starts(rest, STR("fi")) ||
		         str_starts(rest, STR("fl")))
			k++;
		else
			p[n++] = s.p[k];
	}
	return (struct str){ p, n };
}

/* "the Minister of Justice4 to order": the mark lost its height, and the note stands where the page
 * ended. */
static inline void
damage_footnote(struct arena *a, struct strs *lines, size_t i)
{
	struct str s = lines->item[i], *foot;
	size_t at = s.n / 2, number = 1 + i % 9, k = i;

	while (at < s.n && (s.p[at] != ' ' || at == 0 || !isalpha((unsigned char)s.p[at - 1])))
		at++;
	if (at == s.n && !isalpha((unsigned char)s.p[s.n - 1]))
		return;
	lines->item[i] = str_printf(a, STR_FMT "%zu" STR_FMT, STR_ARG(str_sub(s, 0, at)), number,
	                            STR_ARG(str_from(s, at)));
	while (k + 1 < lines->n && k < i + 3)
		k++;
	foot = &lines->item[k];
	*foot = str_printf(a, STR_FMT "\n%zu See the report of the Special Rapporteur, para. 14.",
	                   STR_ARG(*foot), number);
}

/* The labels as a translator's machine puts them, from English and back or into English. */
static inline struct str
damage_translated(struct arena *a, struct str s)
{
	/* clang-format off */
	static const char *const pairs[][2] = {
		{ "APPEALS TO", "CALLS TOWARDS" },      { "COPIES TO", "DUPLICATES FOR" },
		{ "RECOMMENDED ACTION", "ADVISED ACT" },{ "TAKE ACTION", "CATCH THE DEED" },
		{ "URGENT ACTION", "PRESSING SHARE" },  { "ADDITIONAL INFORMATION", "SUPPLY OF NEWS" },
		{ "BACKGROUND", "REAR GROUND" },        { "Salutation", "Greeting formula" },
		{ "Dear ", "Expensive " },              { "Fax:", "Telecopy:" },
		{ "Faxes:", "Telecopies:" },            { "Email:", "Electronic post:" },
		{ "E-mail:", "Electronic post:" },      { "Name:", "Denomination:" },
		{ "Gender m/f", "Sort h/w" },           { "copies to", "duplicates for" },
		{ "Tratamiento", "Treatment" },         { "Correo-e", "Mail-e" },
		{ "LLAMAMIENTOS A", "FLAMES TO" },      { "COPIAS A", "CUPS TO" },
		{ "Formule d'appel", "Form of call" },  { "Formule d’appel", "Form of call" },
		{ "Courriel", "Dispatch" },             { "APPELS À", "RINGS AT" },
		{ "COPIES À", "SPECIMENS AT" },         { "Anrede", "Speech at" },
		{ "APPELLE AN", "ROLL CALLS ON" },      { "KOPIEN AN", "PRINTS ON" },
	};
	/* clang-format on */

	for (size_t k = 0; k < sizeof(pairs) / sizeof(pairs[0]); k++) {
		size_t at = str_find(s, str_c(pairs[k][0]));

		if (at != STR_NPOS)
			s = str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(str_sub(s, 0, at)),
			               pairs[k][1], STR_ARG(str_from(s, at + strlen(pairs[k][0]))));
	}
	return s;
}

/* From line I on; quoting ends with its paragraph, a translator does all that follows. */
static inline const char *
damage_held(struct arena *a, struct strs *lines, size_t i, size_t kind)
{
	static const struct {
		const char *name;
		size_t lines;
		struct str (*done)(struct arena *a, struct str s);
	} spread[] = { { "remains of quoted-printable", 6, damage_printable },
		       { "HTML entities left", 6, damage_entities },
		       { "quoted mail with broken tails", 8, damage_quoted },
		       { "ligatures lost", 12, damage_ligatures },
		       { "labels of a translator", SIZE_MAX, damage_translated } };

	if (kind >= sizeof(spread) / sizeof(spread[0])) {
		damage_footnote(a, lines, i);
		return "footnote in the text";
	}
	for (size_t k = i; k < lines->n && k - i < spread[kind].lines; k++) {
		if (lines->item[k].n > 0)
			lines->item[k] = spread[kind].done(a, lines->item[k]);
		else if (spread[kind].done == damage_quoted)
			break;
	}
	return spread[kind].name;
}

#endif
