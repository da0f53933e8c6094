/*
 * labelc - label files to C tables
 *
 *     labelc OUT.c labels/en.labels labels/es.labels ...
 *
 * A label file is "language = en", "name = English", then sections "[month]" with one label a
 * line; "#" starts a comment.  Refuses with FILE:LINE: a section it does not know, a label twice,
 * one under two sections that compete for the same place, one value in this file and another in
 * that (both places are named), a label that no document can match, a language that is none of
 * ISO 639, and a line that is no UTF-8.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/io.h"
#include "base/utf8.h"
#include "import/token.h"
#include "labelc.h"

#define FILE_MOST (1024 * 1024)

static const struct {
	const char *section;
	enum label_mode mode;
	bool valued;
} kinds[] = {
#define PLAIN                             false
#define VALUED                            true
#define KIND(name, section, mode, values) { section, LABEL_##mode, values },
#include "import/label_kinds.def"
#undef KIND
};

static void
say(const char *file, int line, const char *what, struct str text)
{
	(void)fprintf(stderr, "%s:%d: %s: " STR_FMT "\n", file, line, what, STR_ARG(text));
}

NORETURN static void
refuse(const char *file, int line, const char *what, struct str text)
{
	say(file, line, what, text);
	exit(1);
}

static void
add_token(struct labelc *c, struct row *row, struct str token, struct str text)
{
	if (row->tokens == LABEL_TOKENS)
		refuse(c->file, c->line, "label of too many words", text);
	row->token[row->tokens++] = token;
}

/* "by {date}:" to by, {date}, : */
static void
tokenise(struct labelc *c, struct row *row, struct str text)
{
	static const char *const holes[] = { LABEL_DATE, LABEL_NUMBER_OF, LABEL_SOME };

	for (size_t at = 0; at < text.n;) {
		struct str rest = str_from(text, at);
		size_t end = str_chr(rest, '{'), hole = ARRAY_LEN(holes);
		struct token t;

		for (size_t i = 0; i < ARRAY_LEN(holes); i++)
			if (str_starts(rest, str_c(holes[i])))
				hole = i;
		if (hole < ARRAY_LEN(holes)) {
			add_token(c, row, str_c(holes[hole]), text);
			at += strlen(holes[hole]);
			continue;
		}
		if (end == 0)
			refuse(c->file, c->line, "unknown hole", rest);
		end = end == STR_NPOS ? text.n : at + end;
		while (token_next(c->a, text, &at, end, &t))
			add_token(c, row, t.fold, text);
		at = end;
	}
}

static bool
rows_eq(const struct row *a, const struct row *b)
{
	if (a->tokens != b->tokens)
		return false;
	for (size_t i = 0; i < a->tokens; i++)
		if (!str_eq(a->token[i], b->token[i]))
			return false;
	return true;
}

static bool
competes(unsigned int kind)
{
	return kinds[kind].mode == LABEL_LINE || kinds[kind].mode == LABEL_START;
}

/* "first.labels:12 under [index]" */
static struct str
place_of(const struct labelc *c, const struct row *row)
{
	return str_printf(c->a, "%s:%d under [%s]", row->file, row->line, kinds[row->kind].section);
}

/* Both places and what to do: the one who edits the files need not look for the other. */
static void
complain(struct labelc *c, const char *why, const struct row *old, const struct row *row,
         struct str text)
{
	struct str here = place_of(c, row), there = place_of(c, old);

	say(row->file, row->line, why,
	    str_printf(c->a,
	               "\"" STR_FMT "\" stands at " STR_FMT " and at " STR_FMT
	               ": delete one of the two",
	               STR_ARG(text), STR_ARG(there), STR_ARG(here)));
	c->bad++;
}

static const char *
complaint_of(const struct labelc *c, const struct row *old, const struct row *row)
{
	const struct label_lang *langs = c->langs.item;

	if (!rows_eq(old, row) ||
	    (old->lang != row->lang && (langs[old->lang].alone || langs[row->lang].alone)))
		return NULL;
	if (old->kind == row->kind && old->lang == row->lang)
		return "this label stands twice";
	if (old->kind == row->kind && !str_eq(old->value, row->value))
		return "another value elsewhere";
	if (old->kind != row->kind && competes(old->kind) && competes(row->kind))
		return "this label also stands under a competing section";
	return NULL;
}

static void
add_label(struct labelc *c, struct str text)
{
	struct row row = { .kind = (unsigned int)c->kind,
		           .lang = (unsigned int)c->lang,
		           .file = c->file,
		           .line = c->line };
	struct str label = text;

	if (c->kind < 0 || c->langs.n == 0)
		refuse(c->file, c->line, "a label before the first [section]", text);
	if (kinds[c->kind].valued) {
		size_t cut = str_rchr(text, '=');

		if (cut == STR_NPOS)
			refuse(c->file, c->line, "this section wants LABEL = VALUE", text);
		label = str_trim(str_sub(text, 0, cut));
		row.value = str_trim(str_from(text, cut + 1));
	}
	tokenise(c, &row, label);
	if (row.tokens == 0 || (row.token[0].p[0] == '{' &&
	                        (row.tokens == 1 || !str_eq(row.token[0], STR(LABEL_DATE)))))
		refuse(c->file, c->line, "a label no document can match", text);
	for (size_t i = 0; i < c->rows.n; i++) {
		const char *why = complaint_of(c, &c->rows.item[i], &row);

		if (why == NULL)
			continue;
		if (!c->generated)
			complain(c, why, &c->rows.item[i], &row, text);
		return;
	}
	VEC_PUSH(c->a, &c->rows, row);
}

static void
set_section(struct labelc *c, struct str name)
{
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (str_eq(name, str_c(kinds[i].section))) {
			c->kind = (int)i;
			return;
		}
	}
	refuse(c->file, c->line, "no such section", name);
}

/* "en", "pt-br", "x-vo" for a made-up one, "und" for none: ISO 639, as BCP 47 has it. */
static bool
is_language(struct str tag)
{
	struct str rest = tag, first = str_cut(&rest, '-');

	for (size_t i = 0; i < tag.n; i++)
		if ((tag.p[i] < 'a' || tag.p[i] > 'z') && tag.p[i] != '-')
			return false;
	return first.n == 2 || first.n == 3 || (str_eq(first, STR("x")) && rest.n > 0);
}

static void
set_language(struct labelc *c, struct str tag)
{
	struct label_lang lang = { .tag = str_z(c->a, tag), .name = "" };

	if (!is_language(tag))
		refuse(c->file, c->line,
		       "an ISO 639 code is expected, two or three small letters as in "
		       "\"language = tr\"",
		       tag);

	c->kind = -1;
	for (c->lang = 0; c->lang < c->langs.n; c->lang++)
		if (str_eq(str_c(c->langs.item[c->lang].tag), tag))
			return;
	VEC_PUSH(c->a, &c->langs, lang);
}

static void
read_line(struct labelc *c, struct str line)
{
	if (line.n == 0 || line.p[0] == '#')
		return;
	if (line.p[0] == '[' && line.p[line.n - 1] == ']') {
		set_section(c, str_sub(line, 1, line.n - 1));
	} else if (str_starts(line, STR("language = "))) {
		set_language(c, str_from(line, 11));
	} else if (str_eq(line, STR("generated = yes"))) {
		c->generated = true;
	} else if (c->kind < 0 && c->langs.n > 0 && str_eq(line, STR("elsewhere = no"))) {
		c->langs.item[c->lang].alone = true;
	} else if (c->kind < 0 && c->langs.n > 0 && str_starts(line, STR("locale = "))) {
		return; /* isoc's: where the names of countries and languages are taken from */
	} else if (c->kind < 0 && c->langs.n > 0 && str_starts(line, STR("name = "))) {
		c->langs.item[c->lang].name = str_z(c->a, str_from(line, 7));
	} else {
		add_label(c, line);
	}
}

static void
read_file(struct labelc *c, const char *path)
{
	struct err e = { 0 };
	struct str rest;

	if (!io_read_file(c->a, path, FILE_MOST, &rest, &e))
		refuse(path, 0, "cannot be read", str_c(e.msg));
	c->file = path;
	c->kind = -1;
	c->generated = false;
	if (str_starts(rest, STR("\xEF\xBB\xBF"))) /* some editors mark UTF-8 so */
		rest = str_from(rest, 3);
	for (c->line = 1; rest.p != NULL; c->line++) {
		struct str line = str_trim(str_cut(&rest, '\n'));

		if (!utf8_is_valid(line) || str_chr(line, '\0') != STR_NPOS)
			refuse(path, c->line, "this line is not UTF-8",
			       STR("save the file in your editor with the encoding UTF-8"));
		read_line(c, line);
	}
}

/* The list of iso-codes names each living language: "tk" for Turkish is one of them, "tq" none. */
static void
check_languages(struct labelc *c)
{
	for (size_t k = 0; k < c->langs.n; k++) {
		struct str tag = str_c(c->langs.item[k].tag);
		bool listed = false, known = tag.n != 2;

		for (size_t i = 0; i < c->rows.n; i++) {
			if (c->rows.item[i].kind != LABEL_LANGUAGE)
				continue;
			listed = true;
			known = known || str_eq(c->rows.item[i].value, tag);
		}
		if (listed && !known)
			refuse("labels", 0, "no language of ISO 639", tag);
	}
}

int
main(int argc, char *argv[])
{
	struct labelc c = { .a = arena_new(), .kind = -1 };
	FILE *f;
	bool ok;

	if (argc < 3)
		refuse("labelc", 0, "usage", STR("labelc OUT.c FILE..."));
	for (int i = 2; i < argc; i++)
		read_file(&c, argv[i]);
	if (c.bad > 0) {
		arena_free(&c.a);
		return 1;
	}
	check_languages(&c);
	if ((f = fopen(argv[1], "we")) == NULL)
		refuse(argv[1], 0, "cannot be written", (struct str){ 0 });
	if (!labelc_write(&c, f))
		refuse("labelc", 0, "too many words in all labels", (struct str){ 0 });
	ok = fclose(f) == 0;
	arena_free(&c.a);
	return ok ? 0 : 1;
}
