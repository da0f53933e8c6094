/*
 * document.c - a document by what its bytes are
 */
#include "casefile/casefile_json.h"
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

bool
import_document(struct arena *a, struct str bytes, const char *name, struct casefile *out,
                struct str *text, struct err *e)
{
	struct blocks blocks = { 0 };
	struct casefile c = { 0 };

	if (is_json(bytes)) {
		if (!casefile_from_json(a, bytes, &c, e))
			return false;
		*out = c;
		*text = (struct str){ 0 };
		return true;
	}
	if (!extract_run(a, bytes, name, &blocks, e) || !import_recognise(a, &blocks, &c, e))
		return false;
	doubt_notes(a, &blocks.notes, &c);
	*out = c;
	*text = blocks_text(a, &blocks);
	return true;
}
