/*
 * countryc - the names of countries in all label languages, from Debian's iso-codes
 *
 *     countryc OUT.labels iso_3166-1.json LOCALE_DIR en fr:fr zh:zh_CN ...
 *
 * Writes a label file with one [names of countries] for each language: the English names from the
 * JSON, the others from LOCALE_DIR/LOCALE/LC_MESSAGES/iso_3166-1.mo.  Names that the label files
 * of labels/ say otherwise are theirs.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"

#define MO_MAGIC 0x950412deu
#define MO_MOST  ((size_t)4 * 1024 * 1024)

NORETURN static void
refuse(const char *file, const char *what)
{
	(void)fprintf(stderr, "countryc: %s: %s\n", file, what);
	exit(1);
}

static uint32_t
word_at(struct str mo, size_t at)
{
	uint32_t v;

	if (at + sizeof(v) > mo.n)
		refuse("iso_3166-1.mo", "cut short");
	memcpy(&v, mo.p + at, sizeof(v));
	return v;
}

static struct str
string_at(struct str mo, size_t table, size_t i)
{
	size_t n = word_at(mo, table + 8 * i), at = word_at(mo, table + 8 * i + 4);

	if (at + n > mo.n)
		refuse("iso_3166-1.mo", "a text beyond its end");
	return str_sub(mo, at, at + n);
}

/* The translation of NAME in a compiled catalogue of this machine's byte order. */
static struct str
translated(struct str mo, struct str name)
{
	size_t n = word_at(mo, 8), from = word_at(mo, 12), to = word_at(mo, 16);

	if (word_at(mo, 0) != MO_MAGIC)
		refuse("iso_3166-1.mo", "not a catalogue of this byte order");
	for (size_t i = 0; i < n; i++)
		if (str_eq(string_at(mo, from, i), name))
			return string_at(mo, to, i);
	return (struct str){ 0 };
}

static void
write_name(FILE *out, struct str mo, const json_t *country, const char *member)
{
	const char *name = json_string_value(json_object_get(country, member));
	const char *code = json_string_value(json_object_get(country, "alpha_2"));
	struct str text = str_c(name);

	if (name == NULL || code == NULL)
		return;
	if (mo.n > 0)
		text = translated(mo, text);
	if (text.n > 0 && str_chr(text, '=') == STR_NPOS)
		(void)fprintf(out, STR_FMT " = %s\n", STR_ARG(text), code);
}

static void
write_language(struct arena *a, FILE *out, const json_t *countries, const char *locale_dir,
               struct str language)
{
	size_t cut = str_chr(language, ':');
	struct str tag = cut == STR_NPOS ? language : str_sub(language, 0, cut);
	struct str mo = { 0 };
	struct err e = { 0 };
	json_t *country;
	size_t i;

	if (cut != STR_NPOS) {
		struct str path = str_printf(a, "%s/" STR_FMT "/LC_MESSAGES/iso_3166-1.mo",
		                             locale_dir, STR_ARG(str_from(language, cut + 1)));

		if (!io_read_file(a, str_z(a, path), MO_MOST, &mo, &e))
			refuse(str_z(a, path), "cannot be read; install iso-codes");
	}
	(void)fprintf(out, "language = " STR_FMT "\ngenerated = yes\n\n[names of countries]\n",
	              STR_ARG(tag));
	json_array_foreach(countries, i, country)
	{
		write_name(out, mo, country, "name");
		write_name(out, mo, country, "common_name");
		write_name(out, mo, country, "official_name");
	}
	(void)fputc('\n', out);
}

int
main(int argc, char *argv[])
{
	struct arena *a = arena_new();
	json_error_t error;
	json_t *root;
	FILE *out;

	if (argc < 5)
		refuse("usage", "countryc OUT.labels iso_3166-1.json LOCALE_DIR LANGUAGE...");
	root = json_load_file(argv[2], 0, &error);
	if (!json_is_array(json_object_get(root, "3166-1")))
		refuse(argv[2], "cannot be read; install iso-codes");
	out = fopen(argv[1], "we");
	if (out == NULL)
		refuse(argv[1], "cannot be written");
	for (int i = 4; i < argc; i++)
		write_language(a, out, json_object_get(root, "3166-1"), argv[3], str_c(argv[i]));
	json_decref(root);
	arena_free(&a);
	return fclose(out) == 0 ? 0 : 1;
}
