/* counts.c - the figures over all cases: pages in each language, JSON and CSV once */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/io.h"
#include "base/limits.h"
#include "briefing/daybook.h"
#include "i18n/lang.h"
#include "publish/outputs.h"

static int
by_printed(const void *x, const void *y)
{
	const struct publish_title *a = x, *b = y;

	return str_cmp(a->printed, b->printed);
}

void
publish_titles(struct arena *a, struct publish *p, const struct publish_items *all,
               struct publish_titles *out)
{
	const struct outputs o = { .arena = a, .p = p };
	struct publish_titles list = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		struct page_entry shown = outputs_entry(&o, &all->item[i], outputs_bare(&o));

		if (all->item[i].c.headline.n > 0) /* many may have none */
			VEC_PUSH(a, &list,
			         (struct publish_title){ all->item[i].c.headline, shown.headline });
	}
	if (list.n > 1)
		qsort(list.item, list.n, sizeof(list.item[0]), by_printed);
	*out = list;
}

struct str
publish_shown(const struct publish_titles *titles, struct str printed)
{
	const struct publish_title wanted = { .printed = printed }, *found = NULL;

	if (titles->n > 0)
		found = bsearch(&wanted, titles->item, titles->n, sizeof(wanted), by_printed);
	return found == NULL ? printed : found->shown;
}

void
publish_show_titles(struct arena *a, const struct publish_titles *titles, struct figures_table *t)
{
	struct figure_rows rows = { 0 };

	for (size_t i = 0; i < t->rows.n; i++) {
		struct figure_row row = t->rows.item[i];

		row.key = publish_shown(titles, row.key);
		VEC_PUSH(a, &rows, row);
	}
	t->rows = rows;
}

static const char *
file_name(struct arena *a, const struct figures_counts *c, const char *ending)
{
	struct str name = figures_counts_name(a, c);

	return str_z(a, str_printf(a, "figures%s" STR_FMT "%s", name.n > 0 ? "/" : "",
	                           STR_ARG(name), ending));
}

static bool
put_pages(struct outputs *o, const struct figures_counts_list *list, size_t i, struct err *e)
{
	for (size_t k = 0; lang_at(k) != NULL; k++) {
		struct page_ctx x = outputs_ctx(o, lang_at(k));
		const char *path = file_name(o->arena, &list->item[i], "/index.html");
		struct buf b;

		buf_init(&b, o->arena, LIMIT_PAGE_BYTES);
		if (!page_counts(o->arena, &x, list, i, &b, e) ||
		    !tree_put(o->arena, &o->tree, outputs_path(o, x.lang, path), buf_str(&b), e))
			return false;
	}
	return true;
}

static bool
put_files(struct outputs *o, const struct figures_counts *c, struct err *e)
{
	struct arena *a = o->arena;
	struct str json, csv;

	return figures_counts_json(a, c, &json, e) && figures_by_csv(a, c->table, c->n, &csv, e) &&
	       tree_put(a, &o->tree, file_name(a, c, ".json"), json, e) &&
	       tree_put(a, &o->tree, file_name(a, c, ".csv"), csv, e);
}

/* ---- years that have no appeals any more: all was withdrawn or set aside */

/* "2025", "2025.csv.gz": of a year that is not in LIST. */
static bool
is_past_year(const struct figures_counts_list *list, struct str name)
{
	struct str digits = str_cut(&name, '.');
	uint64_t year;

	if (digits.n != 4 || !str_to_u64(digits, 9999, &year))
		return false;
	for (size_t i = 0; i < list->n; i++)
		if (list->item[i].range == COUNTS_YEAR && list->item[i].year == (int)year)
			return false;
	return true;
}

/* Closes FD. */
static bool
forget_in_folder(int fd, const struct figures_counts_list *list, struct err *e)
{
	DIR *d = fdopendir(fd);
	const struct dirent *ent;
	bool ok = true;

	CHECK(d != NULL);
	while (ok && (ent = readdir(d)) != NULL)
		if (is_past_year(list, str_c(ent->d_name)))
			ok = io_remove_tree(fd, ent->d_name, e);
	(void)closedir(d);
	return ok;
}

static bool
forget_years(const struct outputs *o, const struct figures_counts_list *list, struct err *e)
{
	for (size_t k = 0; lang_at(k) != NULL; k++) {
		const char *path = outputs_path(o, lang_at(k), "figures");
		int fd = openat(o->tree.dirfd, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

		if (fd < 0)
			return err_sys(e, errno, "opening public/%s", path);
		if (!forget_in_folder(fd, list, e))
			return false;
	}
	return true;
}

/*
 * The guard reads its words, not its numbers.  One that has grown too large for the front is not
 * there: the pages of figures are, and the front says so.
 */
static bool
put_daybook(const struct outputs *o, const struct publish_titles *titles,
            const struct daybook *printed, struct err *e)
{
	struct arena *a = o->arena;
	const struct tree bare = { .dirfd = o->tree.dirfd };
	struct daybook book = *printed;
	struct err large = { 0 };
	struct str bytes;

	book.cases = (struct daybook_cases){ 0 };
	for (size_t i = 0; i < printed->cases.n; i++) {
		struct daybook_case one = printed->cases.item[i];

		one.headline = publish_shown(titles, one.headline);
		VEC_PUSH(a, &book.cases, one);
	}
	if (o->tree.guard != NULL &&
	    !guard_check(a, o->tree.guard, OUTPUTS_DAYBOOK, daybook_head(a, &book), e))
		return false;
	if (!daybook_encode(a, &book, &bytes, &large))
		return io_remove_tree(o->tree.dirfd, OUTPUTS_DAYBOOK, e);
	return tree_put_private(a, &bare, OUTPUTS_DAYBOOK, bytes, e);
}

bool
outputs_counts(struct outputs *o, const struct publish_items *all, struct err *e)
{
	struct figures_counts_list list = { 0 };
	struct publish_titles titles;

	if (all->counts == NULL)
		return true;
	publish_titles(o->arena, o->p, all, &titles);
	for (size_t i = 0; i < all->counts->n; i++) {
		struct figures_counts c = all->counts->item[i];

		publish_show_titles(o->arena, &titles, &c.table[BY_TITLE]);
		VEC_PUSH(o->arena, &list, c);
	}
	for (size_t i = 0; i < list.n; i++)
		if (!put_pages(o, &list, i, e) || !put_files(o, &list.item[i], e))
			return false;
	return forget_years(o, &list, e) &&
	       (all->daybook == NULL || put_daybook(o, &titles, all->daybook, e));
}
