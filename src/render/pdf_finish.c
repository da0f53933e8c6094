/*
 * pdf_finish.c - the two things that Cairo 1.16 cannot be asked for
 *
 * Cairo writes the document catalogue as the last object before the cross-reference table, so text
 * added there moves nothing that the table points at: only the startxref number grows.  The
 * producer is replaced by a shorter one and spaces, in place.  Reading and writing the whole file
 * again with a PDF library would cost more than drawing it.
 */
#include <string.h>

#include "render/pdf.h"

#define CATALOG  STR("<< /Type /Catalog\n")
#define START    STR("startxref\n")
#define PRODUCER STR("/Producer (")

static size_t
find_last(struct str s, struct str needle)
{
	for (size_t at = s.n >= needle.n ? s.n - needle.n + 1 : 0; at > 0; at--)
		if (memcmp(s.p + at - 1, needle.p, needle.n) == 0)
			return at - 1;
	return STR_NPOS;
}

/* A tag is letters, digits and hyphens; anything else is not put into the file. */
static bool
is_tag(struct str lang)
{
	for (size_t i = 0; i < lang.n; i++)
		if (!((lang.p[i] >= '0' && lang.p[i] <= '9') || lang.p[i] == '-' ||
		      ((lang.p[i] | 32) >= 'a' && (lang.p[i] | 32) <= 'z')))
			return false;
	return lang.n > 0 && lang.n < 40;
}

/* "/Producer (cairo 1.16.0 (https://cairographics.org))" -> "/Producer (Outcry)      " */
static struct str
without_version(struct arena *a, struct str pdf)
{
	static const char ours[] = "/Producer (Outcry)";
	size_t at = find_last(pdf, PRODUCER), end;
	char *copy;

	if (at == STR_NPOS)
		return pdf;
	end = str_chr(str_from(pdf, at), '\n');
	if (end == STR_NPOS || end < sizeof(ours) - 1)
		return pdf;
	copy = arena_alloc(a, pdf.n, 1);
	memcpy(copy, pdf.p, pdf.n);
	memset(copy + at, ' ', end);
	memcpy(copy + at, ours, sizeof(ours) - 1);
	return (struct str){ copy, pdf.n };
}

struct str
pdf_finish(struct arena *a, struct str pdf, struct str lang)
{
	size_t catalog = find_last(pdf, CATALOG), start = find_last(pdf, START), end;
	struct str added, out = { 0 };
	struct err e = { 0 };
	uint64_t xref = 0;
	struct buf b;

	pdf = without_version(a, pdf);
	if (catalog == STR_NPOS || start == STR_NPOS || catalog > start)
		return pdf;
	end = start + START.n;
	while (end < pdf.n && pdf.p[end] >= '0' && pdf.p[end] <= '9')
		end++;
	if (!str_to_u64(str_sub(pdf, start + START.n, end), pdf.n, &xref) || xref < catalog)
		return pdf;
	added = str_printf(a, "   /ViewerPreferences << /DisplayDocTitle true >>\n");
	if (is_tag(lang))
		added = str_printf(a, STR_FMT "   /Lang (" STR_FMT ")\n", STR_ARG(added),
		                   STR_ARG(lang));
	buf_init(&b, a, pdf.n + added.n + 32);
	buf_put(&b, str_sub(pdf, 0, catalog + CATALOG.n));
	buf_put(&b, added);
	buf_put(&b, str_sub(pdf, catalog + CATALOG.n, start + START.n));
	buf_printf(&b, "%zu", (size_t)xref + added.n);
	buf_put(&b, str_from(pdf, end));
	CHECK(buf_done(&b, "PDF", &out, &e));
	return out;
}
