#include "../../test.h"
#include "extract/rtf_parts.h"

static enum dest
leads_to(struct arena *a, const char *word, struct blocks *counts)
{
	struct err e = { 0 };
	struct rtf *r = rtf_begin(a, &e);

	if (!rtf_destination(r, str_c(word)))
		return TEXT;
	*counts = r->g.blocks;
	return rtf_now(r)->dest;
}

int
main(void)
{
	static const char *const list[] = { "par", "sect", NULL };
	struct arena *a = arena_new();
	struct blocks counts = { 0 };

	test_ok(leads_to(a, "fonttbl", &counts) == FONTS, "a table of fonts");
	test_ok(leads_to(a, "stylesheet", &counts) == STYLES, "styles");
	test_ok(leads_to(a, "headerl", &counts) == MARGIN, "a header of left pages");
	test_ok(leads_to(a, "b", &counts) == TEXT, "a word that names none");
	test_ok(leads_to(a, "colortbl", &counts) == SKIP && counts.dropped.objects == 0,
	        "colours are skipped and no loss");
	test_ok(leads_to(a, "annotation", &counts) == SKIP && counts.dropped.comments == 1,
	        "a comment is skipped and counted");
	test_ok(leads_to(a, "pict", &counts) == SKIP && counts.dropped.objects == 1,
	        "a picture is skipped and counted");
	test_ok(leads_to(a, "fldinst", &counts) == CODE && counts.dropped.residue == 1,
	        "a field's code is kept apart and counted");
	test_ok(rtf_is_word(STR("sect"), list) && !rtf_is_word(STR("sec"), list) &&
	                !rtf_is_word(STR("section"), list),
	        "a word of a list is whole");
	arena_free(&a);
	return test_done();
}
