/*
 * po.c - the .po format as gettext writes it: entries of keyword "string" lines
 *
 *     #, fuzzy
 *     msgid "one letter"
 *     msgid_plural "%1$s letters"
 *     msgstr[0] "une lettre"
 */
#include "po.h"

#include <string.h>

#include "base/buf.h"
#include "base/limits.h"

enum po_field { FIELD_NONE, FIELD_ID, FIELD_PLURAL, FIELD_FORM };

struct reader {
	struct arena *arena;
	struct po *po;
	struct po_entry entry;
	enum po_field field;
	unsigned form, line;
	struct err *e;
};

/* "text\n" with its quotes; appends to *TO. */
static bool
read_string(struct reader *r, struct str s, struct str *to)
{
	struct buf b;

	s = str_trim(s);
	if (s.n < 2 || s.p[0] != '"' || s.p[s.n - 1] != '"')
		return err_set(r->e, ERR_INPUT, STR_FMT ":%u: no string in quotes",
		               STR_ARG(r->po->name), r->line);
	buf_init(&b, r->arena, LIMIT_PAGE_BYTES);
	buf_put(&b, *to);
	for (size_t i = 1; i + 1 < s.n; i++) {
		static const char from[] = "nt\"\\", as[] = "\n\t\"\\";
		const char *at;

		if (s.p[i] != '\\') {
			buf_putc(&b, s.p[i]);
			continue;
		}
		i++;
		at = strchr(from, s.p[i]);
		if (i + 1 >= s.n || at == NULL)
			return err_set(r->e, ERR_INPUT, STR_FMT ":%u: unknown escape \\%c",
			               STR_ARG(r->po->name), r->line, s.p[i]);
		buf_putc(&b, as[at - from]);
	}
	*to = buf_str(&b);
	return true;
}

static void
flush(struct reader *r)
{
	if (r->field != FIELD_NONE)
		VEC_PUSH(r->arena, r->po, r->entry);
	r->entry = (struct po_entry){ 0 };
	r->field = FIELD_NONE;
}

static struct str *
current_field(struct reader *r)
{
	switch (r->field) {
	case FIELD_ID:
		return &r->entry.id;
	case FIELD_PLURAL:
		return &r->entry.plural;
	case FIELD_FORM:
		return &r->entry.form[r->form];
	case FIELD_NONE:
		break;
	}
	return NULL;
}

static bool
read_comment(struct reader *r, struct str line)
{
	if (str_starts(line, STR("#~")))
		return true;
	if (r->field == FIELD_FORM)
		flush(r);
	if (str_starts(line, STR("#,")) && str_find(line, STR("fuzzy")) != STR_NPOS)
		r->entry.fuzzy = true;
	return true;
}

/* msgstr "..." or msgstr[2] "..." */
static bool
read_form(struct reader *r, struct str line)
{
	struct str rest = str_from(line, strlen("msgstr"));

	r->field = FIELD_FORM;
	r->form = 0;
	if (str_starts(rest, STR("["))) {
		if (rest.n < 3 || rest.p[2] != ']' || rest.p[1] < '0' ||
		    rest.p[1] >= '0' + CATALOGUE_FORMS)
			return err_set(r->e, ERR_INPUT, STR_FMT ":%u: msgstr[0] to msgstr[%d]",
			               STR_ARG(r->po->name), r->line, CATALOGUE_FORMS - 1);
		r->form = (unsigned)(rest.p[1] - '0');
		rest = str_from(rest, 3);
	}
	return read_string(r, rest, &r->entry.form[r->form]);
}

static bool
read_line(struct reader *r, struct str line)
{
	line = str_trim(line);
	if (line.n == 0)
		return true;
	if (line.p[0] == '#')
		return read_comment(r, line);
	if (line.p[0] == '"' && r->field != FIELD_NONE)
		return read_string(r, line, current_field(r));
	if (str_starts(line, STR("msgid_plural "))) {
		r->field = FIELD_PLURAL;
		return read_string(r, str_from(line, strlen("msgid_plural")), &r->entry.plural);
	}
	if (str_starts(line, STR("msgid "))) {
		bool fuzzy = r->entry.fuzzy;

		if (r->field == FIELD_FORM) {
			flush(r);
			fuzzy = false;
		}
		r->entry.fuzzy = fuzzy;
		r->entry.line = r->line;
		r->field = FIELD_ID;
		return read_string(r, str_from(line, strlen("msgid")), &r->entry.id);
	}
	if (str_starts(line, STR("msgstr")))
		return read_form(r, line);
	return err_set(r->e, ERR_INPUT, STR_FMT ":%u: neither comment, msgid nor msgstr",
	               STR_ARG(r->po->name), r->line);
}

bool
po_parse(struct arena *a, struct str name, struct str text, struct po *out, struct err *e)
{
	struct po po = { .name = name };
	struct reader r = { .arena = a, .po = &po, .e = e };

	while (text.p != NULL) {
		r.line++;
		if (!read_line(&r, str_cut(&text, '\n')))
			return false;
	}
	flush(&r);
	*out = po;
	return true;
}

/* Bit N is set if %N$s occurs. */
static unsigned
arguments_of(struct str s)
{
	unsigned set = 0;

	for (size_t i = 0; i + 3 < s.n; i++)
		if (s.p[i] == '%' && s.p[i + 1] >= '1' && s.p[i + 1] <= '9' && s.p[i + 2] == '$' &&
		    s.p[i + 3] == 's')
			set |= 1u << (s.p[i + 1] - '0');
	return set;
}

bool
po_check_arguments(const struct po *po, const struct po_entry *entry, struct err *e)
{
	unsigned want = arguments_of(entry->id) | arguments_of(entry->plural), have = 0;

	for (unsigned i = 0; i < CATALOGUE_FORMS; i++)
		have |= arguments_of(entry->form[i]);
	if (have != want)
		return err_set(e, ERR_INPUT,
		               STR_FMT ":%u: the arguments %%1$s.. are not those of the source",
		               STR_ARG(po->name), entry->line);
	return true;
}
