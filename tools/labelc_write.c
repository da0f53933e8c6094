/* labelc_write.c - the tables of src/import/labels.h: words, rows, what they are found by */
#include "labelc.h"

#include <stdlib.h>
#include <string.h>

static const char *const kind_names[] = {
#define KIND(name, section, mode, values) "LABEL_" #name,
#include "import/label_kinds.def"
#undef KIND
};

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
static bool
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
	return kept < LABEL_HOLE_DATE;
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

bool
labelc_write(struct labelc *c, FILE *f)
{
	qsort(c->rows.item, c->rows.n, sizeof(*c->rows.item), row_cmp);
	if (!number_words(c))
		return false;
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
		(void)fprintf(f, "\t{ \"%s\", \"%s\", %s },\n", c->langs.item[i].tag,
		              c->langs.item[i].name, c->langs.item[i].alone ? "true" : "false");
	(void)fprintf(f, "};\nconst size_t label_langs_n = ARRAY_LEN(label_langs);\n");
	return true;
}
