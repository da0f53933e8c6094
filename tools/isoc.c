/*
 * isoc - the names of countries and languages in all label languages, from Debian's iso-codes
 *
 *     isoc OUT.labels JSON_DIR LOCALE_DIR labels/en.labels labels/fr.labels ...
 *
 * Writes a label file with the [names of countries] and [names of languages] of each language: the
 * English names from JSON_DIR/iso_3166-1.json and iso_639-2.json, the others from the catalogues
 * LOCALE_DIR/LOCALE/LC_MESSAGES/iso_*.mo.  Names that the label files of labels/ say otherwise are
 * theirs.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"

#define MO_MAGIC    0x950412deu
#define MO_MOST     ((size_t)4 * 1024 * 1024)
#define LABELS_MOST (1024 * 1024)

NORETURN static void
refuse(const char *file, const char *what)
{
	(void)fprintf(stderr, "isoc: %s: %s\n", file, what);
	exit(1);
}

static uint32_t
word_at(struct str mo, size_t at)
{
	uint32_t v;

	if (at + sizeof(v) > mo.n)
		refuse("a catalogue", "cut short");
	memcpy(&v, mo.p + at, sizeof(v));
	return v;
}

static struct str
string_at(struct str mo, size_t table, size_t i)
{
	size_t n = word_at(mo, table + 8 * i), at = word_at(mo, table + 8 * i + 4);

	if (at + n > mo.n)
		refuse("a catalogue", "a text beyond its end");
	return str_sub(mo, at, at + n);
}

/* The translation of NAME in a compiled catalogue of this machine's byte order. */
static struct str
translated(struct str mo, struct str name)
{
	size_t n = word_at(mo, 8), from = word_at(mo, 12), to = word_at(mo, 16);

	if (word_at(mo, 0) != MO_MAGIC)
		refuse("a catalogue", "not a catalogue of this byte order");
	for (size_t i = 0; i < n; i++)
		if (str_eq(string_at(mo, from, i), name))
			return string_at(mo, to, i);
	return (struct str){ 0 };
}

/* What is listed of a standard: only codes of two letters, so no extinct languages. */
struct standard {
	const char *name, *root, *section;
	const char *members[4];
	json_t *json;
};

static struct standard standards[] = {
	{ "iso_3166-1",
	  "3166-1",
	  "names of countries",
	  { "name", "common_name", "official_name" },
	  NULL },
	{ "iso_639-2", "639-2", "names of languages", { "name", "common_name" }, NULL },
};

/* "Spanish; Castilian" is two names, "Occitan (post 1500)" is printed without its years. */
static void
write_names(FILE *out, struct str text, const char *code)
{
	while (text.p != NULL) {
		struct str name = str_cut(&text, ';');

		name = str_trim(str_cut(&name, '('));
		if (name.n > 0 && str_chr(name, '=') == STR_NPOS)
			(void)fprintf(out, STR_FMT " = %s\n", STR_ARG(name), code);
	}
}

static void
write_section(FILE *out, struct str mo, const struct standard *s)
{
	json_t *item;
	size_t i;

	(void)fprintf(out, "[%s]\n", s->section);
	json_array_foreach(s->json, i, item)
	{
		const char *code = json_string_value(json_object_get(item, "alpha_2"));

		for (size_t k = 0; s->members[k] != NULL && code != NULL; k++) {
			const char *name = json_string_value(json_object_get(item, s->members[k]));

			if (name != NULL)
				write_names(out,
				            mo.n > 0 ? translated(mo, str_c(name)) : str_c(name),
				            code);
		}
	}
	(void)fputc('\n', out);
}

/* What stands behind "NAME = " at the head of a label file, or nothing. */
static struct str
header_of(struct str file, struct str name)
{
	while (file.p != NULL) {
		struct str line = str_trim(str_cut(&file, '\n'));

		if (str_starts(line, STR("[")))
			break;
		if (str_starts(line, name))
			return str_trim(str_from(line, name.n));
	}
	return (struct str){ 0 };
}

/* Of the language of one label file; "locale = zh_CN" there where its catalogue has another name.
 * iso-codes itself is in English; "und" is no language. */
static void
write_language(struct arena *a, FILE *out, const char *locale_dir, const char *labels)
{
	struct str file, tag, locale;
	struct err no_file = { 0 };

	if (!io_read_file(a, labels, LABELS_MOST, &file, &no_file))
		refuse(labels, "cannot be read");
	tag = header_of(file, STR("language = "));
	locale = header_of(file, STR("locale = "));
	if (tag.n == 0 || str_eq(tag, STR("und")))
		return;
	if (locale.n == 0)
		locale = tag;
	(void)fprintf(out, "language = " STR_FMT "\ngenerated = yes\n\n", STR_ARG(tag));
	for (size_t i = 0; i < ARRAY_LEN(standards); i++) {
		struct str path = str_printf(a, "%s/" STR_FMT "/LC_MESSAGES/%s.mo", locale_dir,
		                             STR_ARG(locale), standards[i].name);
		struct str mo = { 0 };
		struct err e = { 0 };

		if (!str_eq(tag, STR("en")) && !io_read_file(a, str_z(a, path), MO_MOST, &mo, &e))
			refuse(str_z(a, path),
			       "cannot be read; install iso-codes, or say \"locale = \" in the "
			       "label file");
		write_section(out, mo, &standards[i]);
	}
}

int
main(int argc, char *argv[])
{
	struct arena *a = arena_new();
	FILE *out;

	if (argc < 5)
		refuse("usage", "isoc OUT.labels JSON_DIR LOCALE_DIR LABELS...");
	for (size_t i = 0; i < ARRAY_LEN(standards); i++) {
		struct str path = str_printf(a, "%s/%s.json", argv[2], standards[i].name);
		json_error_t error;
		json_t *root = json_load_file(path.p, 0, &error);

		standards[i].json = json_incref(json_object_get(root, standards[i].root));
		if (!json_is_array(standards[i].json))
			refuse(path.p, "cannot be read; install iso-codes");
		json_decref(root);
	}
	out = fopen(argv[1], "we");
	if (out == NULL)
		refuse(argv[1], "cannot be written");
	for (int i = 4; i < argc; i++)
		write_language(a, out, argv[3], argv[i]);
	for (size_t i = 0; i < ARRAY_LEN(standards); i++)
		json_decref(standards[i].json);
	arena_free(&a);
	return fclose(out) == 0 ? 0 : 1;
}
