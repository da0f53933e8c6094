/*
 * pogen.c - compiles catalogues and the list of countries to C tables
 *
 *     pogen OUT.c fr=po/fr.po ar=po/ar.po pseudo=po/outcry.pot
 *     pogen OUT.c --countries countries.tsv
 *     pogen OUT.c --country-names countries.tsv country_names.tsv
 *
 * Fuzzy and empty entries are left out: their sentence stays English.  A .pot becomes the pseudo
 * language: each sentence accented, a third longer and in brackets, so that a test sees what is
 * not translatable, what is cut and what does not turn round.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "i18n/catalogue.h"
#include "po.h"
#include "tool.h"

/* The accented twin of an ASCII letter, of the same sound, so that the page can still be read. */
static struct str
accented(char c)
{
	static const char upper[] = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
	static const char lower[] = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
	struct str twins = c <= 'Z' ? str_c(upper) : str_c(lower);
	size_t at = 0, from = 0;

	for (int i = 0; i <= (c | 0x20) - 'a'; i++) {
		from = at;
		(void)utf8_next(twins, &at);
	}
	return str_sub(twins, from, at);
}

static struct str
pseudo_text(struct arena *a, struct str s)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_lit(&b, "[");
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '%' && i + 3 < s.n && s.p[i + 2] == '$') {
			buf_put(&b, str_sub(s, i, i + 4));
			i += 3;
		} else if ((s.p[i] >= 'A' && s.p[i] <= 'Z') || (s.p[i] >= 'a' && s.p[i] <= 'z')) {
			buf_put(&b, accented(s.p[i]));
		} else {
			buf_putc(&b, s.p[i]);
		}
	}
	for (size_t i = 0; i < s.n; i += 12)
		buf_lit(&b, " ~~~");
	buf_lit(&b, "]");
	return buf_str(&b);
}

static void
make_pseudo(struct arena *a, struct po *po)
{
	for (size_t i = 0; i < po->n; i++) {
		struct po_entry *x = &po->item[i];

		x->fuzzy = false;
		x->form[0] = x->id.n == 0 ? STR("Plural-Forms: nplurals=2; plural=n != 1;\n")
		                          : pseudo_text(a, x->id);
		if (x->plural.n > 0)
			x->form[1] = pseudo_text(a, x->plural);
	}
}

/* All forms that the language has are there. */
static bool
is_translated(const struct po_entry *x, unsigned forms)
{
	if (x->id.n == 0 || x->fuzzy || x->form[0].n == 0)
		return false;
	for (unsigned i = 1; x->plural.n > 0 && i < forms; i++)
		if (x->form[i].n == 0)
			return false;
	return true;
}

static const struct po_entry **
hash_table(struct arena *a, const struct po *po, unsigned forms, size_t *places)
{
	const struct po_entry **at;
	size_t n = 16;

	while (n < po->n * 2)
		n *= 2;
	at = arena_array(a, const struct po_entry *, n);
	for (size_t i = 0; i < po->n; i++) {
		size_t h = catalogue_hash(str_z(a, po->item[i].id)) & (n - 1);

		if (!is_translated(&po->item[i], forms))
			continue;
		while (at[h] != NULL)
			h = (h + 1) & (n - 1);
		at[h] = &po->item[i];
	}
	*places = n;
	return at;
}

static void
put_message(struct buf *b, const struct po_entry *x, unsigned forms)
{
	if (x == NULL) {
		buf_lit(b, "\t{ 0 },\n");
		return;
	}
	buf_lit(b, "\t{ ");
	tool_put_c_string(b, x->id);
	buf_lit(b, ", {");
	for (unsigned i = 0; i < (x->plural.n > 0 ? forms : 1); i++) {
		buf_lit(b, " STR_INIT(");
		tool_put_c_string(b, x->form[i]);
		buf_lit(b, "),");
	}
	buf_lit(b, " } },\n");
}

static bool
put_catalogue(struct arena *a, struct buf *b, struct str tag, struct str name, struct err *e)
{
	const struct po_entry **place;
	struct str text, plural;
	struct po po = { 0 };
	unsigned forms = 0;
	size_t places = 0;

	if (!io_read_file(a, str_z(a, name), LIMIT_TEXT_BYTES, &text, e) ||
	    !po_parse(a, name, text, &po, e))
		return false;
	if (str_ends(name, STR(".pot")))
		make_pseudo(a, &po);
	if (!po_plural(a, &po, &forms, &plural, e))
		return false;
	for (size_t i = 0; i < po.n; i++)
		if (is_translated(&po.item[i], forms) && !po_check_arguments(&po, &po.item[i], e))
			return false;
	place = hash_table(a, &po, forms, &places);
	buf_printf(b, "\nstatic const struct message place_" STR_FMT "[] = {\n", STR_ARG(tag));
	for (size_t i = 0; i < places; i++)
		put_message(b, place[i], forms);
	buf_printf(b,
	           "};\n\nstatic unsigned\nplural_" STR_FMT "(uint64_t n)\n{\n\t(void)n;\n"
	           "\treturn (unsigned)(" STR_FMT ");\n}\n\n",
	           STR_ARG(tag), STR_ARG(plural));
	buf_printf(b,
	           "const struct catalogue catalogue_" STR_FMT " = { place_" STR_FMT
	           ", %zu, %u, plural_" STR_FMT " };\n",
	           STR_ARG(tag), STR_ARG(tag), places, forms, STR_ARG(tag));
	return true;
}

static bool
put_country(struct buf *b, struct str name, struct str line, unsigned number, struct err *e)
{
	unsigned cells = 0;

	buf_lit(b, "\t{ ");
	for (struct str rest = line; rest.p != NULL; cells++) {
		struct str cell = str_cut(&rest, '\t');

		if (cell.n == 0 || (cells == 0 && cell.n != 2))
			return err_set(e, ERR_INPUT, STR_FMT ":%u: empty or wrong cell",
			               STR_ARG(name), number);
		buf_printf(b, "%sSTR_INIT(", cells == 2 ? "{ " : "");
		tool_put_c_string(b, cell);
		buf_lit(b, "), ");
	}
	buf_lit(b, "} },\n");
	if (cells != 2 + COUNTRY_LANGUAGES)
		return err_set(e, ERR_INPUT, STR_FMT ":%u: %u cells, not %d", STR_ARG(name), number,
		               cells, 2 + COUNTRY_LANGUAGES);
	return true;
}

static void
put_country_languages(struct buf *b, struct str head)
{
	(void)str_cut(&head, '\t');
	(void)str_cut(&head, '\t');
	buf_lit(b, "\nconst struct str country_language[COUNTRY_LANGUAGES] = {\n");
	while (head.p != NULL) {
		buf_lit(b, "\tSTR_INIT(");
		tool_put_c_string(b, str_cut(&head, '\t'));
		buf_lit(b, "),\n");
	}
	buf_lit(b, "};\n\nconst struct country country_table[] = {\n");
}

static bool
put_countries(struct arena *a, struct buf *b, struct str name, struct err *e)
{
	struct str text, last = { 0 };
	unsigned number = 0;
	bool head = true;

	if (!io_read_file(a, str_z(a, name), LIMIT_TEXT_BYTES, &text, e))
		return false;
	while (text.p != NULL) {
		struct str line = str_cut(&text, '\n');

		number++;
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (head) {
			put_country_languages(b, line);
			head = false;
			continue;
		}
		if (str_cmp(last, line) >= 0)
			return err_set(e, ERR_INPUT, STR_FMT ":%u: not sorted by code",
			               STR_ARG(name), number);
		last = line;
		if (!put_country(b, name, line, number, e))
			return false;
	}
	buf_lit(b, "};\n\nconst size_t country_count = "
	           "sizeof(country_table) / sizeof(country_table[0]);\n");
	return true;
}

/* ---- what countries are called when somebody types it, folded and sorted */

struct named {
	struct str name, code;
};

struct names {
	struct named *item;
	size_t n, cap;
};

static int
by_name(const void *x, const void *y)
{
	const struct named *a = x, *b = y;
	int c = str_cmp(a->name, b->name);

	return c != 0 ? c : str_cmp(a->code, b->code);
}

/* Every cell of FILE behind the code: parted by tabs, or by bars. */
static bool
read_names(struct arena *a, const char *file, struct names *out, struct err *e)
{
	struct str text;

	if (!io_read_file(a, file, LIMIT_TEXT_BYTES, &text, e))
		return false;
	while (text.p != NULL) {
		struct str rest = str_cut(&text, '\n'), code = str_cut(&rest, '\t');

		if (code.n != 2)
			continue; /* a comment, or the head */
		while (rest.p != NULL) {
			struct str cell = str_cut(&rest, '\t');

			while (cell.p != NULL)
				VEC_PUSH(a, out,
				         (struct named){ utf8_fold(a, str_cut(&cell, '|')), code });
		}
	}
	return true;
}

static bool
put_names(struct arena *a, struct buf *b, char *files[], int n, struct err *e)
{
	struct names list = { 0 };

	for (int i = 0; i < n; i++)
		if (!read_names(a, files[i], &list, e))
			return false;
	qsort(list.item, list.n, sizeof(list.item[0]), by_name);
	buf_lit(b, "\nconst struct country_named country_named[] = {\n");
	for (size_t i = 0; i < list.n; i++) {
		const struct named *one = &list.item[i], *last = i == 0 ? NULL : one - 1;

		if (last != NULL && str_eq(last->name, one->name) && str_eq(last->code, one->code))
			continue;
		if (one->name.n == 0 || (last != NULL && str_eq(last->name, one->name)))
			return err_set(e, ERR_INPUT,
			               "\"" STR_FMT "\" is no name, or two countries'",
			               STR_ARG(one->name));
		buf_lit(b, "\t{ STR_INIT(");
		tool_put_c_string(b, one->name);
		buf_printf(b, "), STR_INIT(\"" STR_FMT "\") },\n", STR_ARG(one->code));
	}
	buf_lit(b, "};\n\nconst size_t country_named_count = "
	           "sizeof(country_named) / sizeof(country_named[0]);\n");
	return true;
}

static bool
run(struct arena *a, int argc, char *argv[], struct err *e)
{
	struct buf b;

	if (argc < 3)
		return err_set(e, ERR_USAGE, "pogen OUT.c TAG=FILE.po... | --countries FILE.tsv");
	buf_init(&b, a, LIMIT_TEXT_BYTES * 4);
	buf_lit(&b, "/* written by tools/pogen */\n#include \"i18n/catalogue.h\"\n");
	if (strcmp(argv[2], "--countries") == 0) {
		if (!put_countries(a, &b, str_c(argv[3]), e))
			return false;
	} else if (strcmp(argv[2], "--country-names") == 0) {
		if (!put_names(a, &b, argv + 3, argc - 3, e))
			return false;
	} else {
		for (int i = 2; i < argc; i++) {
			struct str file = str_c(argv[i]), tag = str_cut(&file, '=');

			if (!put_catalogue(a, &b, tag, file, e))
				return false;
		}
	}
	return tool_write(&b, argv[1], e);
}

int
main(int argc, char *argv[])
{
	struct arena *a = arena_new();
	struct err e = { 0 };
	bool ok = run(a, argc, argv, &e);

	if (!ok)
		(void)fprintf(stderr, "pogen: %s\n", e.msg);
	arena_free(&a);
	return ok ? 0 : 1;
}
