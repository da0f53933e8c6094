#include "serve/form_page.h"

#include "i18n/lang.h"

/* The last language of the edition ("us/en" is English), else the server's own. */
static const struct lang *
language_of(const struct front *f, struct str edition)
{
	size_t slash = str_rchr(edition, '/');
	const struct lang *l =
		lang_find(slash == STR_NPOS ? edition : str_from(edition, slash + 1));

	if (edition.n == 0 || l == NULL)
		l = lang_find(f->conf->language);
	return l == NULL ? lang_english() : l;
}

struct page_ctx
form_page_ctx(const struct front *f, struct str edition)
{
	return (struct page_ctx){ .lang = language_of(f, edition),
		                  .bare = language_of(f, STR("")),
		                  .base_url = f->conf->base_url,
		                  .rehearsal = !f->conf->live,
		                  .publisher = f->conf->publisher,
		                  .contact = f->conf->publisher_contact,
		                  .check_address = f->conf->check_address,
		                  .now = f->now };
}

/* Each slot of a page that was made just now gets a key of its own. */
static void
fill_slots(const struct front *f, char *p, size_t n)
{
	struct tree_keys keys = { .secret = &f->secret, .now = f->now };
	struct str s = { p, n };
	size_t at;

	while ((at = str_find(s, STR(TREE_KEY_SLOT))) != STR_NPOS) {
		tree_key(&keys, p + (s.p - p) + at);
		s = str_from(s, at + TREE_KEY_BYTES);
	}
}

void
form_page_answer(struct front *f, struct conn *c, const struct http_request *rq, struct buf *b,
                 struct answer *a)
{
	fill_slots(f, b->p, b->n);
	a->type = STR("text/html; charset=utf-8");
	a->body = buf_str(b);
	a->script = str_find(a->body, STR("<script")) != STR_NPOS;
	front_answer(f, c, rq, a);
}

const struct page_official *
form_page_officials(struct arena *a, const struct manifest *m)
{
	struct page_official *o = arena_array(a, struct page_official, m->targets.n + 1);

	for (size_t i = 0; i < m->targets.n; i++)
		o[i] = (struct page_official){ m->targets.item[i].number,
			                       str_dup(a, m->targets.item[i].title),
			                       m->targets.item[i].channels };
	return o;
}

enum page_state
form_page_state(const struct front *f, const struct manifest *m)
{
	if (m->state == MANIFEST_STOPPED)
		return PAGE_STOPPED;
	return manifest_offers_appeals(m, f->now) ? PAGE_OPEN : PAGE_CLOSED;
}
