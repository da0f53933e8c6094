/*
 * outputs.h - every file of one case, and every file that lists cases
 *
 * For publish/ alone.  Memory: scratch in A.
 */
#ifndef OUTCRY_PUBLISH_OUTPUTS_H
#define OUTCRY_PUBLISH_OUTPUTS_H

#include "publish/missions.h"
#include "publish/publish.h"
#include "publish/tree.h"
#include "render/render_client.h"

/* Asks for a PDF; tests put their own here. */
typedef bool publish_render_fn(struct arena *a, struct render_client *c,
                               const struct render_request *r, struct str *pdf, struct err *e);

struct publish {
	const struct conf *conf;
	struct str base_url;
	int public_fd, ua_fd;
	struct render_client renderer;
	publish_render_fn *render;
};

/* What is the same for all outputs of one publication. */
struct outputs {
	struct arena *arena;
	struct publish *p;
	struct missions missions;    /* of embassies, likewise */
	const struct postal *postal; /* the operator's tables, read for this publication */
	struct tree tree;            /* where to: the staged folder, or public/ */
	int64_t now;
};

/* The context of pages in language L. */
struct page_ctx outputs_ctx(const struct outputs *o, const struct lang *l);
const struct lang *outputs_bare(const struct outputs *o); /* conf.language */

/* "fr/" before PATH, nothing for the bare language. */
const char *outputs_path(const struct outputs *o, const struct lang *l, const char *path);

/* The text of ITEM in the language L: its edition, or as it is. */
const struct casefile *outputs_text(const struct publish_item *item, const struct lang *l);

/* One line of a list in the language L. */
struct page_entry outputs_entry(const struct outputs *o, const struct publish_item *item,
                                const struct lang *l);

/* One case, rehearsed unless live. */
struct output_case {
	struct page_subject subject;
	struct casefile c;      /* as printed */
	struct casefile shown;  /* as pages show it: the headline does not shout */
	struct casefiles texts; /* in all its languages */
	const struct publish_item *item;
	const struct publish_items *all;
};
void outputs_subject(const struct outputs *o, const struct publish_items *all, size_t i,
                     struct output_case *out);

/* C for the pages in the language L: C itself unless somebody has translated a text of them. */
const struct output_case *outputs_in_edition(const struct outputs *o, const struct output_case *c,
                                             const struct lang *l);

/* A page's room.  Memory: in A. */
struct buf outputs_buf(struct arena *a);

/* Files that are no pages (files.c).  In the language of the text: e-mail, fax, sheet, data. */
NODISCARD bool outputs_files(struct outputs *o, const struct page_ctx *x,
                             const struct output_case *c, struct err *e);
/* The letters in the language L of the page; labels and copying sheets; a group's sheet; the
 * picture beside a shared link. */
NODISCARD bool outputs_letters(struct outputs *o, const struct output_case *c, const struct lang *l,
                               struct err *e);
NODISCARD bool outputs_papers(struct outputs *o, const struct output_case *c, struct err *e);
NODISCARD bool outputs_tally(struct outputs *o, const struct page_ctx *x,
                             const struct output_case *c, struct err *e);
NODISCARD bool outputs_share(struct outputs *o, const struct page_ctx *x,
                             const struct output_case *c, struct err *e);

/* Every file of one case into O->tree. */
NODISCARD bool outputs_case(struct outputs *o, const struct output_case *c, struct err *e);

/* Those that move with the figures. */
NODISCARD bool outputs_figures(struct outputs *o, const struct output_case *c, struct err *e);

/* Indexes, archive, feeds, the plain pages, assets into O->tree. */
NODISCARD bool outputs_site(struct outputs *o, const struct publish_items *all, struct err *e);
/* A file that only the front reads: public/.daybook. */
#define OUTPUTS_DAYBOOK ".daybook"
/* The counts over all cases, if there are any. */
NODISCARD bool outputs_counts(struct outputs *o, const struct publish_items *all, struct err *e);
NODISCARD bool outputs_index(struct outputs *o, const struct publish_items *all, struct err *e);

#endif
