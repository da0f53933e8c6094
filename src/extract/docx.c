/*
 * docx.c - which parts of the archive are read, in which order
 *
 * The main part is found through the package's relationships, as some producers do not call it
 * word/document.xml.  Nothing outside the archive is ever read: targets are only looked up as entry
 * names, or shown.
 */
#include "extract/docx.h"

#include <string.h>

#include "base/limits.h"
#include "extract/furniture.h"
#include "extract/xml.h"

#define RELS_MOST   1000
#define CHUNKS_MOST 64

struct rel {
	struct str id, type, target;
	bool external;
};

struct rels {
	struct rel *item;
	size_t n, cap;
	struct arena *a;
};

static bool
rels_start(void *ctx, struct xml_name name, const char *const *atts, struct err *e)
{
	struct rels *r = ctx;
	struct rel rel;

	if (!xml_is(name, 'p', "Relationship"))
		return true;
	if (r->n == RELS_MOST)
		return err_set(e, ERR_LIMIT, "the document has more than %d relationships",
		               RELS_MOST);
	rel = (struct rel){ str_dup(r->a, str_c(xml_att(atts, ' ', "Id"))),
		            str_dup(r->a, str_c(xml_att(atts, ' ', "Type"))),
		            str_dup(r->a, str_c(xml_att(atts, ' ', "Target"))),
		            str_eq(str_c(xml_att(atts, ' ', "TargetMode")), STR("External")) };
	VEC_PUSH(r->a, r, rel);
	return true;
}

/* Reads a part if it is there; *out is empty if not. */
static bool
part(struct arena *a, const struct zip *z, struct str name, struct str *out, struct err *e)
{
	const struct zip_entry *entry = zip_find(z, name);

	*out = (struct str){ 0 };
	return entry == NULL || zip_read(a, entry, out, e);
}

/* The relationships of the part NAME: word/document.xml has word/_rels/document.xml.rels. */
static bool
rels_of(struct arena *a, const struct zip *z, struct str name, struct rels *out, struct err *e)
{
	size_t slash = str_rchr(name, '/'), cut = slash == STR_NPOS ? 0 : slash + 1;
	struct str path = str_printf(a, STR_FMT "_rels/" STR_FMT ".rels",
	                             STR_ARG(str_sub(name, 0, cut)), STR_ARG(str_from(name, cut)));
	struct xml_handler h = { out, rels_start, NULL, NULL };
	struct str xml = { 0 };

	out->a = a;
	if (!part(a, z, path, &xml, e))
		return false;
	return xml.n == 0 || xml_walk(xml, str_z(a, path), &h, e);
}

/* A target as an entry name: absolute ones without their slash, others beside the main part. */
static struct str
resolve(struct arena *a, struct str main_part, struct str target)
{
	size_t slash = str_rchr(main_part, '/');

	if (str_starts(target, STR("/")))
		return str_from(target, 1);
	if (slash == STR_NPOS)
		return target;
	return str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(str_sub(main_part, 0, slash)),
	                  STR_ARG(target));
}

/* The relationship whose type ends in KIND; the types differ between transitional and strict. */
static const struct rel *
rel_by_kind(const struct rels *r, struct str kind)
{
	for (size_t i = 0; i < r->n; i++)
		if (!r->item[i].external && str_ends(r->item[i].type, kind))
			return &r->item[i];
	return NULL;
}

static const struct rel *
rel_by_id(const struct rels *r, struct str id)
{
	for (size_t i = 0; i < r->n; i++)
		if (!r->item[i].external && str_eq(r->item[i].id, id))
			return &r->item[i];
	return NULL;
}

static bool
main_part(struct arena *a, const struct zip *z, struct str *name, struct err *e)
{
	struct rels r = { 0 };
	const struct rel *rel;

	if (!rels_of(a, z, STR(""), &r, e))
		return false;
	rel = rel_by_kind(&r, STR("/officeDocument"));
	*name = rel == NULL ? STR("word/document.xml") : resolve(a, STR(""), rel->target);
	if (zip_find(z, *name) != NULL)
		return true;
	return err_set(e, ERR_INPUT, "the zip archive holds no Word document");
}

/* Reads the part that a relationship of KIND leads to, if any, into BODY. */
static bool
read_related(struct docx_body *body, const struct zip *z, const struct rels *r,
             struct str main_name, struct str kind, struct err *e)
{
	const struct rel *rel = rel_by_kind(r, kind);
	struct str name, xml = { 0 };

	if (rel == NULL)
		return true;
	name = resolve(body->a, main_name, rel->target);
	if (!part(body->a, z, name, &xml, e))
		return false;
	return xml.n == 0 || docx_body_read(body, xml, str_z(body->a, name), e);
}

static bool
read_styles(struct arena *a, const struct zip *z, const struct rels *r, struct str main_name,
            struct docx_styles *out, struct err *e)
{
	const struct rel *rel = rel_by_kind(r, STR("/styles"));
	struct str xml = { 0 };

	if (rel == NULL)
		return true;
	if (!part(a, z, resolve(a, main_name, rel->target), &xml, e))
		return false;
	return xml.n == 0 || docx_styles_read(a, xml, out, e);
}

static bool
has_text(const struct blocks *b, struct str text)
{
	for (size_t i = 0; i < b->n; i++)
		if (str_ieq(b->item[i].text, text))
			return true;
	return false;
}

/* The header of the first page is part of the document; of the others only what identifies it. */
static bool
keep_header(const struct docx_body *body, const struct docx_header_ref *ref, struct blocks *from,
            struct gather *to, struct err *e)
{
	bool whole = ref->first && !ref->footer && body->title_page;

	for (size_t i = 0; i < from->n; i++) {
		struct str text = from->item[i].text;

		if ((whole && !furniture_is_page_number(text)) || furniture_is_reference(text)) {
			if (!has_text(&to->blocks, text) && !has_text(&body->gather.blocks, text) &&
			    !gather_add(to, from->item[i], e))
				return false;
		} else {
			to->blocks.dropped.furniture++;
		}
	}
	return true;
}

static bool
read_headers(struct docx_body *body, const struct zip *z, const struct rels *r,
             struct str main_name, struct gather *to, struct err *e)
{
	for (size_t i = 0; i < body->headers.n; i++) {
		const struct docx_header_ref *ref = &body->headers.item[i];
		const struct rel *rel = rel_by_id(r, ref->id);
		struct docx_body one = { .a = body->a,
			                 .styles = body->styles,
			                 .gather = { .a = body->a },
			                 .tables = body->tables };
		struct str xml = { 0 };

		if (rel == NULL)
			continue;
		if (!part(body->a, z, resolve(body->a, main_name, rel->target), &xml, e))
			return false;
		if (xml.n > 0 && !docx_body_read(&one, xml, "a header", e))
			return false;
		body->tables = one.tables;
		to->blocks.dropped.objects += one.gather.blocks.dropped.objects;
		if (!keep_header(body, ref, &one.gather.blocks, to, e))
			return false;
	}
	return true;
}

/* The header's blocks, then the body's. */
static bool
join(struct gather *first, const struct blocks *then, struct err *e)
{
	for (size_t i = 0; i < then->n; i++)
		if (!gather_add(first, then->item[i], e))
			return false;
	first->blocks.dropped.residue += then->dropped.residue;
	first->blocks.dropped.comments += then->dropped.comments;
	first->blocks.dropped.deleted += then->dropped.deleted;
	first->blocks.dropped.objects += then->dropped.objects;
	first->blocks.dropped.repaired += then->dropped.repaired;
	first->blocks.notes = then->notes;
	return true;
}

/* Links are the only thing that may lead out of the archive: their addresses are compared. */
static void
take_links(struct docx_body *body, const struct rels *r)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->item[i].external && str_ends(r->item[i].type, STR("/hyperlink")))
			VEC_PUSH(body->a, &body->links,
			         (struct docx_link){ r->item[i].id, r->item[i].target });
}

struct docx_chunks {
	const struct zip *z;
	const struct rels *rels;
	struct str main_name;
	docx_chunk_reader *reader;
	bool elsewhere;
	int read;
};

static bool
read_main(struct docx_body *body, struct str xml, struct str name, const struct rels *rels,
          struct err *e)
{
	if (body->chunks != NULL)
		body->chunks->main_name = name;
	take_links(body, rels);
	if (!docx_body_read(body, xml, "the document", e))
		return false;
	body->links = (struct docx_links){ 0 }; /* other parts have their own ids */
	body->chunk = NULL;
	return true;
}

/* What cannot be read counts like any other file in the document. */
static bool
read_chunk(struct docx_body *body, struct str id, struct err *e)
{
	struct docx_chunks *c = body->chunks;
	const struct rel *rel = rel_by_id(c->rels, id);
	struct blocks got = { 0 };
	struct str bytes = { 0 };
	struct err problem = { 0 };
	enum format format = FORMAT_TEXT;
	size_t before = body->gather.blocks.n;

	if (c->read++ == CHUNKS_MOST)
		return err_set(e, ERR_LIMIT, "the document holds more than %d others", CHUNKS_MOST);
	if (rel != NULL &&
	    !part(body->a, c->z, resolve(body->a, c->main_name, rel->target), &bytes, e))
		return false;
	if (!format_sniff(bytes, rel == NULL ? NULL : str_z(body->a, rel->target), &format,
	                  &problem) ||
	    !c->reader(body->a, bytes, format, &got, &problem)) {
		body->gather.blocks.dropped.objects++;
		return problem.code != ERR_LIMIT || err_set(e, ERR_LIMIT, "%s", problem.msg);
	}
	c->elsewhere = c->elsewhere || got.attached.n > 0;
	got.attached = (struct str){ 0 };
	if (!blocks_append(body->a, &body->gather.blocks, &got, e))
		return false;
	for (size_t i = before; i < body->gather.blocks.n; i++)
		if (body->gather.blocks.item[i].table > body->tables)
			body->tables = body->gather.blocks.item[i].table;
	return true;
}

bool
docx_extract(struct arena *a, const struct zip *z, struct blocks *out, struct err *e)
{
	bool ignored = false;

	return docx_extract_with(a, z, NULL, &ignored, out, e);
}

bool
docx_extract_with(struct arena *a, const struct zip *z, docx_chunk_reader *reader, bool *elsewhere,
                  struct blocks *out, struct err *e)
{
	struct docx_styles styles = { 0 };
	struct docx_body body = { .a = a, .styles = &styles, .gather = { .a = a } };
	struct gather whole = { .a = a };
	struct rels rels = { 0 };
	struct str name = { 0 }, xml = { 0 };
	struct docx_chunks chunks = { .z = z, .rels = &rels, .reader = reader };

	if (reader != NULL) {
		body.chunk = read_chunk;
		body.chunks = &chunks;
	}
	if (!main_part(a, z, &name, e) || !rels_of(a, z, name, &rels, e) ||
	    !read_styles(a, z, &rels, name, &styles, e) || !part(a, z, name, &xml, e) ||
	    !read_main(&body, xml, name, &rels, e) ||
	    !read_related(&body, z, &rels, name, STR("/footnotes"), e) ||
	    !read_related(&body, z, &rels, name, STR("/endnotes"), e) ||
	    !read_headers(&body, z, &rels, name, &whole, e) ||
	    !join(&whole, &body.gather.blocks, e))
		return false;
	whole.blocks.language = styles.language;
	*elsewhere = chunks.elsewhere;
	*out = chunks.elsewhere ? (struct blocks){ 0 } : whole.blocks;
	return true;
}
