/*
 * rtf_dest.c - the destinations of RTF: where the text of a group goes
 *
 * A destination we do not know is skipped by rtf.c if it is marked \*, as the format asks.
 */
#include "extract/rtf_parts.h"

/* Groups whose text is not the document's. */
static bool
is_skipped_destination(struct rtf *r, struct str w)
{
	static const char *const silent[] = {
		"colortbl",
		"info",
		"listtable",
		"listoverridetable",
		"pntext",
		"listtext",
		"generator",
		"themedata",
		"xmlnstbl",
		"rsidtbl",
		"latentstyles",
		"datastore",
		"colorschememapping",
		"shprslt",
		"nonshppict",
		"filetbl",
		"revtbl",
		"bkmkend",
		"template",
		"pnseclvl",
		"fldtype",
		"xe",
		"tc",
		"sp",
		"userprops",
		"mmathPr",
		"atrfstart",
		"atrfend",
		"atnid",
		"atnauthor",
		"atndate",
		"atnref",
		"ftnsep",
		"ftnsepc",
		"ftncn",
		"aftnsep",
		"aftnsepc",
		"aftncn",
	};
	static const struct {
		const char *word;
		size_t count; /* offset of the counter */
	} counted[] = {
#define COUNT(field) offsetof(struct blocks, dropped.field)
		{ "bkmkstart", COUNT(residue) },
		{ "annotation", COUNT(comments) },
		{ "pict", COUNT(objects) },
		{ "objdata", COUNT(objects) },
#undef COUNT
	};

	for (size_t i = 0; i < ARRAY_LEN(silent); i++)
		if (str_eq(w, str_c(silent[i])))
			return true;
	for (size_t i = 0; i < ARRAY_LEN(counted); i++) {
		if (!str_eq(w, str_c(counted[i].word)))
			continue;
		if (rtf_now(r)->dest != SKIP)
			(*(int *)(void *)((char *)&r->g.blocks + counted[i].count))++;
		return true;
	}
	return false;
}

bool
rtf_is_word(struct str w, const char *const *list)
{
	for (; *list != NULL; list++)
		if (str_eq(w, str_c(*list)))
			return true;
	return false;
}

bool
rtf_destination(struct rtf *r, struct str w)
{
	static const char *const notes[] = { "footnote", "shptxt", "dptxbxtext", NULL };
	static const char *const margins[] = { "header",  "headerl", "headerr", "headerf", "footer",
		                               "footerl", "footerr", "footerf", NULL };

	if (rtf_now(r)->dest == SKIP)
		return true;
	if (is_skipped_destination(r, w)) {
		rtf_now(r)->dest = SKIP;
	} else if (str_eq(w, STR("fldinst"))) {
		r->g.blocks.dropped.residue++;
		rtf_now(r)->dest = CODE;
		buf_clear(&r->code);
	} else if (str_eq(w, STR("fldrslt"))) {
		rtf_now(r)->owns_result = rtf_now(r)->dest == TEXT;
		rtf_now(r)->from = rtf_current(r)->text.n;
	} else if (str_eq(w, STR("fonttbl"))) {
		rtf_now(r)->dest = FONTS;
	} else if (str_eq(w, STR("stylesheet"))) {
		rtf_now(r)->dest = STYLES;
	} else if (rtf_is_word(w, margins)) {
		rtf_now(r)->dest = MARGIN;
		rtf_para_push(r);
	} else if (rtf_is_word(w, notes)) {
		rtf_para_push(r);
		rtf_now(r)->note = rtf_now(r)->note || str_eq(w, STR("footnote"));
	} else {
		return false;
	}
	return true;
}
