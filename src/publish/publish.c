/*
 * publish.c - putting outputs in their place, in the order that readers need
 *
 * A case is staged and swapped before anything points to it; lists follow; the version moves last.
 * A crash in between leaves an old list before a new case, never a list of what is not there.
 */
#include "publish/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "appeal/appeal.h"
#include "base/io.h"
#include "i18n/lang.h"
#include "publish/outputs.h"

static bool
open_dir(const char *path, int *fd, struct err *e)
{
	if (!io_make_dirs(path, 0755, e))
		return false;
	*fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return *fd >= 0 || err_sys(e, errno, "opening %s", path);
}

struct str
publish_base_url(struct arena *a, const struct conf *conf)
{
	struct str url = conf->base_url;

	if (url.n == 0)
		return str_printf(a, "http://" STR_FMT, STR_ARG(conf->listen));
	while (str_ends(url, STR("/")))
		url.n--;
	return url;
}

bool
publish_open(struct arena *a, const struct conf *conf, struct publish **out, struct err *e)
{
	struct publish *p = arena_alloc(a, 1, sizeof(*p));
	const char *dir = str_z(a, str_printf(a, STR_FMT "/public", STR_ARG(conf->data_dir)));
	const char *ua = str_z(a, str_printf(a, "%s/ua", dir));

	*p = (struct publish){
		.conf = conf,
		.base_url = publish_base_url(a, conf),
		.public_fd = -1,
		.ua_fd = -1,
		.render = render_ask,
	};
	if (!open_dir(dir, &p->public_fd, e))
		return false;
	if (!open_dir(ua, &p->ua_fd, e)) {
		publish_close(&p);
		return false;
	}
	*out = p;
	return true;
}

void
publish_close(struct publish **p)
{
	if (*p == NULL)
		return;
	render_client_release(&(*p)->renderer);
	if ((*p)->ua_fd >= 0)
		close((*p)->ua_fd);
	if ((*p)->public_fd >= 0)
		close((*p)->public_fd);
	*p = NULL;
}

void
publish_tidy(struct publish *p)
{
	render_client_tidy(&p->renderer);
}

enum page_state
publish_state(const struct publish_item *item, int64_t now)
{
	if (item->stopped)
		return PAGE_STOPPED;
	return now >= deadline_instant(item->c.deadline) ? PAGE_CLOSED : PAGE_OPEN;
}

/* What no page that lists several cases may show. */
static bool
guard_of_all(struct arena *a, const struct publish_items *all, struct guard *out, struct err *e)
{
	struct strs terms = { 0 };

	for (size_t i = 0; i < all->n; i++)
		for (size_t j = 0; j < all->item[i].protected_terms.n; j++)
			VEC_PUSH(a, &terms, all->item[i].protected_terms.item[j]);
	return guard_init(a, &terms, out, e);
}

/* /ua/163-17.json and its like, and the same page below each language. */
static bool
link_case(struct outputs *o, struct str slug, struct err *e)
{
	static const char *const suffix[] = { "json", "txt", "ics", "pdf" };
	struct arena *a = o->arena;

	for (size_t i = 0; i < ARRAY_LEN(suffix); i++) {
		const char *link = str_z(a, str_printf(a, STR_FMT ".%s", STR_ARG(slug), suffix[i]));
		const char *to =
			str_z(a, str_printf(a, STR_FMT "/case.%s", STR_ARG(slug), suffix[i]));
		const char *link_gz = str_z(a, str_printf(a, "%s.gz", link));
		const char *to_gz = str_z(a, str_printf(a, "%s.gz", to));

		if (!tree_link(a, o->p->ua_fd, link, to, e))
			return false;
		if (faccessat(o->p->ua_fd, to_gz, F_OK, 0) == 0 &&
		    !tree_link(a, o->p->ua_fd, link_gz, to_gz, e))
			return false;
	}
	return true;
}

static bool
link_languages(struct outputs *o, struct str slug, struct err *e)
{
	struct arena *a = o->arena;

	for (size_t i = 0; lang_at(i) != NULL; i++) {
		struct str tag = lang_at(i)->tag;
		const char *dir, *to;
		bool ok;
		int fd;

		if (str_eq(tag, outputs_bare(o)->tag))
			continue;
		dir = str_z(a, str_printf(a, STR_FMT "/public/" STR_FMT "/ua",
		                          STR_ARG(o->p->conf->data_dir), STR_ARG(tag)));
		to = str_z(a, str_printf(a, "../../ua/" STR_FMT "/" STR_FMT, STR_ARG(slug),
		                         STR_ARG(tag)));
		if (!open_dir(dir, &fd, e))
			return false;
		ok = tree_link(a, fd, str_z(a, slug), to, e);
		close(fd);
		if (!ok)
			return false;
	}
	return true;
}

/* Stages, swaps and links one case.  The version is the caller's. */
static bool
swap_case(struct outputs *o, const struct publish_items *all, size_t i, struct err *e)
{
	struct arena *a = o->arena;
	const struct publish_item *item = &all->item[i];
	struct str slug = uaref_slug(a, &item->c.ref);
	const char *name = str_z(a, slug), *next = str_z(a, str_printf(a, ".%s.new", name));
	struct output_case c;
	struct guard guard;
	bool ok;

	CHECK(slug.n > 0);
	if (!guard_init(a, &item->protected_terms, &guard, e) ||
	    !postal_load(a, o->p->conf->data_dir, &o->postal, e) ||
	    !missions_load(a, o->p->conf->data_dir, &o->missions, e))
		return false;
	outputs_subject(o, all, i, &c);
	if (!tree_stage(o->p->ua_fd, next, &o->tree.dirfd, e))
		return false;
	o->tree.guard = &guard;
	ok = outputs_case(o, &c, e);
	close(o->tree.dirfd);
	o->tree = (struct tree){ -1, NULL };
	if (!ok) {
		struct err second = { 0 };

		/* if this fails too, the next tree_stage() does it */
		(void)!io_remove_tree(o->p->ua_fd, next, &second);
		return err_wrap(e, "publishing %s", name);
	}
	return tree_swap(o->p->ua_fd, next, name, e) && link_case(o, slug, e) &&
	       link_languages(o, slug, e);
}

static bool
write_site(struct outputs *o, const struct publish_items *all, struct err *e)
{
	struct guard guard;

	if (!guard_of_all(o->arena, all, &guard, e))
		return false;
	o->tree = (struct tree){ o->p->public_fd, &guard };
	if (!outputs_site(o, all, e))
		return err_wrap(e, "publishing the lists");
	return tree_sync(o->p->public_fd, e) && tree_bump(o->arena, o->p->public_fd, true, e);
}

/* What the bulletin says of embassies serves later cases; a table that cannot be read whole is
 * left for somebody to mend. */
static bool
learn_missions(struct outputs *o, const struct casefile *c, struct err *e)
{
	if (o->missions.bad > 0 || !missions_learn(o->arena, &o->missions, c))
		return true;
	return missions_save(o->arena, o->p->conf->data_dir, &o->missions, e);
}

bool
publish_case(struct arena *a, struct publish *p, const struct publish_items *all, size_t i,
             int64_t now, struct err *e)
{
	struct outputs o = { .arena = a, .p = p, .now = now };

	CHECK(i < all->n);
	return swap_case(&o, all, i, e) && learn_missions(&o, &all->item[i].c, e) &&
	       write_site(&o, all, e);
}

bool
publish_site(struct arena *a, struct publish *p, const struct publish_items *all, int64_t now,
             struct err *e)
{
	struct outputs o = { .arena = a, .p = p, .now = now };

	return write_site(&o, all, e);
}

static bool
remove_case(struct arena *a, struct publish *p, struct str slug, struct err *e)
{
	static const char *const suffix[] = { ".json",    ".txt",    ".ics",   ".pdf",
		                              ".json.gz", ".txt.gz", ".ics.gz" };

	for (size_t i = 0; lang_at(i) != NULL; i++) {
		const char *link = str_z(a, str_printf(a, STR_FMT "/ua/" STR_FMT,
		                                       STR_ARG(lang_at(i)->tag), STR_ARG(slug)));

		if (unlinkat(p->public_fd, link, 0) != 0 && errno != ENOENT)
			return err_sys(e, errno, "removing public/%s", link);
	}
	for (size_t i = 0; i < ARRAY_LEN(suffix); i++) {
		const char *link = str_z(a, str_printf(a, STR_FMT "%s", STR_ARG(slug), suffix[i]));

		if (unlinkat(p->ua_fd, link, 0) != 0 && errno != ENOENT)
			return err_sys(e, errno, "removing public/ua/%s", link);
	}
	return io_remove_tree(p->ua_fd, str_z(a, slug), e);
}

bool
publish_remove(struct arena *a, struct publish *p, const struct publish_items *all,
               const struct uaref *ref, int64_t now, struct err *e)
{
	return remove_case(a, p, uaref_slug(a, ref), e) && publish_site(a, p, all, now, e);
}

/* One bad case must not keep the others from the public: the first error is told at the end. */
bool
publish_all(struct arena *a, struct publish *p, const struct publish_items *all, int64_t now,
            struct err *e)
{
	struct arena *scratch = arena_new();
	struct err first = { 0 };
	bool ok;

	for (size_t i = 0; i < all->n; i++) {
		struct outputs o = { .arena = scratch, .p = p, .now = now };
		struct err one = { 0 };

		if (!swap_case(&o, all, i, &one) && first.code == ERR_NONE)
			first = one;
		arena_reset(scratch);
	}
	arena_free(&scratch);
	ok = publish_site(a, p, all, now, e);
	if (ok && first.code != ERR_NONE) {
		*e = first;
		ok = false;
	}
	return ok;
}

bool
publish_figures(struct arena *a, struct publish *p, const struct publish_items *all, size_t i,
                int64_t now, struct err *e)
{
	const char *slug = str_z(a, uaref_slug(a, &all->item[i].c.ref));
	struct outputs o = { .arena = a, .p = p, .now = now };
	struct output_case c;
	struct guard guard;
	bool ok;

	CHECK(i < all->n);
	if (!guard_of_all(a, all, &guard, e) || !postal_load(a, p->conf->data_dir, &o.postal, e) ||
	    !missions_load(a, p->conf->data_dir, &o.missions, e))
		return false;
	outputs_subject(&o, all, i, &c);
	o.tree.guard = &guard;
	o.tree.dirfd = openat(p->ua_fd, slug, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (o.tree.dirfd < 0)
		return err_sys(e, errno, "opening public/ua/%s", slug);
	ok = outputs_figures(&o, &c, e);
	close(o.tree.dirfd);
	if (!ok)
		return false;
	o.tree.dirfd = p->public_fd;
	return outputs_index(&o, all, e) && tree_bump(a, p->public_fd, false, e);
}

bool
publish_counts(struct arena *a, struct publish *p, const struct publish_items *all, int64_t now,
               struct err *e)
{
	struct outputs o = { .arena = a, .p = p, .now = now };
	struct guard guard;

	if (!guard_of_all(a, all, &guard, e))
		return false;
	o.tree = (struct tree){ p->public_fd, &guard };
	return outputs_counts(&o, all, e) && tree_bump(a, p->public_fd, false, e);
}

int64_t
publish_next_due(const struct publish_items *all, int64_t now)
{
	int64_t due = day_start(day_plus(day_of_instant(now), 1));

	for (size_t i = 0; i < all->n; i++) {
		int64_t end = deadline_instant(all->item[i].c.deadline);

		if (!all->item[i].stopped && end > now && end < due)
			due = end;
	}
	return due;
}
