/*
 * document.c - a document by what its bytes are
 */
#include "casefile/casefile_json.h"
#include "import/contactcheck.h"
#include "import/extract_run.h"
#include "import/import.h"

static bool
is_json(struct str bytes)
{
	struct str s = str_trim(bytes);

	return s.n > 0 && s.p[0] == '{' && str_find(s, STR("\"format\"")) != STR_NPOS;
}

/* The official's address that a link shows: "a@example.org -> b@example.org". */
static struct str
field_of_link(struct arena *a, const struct casefile *c, struct str link)
{
	size_t arrow = str_find(link, STR(" \xE2\x86\x92 "));
	struct str shown = str_sub(link, 0, arrow == STR_NPOS ? link.n : arrow);

	for (size_t i = 0; i < c->targets.n; i++)
		for (size_t k = 0; k < c->targets.item[i].emails.n; k++)
			if (str_ifind(shown, c->targets.item[i].emails.item[k]) != STR_NPOS)
				return str_printf(a, "/targets/%zu/emails/%zu", i, k);
	return (struct str){ 0 };
}

/* What the readers of formats saw, as doubts; without a field, of the whole document. */
static void
doubt_notes(struct arena *a, const struct block_notes *notes, struct casefile *c)
{
	for (size_t i = 0; i < notes->n; i++) {
		struct str text = notes->item[i].text;
		struct doubt d = { 0 };

		if (notes->item[i].kind == BLOCK_NOTE_DOCUMENT)
			continue;
		if (notes->item[i].kind == BLOCK_NOTE_LINK)
			d.field = field_of_link(a, c, text);
		if (notes->item[i].kind == BLOCK_NOTE_ENCODING)
			d.why = str_printf(a,
			                   "the encoding of the file is a guess (" STR_FMT
			                   "): compare accents and names with the original",
			                   STR_ARG(text));
		else
			d.why = str_printf(a, "a link leads elsewhere than it says: " STR_FMT,
			                   STR_ARG(text));
		VEC_PUSH(a, &c->doubts, d);
	}
}

static size_t
documents_of(const struct block_notes *notes)
{
	size_t n = 0;

	for (size_t i = 0; i < notes->n; i++)
		n += notes->item[i].kind == BLOCK_NOTE_DOCUMENT;
	return n;
}

/* "the mail brings 3 documents, and this is UA.docx; not read: Map.docx, Letter.docx" */
static void
doubt_others(struct arena *a, const struct block_notes *notes, size_t part, struct casefile *c)
{
	struct strs others = { 0 };
	struct str read = { 0 };
	struct doubt d = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < notes->n; i++) {
		if (notes->item[i].kind != BLOCK_NOTE_DOCUMENT)
			continue;
		if (++n == part)
			read = notes->item[i].text;
		else
			VEC_PUSH(a, &others, notes->item[i].text);
	}
	d.why = str_printf(a,
	                   "the mail brings %zu documents, and only " STR_FMT
	                   " was read; the others: " STR_FMT,
	                   n, STR_ARG(read), STR_ARG(str_join(a, &others, STR(", "))));
	VEC_PUSH(a, &c->doubts, d);
}

/* One document, or the first of several that is an urgent action: *PART says which. */
static bool
recognise_part(struct arena *a, struct str bytes, const char *name, size_t *part,
               struct blocks *blocks, struct casefile *c, struct err *e)
{
	struct err first = { 0 };
	size_t all;

	if (!extract_part(a, bytes, name, *part, blocks, e))
		return false;
	all = documents_of(&blocks->notes);
	if (*part > 0 || all == 0)
		return import_recognise(a, blocks, c, e);
	for (*part = 1;; (*part)++) {
		struct err problem = { 0 };

		if (*part == 1 ? import_recognise(a, blocks, c, &first)
		               : extract_part(a, bytes, name, *part, blocks, &problem) &&
		                         import_recognise(a, blocks, c, &problem))
			return true;
		if (*part == all)
			return err_set(e, ERR_INPUT,
			               "none of the %zu documents in the mail is an urgent action; "
			               "the first: %s",
			               all, first.msg);
	}
}

bool
import_document(struct arena *a, struct str bytes, const char *name, struct casefile *out,
                struct str *text, struct err *e)
{
	return import_part(a, bytes, name, 0, out, text, e);
}

bool
import_part(struct arena *a, struct str bytes, const char *name, size_t part, struct casefile *out,
            struct str *text, struct err *e)
{
	struct blocks blocks = { 0 };
	struct casefile c = { 0 };
	size_t asked = part;

	if (is_json(bytes)) {
		if (!casefile_from_json(a, bytes, &c, e) || !contactcheck_case(&c, e))
			return false;
		*out = c;
		*text = (struct str){ 0 };
		return true;
	}
	if (!recognise_part(a, bytes, name, &part, &blocks, &c, e))
		return false;
	doubt_notes(a, &blocks.notes, &c);
	if (asked == 0 && part > 0)
		doubt_others(a, &blocks.notes, part, &c);
	*out = c;
	*text = blocks_text(a, &blocks);
	return true;
}

bool
import_text(struct arena *a, struct str bytes, const char *name, size_t part, struct str *text,
            struct err *e)
{
	struct blocks blocks = { 0 };

	if (is_json(bytes))
		return err_set(e, ERR_INPUT, "a case document has no text");
	if (!extract_part(a, bytes, name, part, &blocks, e))
		return false;
	*text = blocks_text(a, &blocks);
	return true;
}
