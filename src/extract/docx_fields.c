#include "extract/docx_fields.h"

#include "extract/links.h"

#define CODE_MOST 4096

static struct docx_field *
top(struct docx_fields *f)
{
	return f->n == 0 || f->too_deep > 0 ? NULL : &f->item[f->n - 1];
}

void
docx_field_begin(struct arena *a, struct docx_fields *f, int para)
{
	if (f->n == DOCX_FIELDS_MOST) {
		f->too_deep++;
		return;
	}
	f->item[f->n] = (struct docx_field){ .in_code = true, .para = para };
	buf_init(&f->item[f->n].code, a, CODE_MOST);
	f->n++;
}

void
docx_field_separate(struct docx_fields *f, size_t at)
{
	struct docx_field *t = top(f);

	if (t == NULL)
		return;
	t->in_code = false;
	t->from = at;
}

void
docx_field_code(struct docx_fields *f, struct str text)
{
	struct docx_field *t = top(f);

	if (t != NULL && t->in_code)
		buf_put(&t->code, text);
}

void
docx_field_end(struct docx_fields *f, struct gather *g, int para, struct str text)
{
	struct docx_field *t = top(f);
	struct str target;

	if (t == NULL) {
		f->too_deep -= f->too_deep > 0;
		return;
	}
	f->n--;
	if (t->in_code || t->para != para || t->from > text.n || t->code.failed)
		return;
	target = links_of_field(buf_str(&t->code));
	if (target.n > 0)
		links_check(g, str_from(text, t->from), target);
}

void
docx_field_para_ends(struct docx_fields *f, int para)
{
	for (int i = 0; i < f->n; i++) {
		if (f->item[i].para != para)
			continue;
		f->item[i].in_code = false;
		f->item[i].from = SIZE_MAX; /* the rest is in another paragraph */
	}
}

bool
docx_field_hides(const struct docx_fields *f)
{
	for (int i = 0; i < f->n; i++)
		if (f->item[i].in_code)
			return true;
	return false;
}

void
docx_link_begin(struct arena *a, struct docx_fields *f, int para, size_t at,
                const struct docx_links *links, struct str id)
{
	docx_field_begin(a, f, para);
	for (size_t i = 0; i < links->n && id.n > 0; i++)
		if (str_eq(links->item[i].id, id))
			docx_field_code(f, str_printf(a, "HYPERLINK \"" STR_FMT "\"",
			                              STR_ARG(links->item[i].target)));
	docx_field_separate(f, at);
}
