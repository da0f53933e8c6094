#include "extract/pdfcells.h"
#include "extract/pdfcolumns.h"
#include "pdf_words.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Every region that begins in a row, with its cells. */
static void
regions(struct arena *a, const struct pdf_rows *rows)
{
	for (size_t from = 0; from < rows->n; from++) {
		struct pdf_region g = { 0 };
		struct pdf_cells cells;

		if (!pdfcolumns_find(rows, 0, from, &g))
			continue;
		CHECK(g.from < g.to && g.to <= rows->n && g.left <= g.right);
		(void)pdfcolumns_is_labels(rows, &g);
		cells = pdfcells_find(a, rows, &g);
		CHECK(cells.broken.n <= 2 * rows->n && cells.after_gap.n <= 2 * rows->n);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct pdf_pages pages = pdf_words(a, data, size < 1000 ? size : 1000);
	const struct pdf_word **words = arena_array(a, const struct pdf_word *, PDF_WORDS_MOST);
	struct pdf_rows rows;
	size_t n = 0, in_rows = 0;

	for (size_t p = 0; p < pages.n; p++)
		for (size_t i = 0; i < pages.item[p].n; i++) {
			pages.item[p].item[i].page = (int)p + 1;
			words[n++] = &pages.item[p].item[i];
		}
	rows = pdfrows_of(a, words, n);
	for (size_t i = 0; i < rows.n; i++)
		in_rows += rows.item[i].n;
	CHECK(in_rows == n);
	regions(a, &rows);
	arena_free(&a);
	return 0;
}
