/*
 * labelc - label files to C tables
 *
 *     labelc OUT.c labels/en.labels labels/es.labels ...
 *
 * A label file is "language = en", "name = English", then sections "[month]" with one label a
 * line; "#" starts a comment.  Refuses with FILE:LINE: a section it does not know, a label twice,
 * one under two sections that compete for the same place, one value in this file and another in
 * that, and a label that no document can match.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/io.h"
#include "import/labels.h"
#include "import/token.h"

#define LABEL_DATE      "{date}"
#define LABEL_NUMBER_OF "{number}"
#define LABEL_SOME      "{any}"
#define FILE_MOST       (1024 * 1024)

struct row {
	struct str token[LABEL_TOKENS];
	size_t tokens;
	unsigned int kind, lang;
	struct str value;
	const char *file;
	int line;
};

struct labelc {
	struct arena *a;
	struct {
		struct row *item;
		size_t n, cap;
	} rows;
	struct strs words;
	struct {
		struct label_lang *item;
		size_t n, cap;
	} langs;
	const char *file;
	int line;
	int kind;
	size_t lang;
	int bad;
	bool generated; /* what stands elsewhere already is not said again */
};

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

static const char *const kind_names[] = {
#define KIND(name, section, mode, values) "LABEL_" #name,
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

static const char *
complaint_of(const struct row *old, const struct row *row)
{
	if (!rows_eq(old, row))
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
		const char *why = complaint_of(&c->rows.item[i], &row);

		if (why == NULL)
			continue;
		if (!c->generated) {
			say(c->file, c->line, why, text);
			c->bad++;
		}
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

static void
set_language(struct labelc *c, struct str tag)
{
	struct label_lang lang = { str_z(c->a, tag), "" };

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
	} else if (c->kind < 0 && c->langs.n > 0 && str_starts(line, STR("name = "))) {
		c->langs.item[c->langs.n - 1].name = str_z(c->a, str_from(line, 7));
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
	for (c->line = 1; rest.p != NULL; c->line++)
		read_line(c, str_trim(str_cut(&rest, '\n')));
}

static unsigned int
hole_of(struct str token)
{
	if (str_eq(token, STR(LABEL_DATE)))
		return LABEL_HOLE_DATE;
	if (str_eq(token, STR(LABEL_NUMBER_OF)))
		return LABEL_HOLE_NUMBER;
	return str_eq(token, STR(LABEL_SOME)) ? LABEL_HOLE_ANY : 0;
}

/* label_word_hash() of labels.c, which needs the tables this program writes. */
static uint32_t
hash(struct str s)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 16777619u;
	return h ^ h >> 15;
}

/* What a row is found by: its first word, or nothing where it begins with a date. */
static struct str
first_word(const struct row *row)
{
	return hole_of(row->token[0]) != 0 ? (struct str){ 0 } : row->token[0];
}

static int
row_cmp(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	int c = str_cmp(first_word(x), first_word(y));

	if (c != 0)
		return c;
	if (x->lang != y->lang)
		return x->lang < y->lang ? -1 : 1;
	return x->line - y->line;
}

static void
put_string(FILE *f, struct str s)
{
	(void)fputc('"', f);
	for (size_t i = 0; i < s.n; i++) {
		unsigned char ch = (unsigned char)s.p[i];

		if (ch == '"' || ch == '\\')
			(void)fprintf(f, "\\%c", ch);
		else if (ch < 0x20 || ch >= 0x7f)
			(void)fprintf(f, "\\%03o", ch);
		else
			(void)fputc(ch, f);
	}
	(void)fputc('"', f);
}

static int
word_cmp(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* Every word once, sorted; [0] is empty. */
static void
number_words(struct labelc *c)
{
	size_t kept = 1;

	VEC_PUSH(c->a, &c->words, (struct str){ 0 });
	for (size_t i = 0; i < c->rows.n; i++)
		for (size_t k = 0; k < c->rows.item[i].tokens; k++)
			if (hole_of(c->rows.item[i].token[k]) == 0)
				VEC_PUSH(c->a, &c->words, c->rows.item[i].token[k]);
	qsort(c->words.item, c->words.n, sizeof(*c->words.item), word_cmp);
	for (size_t i = 1; i < c->words.n; i++)
		if (!str_eq(c->words.item[i], c->words.item[kept - 1]))
			c->words.item[kept++] = c->words.item[i];
	c->words.n = kept;
	if (kept >= LABEL_HOLE_DATE)
		refuse("labelc", 0, "too many words in all labels", (struct str){ 0 });
}

static size_t
number_of(const struct labelc *c, struct str word)
{
	size_t low = 0, high = c->words.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(c->words.item[mid], word) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Which kinds of label begin with each word. */
static void
write_kinds(const struct labelc *c, FILE *f)
{
	uint64_t *bits = arena_array(c->a, uint64_t, LABEL_KIND_WORDS * c->words.n);

	for (size_t i = 0; i < c->rows.n; i++) {
		const struct row *row = &c->rows.item[i];
		size_t at = LABEL_KIND_WORDS * number_of(c, first_word(row)) + row->kind / 64;

		bits[at] |= (uint64_t)1 << row->kind % 64;
	}
	(void)fprintf(f, "\nconst uint64_t label_kinds_by_word[][LABEL_KIND_WORDS] = {\n");
	for (size_t i = 0; i < c->words.n; i++) {
		(void)fprintf(f, "\t{");
		for (size_t k = 0; k < LABEL_KIND_WORDS; k++)
			(void)fprintf(f, "%s0x%llx", k > 0 ? ", " : " ",
			              (unsigned long long)bits[LABEL_KIND_WORDS * i + k]);
		(void)fprintf(f, " },\n");
	}
	(void)fprintf(f, "};\n");
}

/* Where each word's rows begin, and the hash table that finds a word. */
static void
write_index(const struct labelc *c, FILE *f)
{
	size_t row = 0, slots = 1;
	uint16_t *slot;

	while (slots < 2 * c->words.n)
		slots *= 2;
	slot = arena_array(c->a, uint16_t, slots);
	(void)fprintf(f, "\nconst uint16_t label_first[] = {");
	for (size_t i = 0; i <= c->words.n; i++) {
		while (row < c->rows.n && number_of(c, first_word(&c->rows.item[row])) < i)
			row++;
		(void)fprintf(f, "%s%zu,", i % 16 == 0 ? "\n\t" : " ", row);
	}
	for (size_t i = 1; i < c->words.n; i++) {
		size_t at = hash(c->words.item[i]) & (slots - 1);

		while (slot[at] != 0)
			at = (at + 1) & (slots - 1);
		slot[at] = (uint16_t)i;
	}
	(void)fprintf(f,
	              "\n};\n\nconst size_t label_hash_n = %zu;\nconst uint16_t label_hash[] = {",
	              slots);
	for (size_t i = 0; i < slots; i++)
		(void)fprintf(f, "%s%u,", i % 16 == 0 ? "\n\t" : " ", slot[i]);
	(void)fprintf(f, "\n};\n");
}

static void
write_words(const struct labelc *c, FILE *f)
{
	(void)fprintf(f, "/* written by tools/labelc from labels/ */\n"
	                 "#include \"import/labels.h\"\n\nconst struct str label_words[] = {\n");
	for (size_t i = 0; i < c->words.n; i++) {
		(void)fprintf(f, "\t{ ");
		put_string(f, c->words.item[i]);
		(void)fprintf(f, ", %zu },\n", c->words.item[i].n);
	}
	(void)fprintf(f, "};\nconst size_t label_words_n = %zu;\n\n", c->words.n);
	for (size_t i = 0; i < c->rows.n; i++) {
		const struct row *row = &c->rows.item[i];

		(void)fprintf(f, "static const uint16_t t%zu[] = { ", i);
		for (size_t k = 0; k < row->tokens; k++) {
			unsigned int hole = hole_of(row->token[k]);
			size_t n = hole != 0 ? hole : number_of(c, row->token[k]);

			(void)fprintf(f, k + 1 < row->tokens ? "%zu, " : "%zu };\n", n);
		}
	}
}

static void
write_tables(const struct labelc *c, FILE *f)
{
	write_words(c, f);
	(void)fprintf(f, "\nconst struct label label_table[] = {\n");
	for (size_t i = 0; i < c->rows.n; i++) {
		const struct row *row = &c->rows.item[i];

		(void)fprintf(f, "\t{ t%zu, %zu, %s, %u, ", i, row->tokens, kind_names[row->kind],
		              row->lang);
		put_string(f, row->value);
		(void)fprintf(f, " },\n");
	}
	(void)fprintf(f, "};\nconst size_t label_table_n = ARRAY_LEN(label_table);\n");
	write_index(c, f);
	write_kinds(c, f);
	(void)fprintf(f, "\nconst struct label_lang label_langs[] = {\n");
	for (size_t i = 0; i < c->langs.n; i++)
		(void)fprintf(f, "\t{ \"%s\", \"%s\" },\n", c->langs.item[i].tag,
		              c->langs.item[i].name);
	(void)fprintf(f, "};\nconst size_t label_langs_n = ARRAY_LEN(label_langs);\n");
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
	qsort(c.rows.item, c.rows.n, sizeof(*c.rows.item), row_cmp);
	number_words(&c);
	if ((f = fopen(argv[1], "we")) == NULL)
		refuse(argv[1], 0, "cannot be written", (struct str){ 0 });
	write_tables(&c, f);
	ok = fclose(f) == 0;
	arena_free(&c.a);
	return ok ? 0 : 1;
}
