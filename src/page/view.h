/*
 * view.h - what the templates print: every sentence ready, every address checked
 *
 * Templates have no logic, so these structs hold answers, not questions; what is empty is left
 * out.  One struct a template, the parts that pages share first.  page/ fills them, nobody else
 * needs them.  TAG and DIR beside a text are the text's own: a case may be in another language
 * than the page around it.
 */
#ifndef OUTCRY_PAGE_VIEW_H
#define OUTCRY_PAGE_VIEW_H

#include "html/html.h"

struct view_language {
	struct str tag, name;
	struct url url;
};

struct view_languages {
	struct view_language *item;
	size_t n, cap;
};

/* Head and foot of every page. */
struct view_frame {
	struct str title, description;
	struct str image;       /* absolute address of the picture beside a shared link; or empty */
	bool rehearsal, hidden; /* hidden: search engines are asked not to list it */
	struct str publisher;
	struct html contact; /* a mailto link */
	struct url home, archive, figures, about, privacy, feed, css, js, icon;
	struct view_languages others; /* the same page in the other languages */
};

/* Which case, where it stands, until when. */
struct view_head {
	struct str title; /* of the page, where that is not the headline */
	struct str kicker, headline, tag, dir;
	struct url url; /* of the case page */
	bool open, closed, stopped;
	struct str until, check, outcome;
	struct str foreign; /* name of the text's language, when it is not the page's */
};

/* "I did it": one tap. */
struct view_did {
	struct url url;
	struct str channel, button;
	int64_t target;
};

struct view_link {
	struct str text;
	struct url url;
};

struct view_links {
	struct view_link *item;
	size_t n, cap;
};

/* A case in a list. */
struct view_entry {
	struct url url;
	struct str kicker, headline, tag, dir, until, acted;
};

struct view_entries {
	struct view_entry *item;
	size_t n, cap;
};

struct view_list { /* index, archive */
	struct view_frame frame;
	struct view_entries cases;
	bool none;
	struct url deadlines;
};

struct view_plain { /* about, privacy, 404 */
	struct view_frame frame;
	struct str check;
};

/* One way to act, as the case page offers it. */
struct view_way {
	struct str action, why, cost, learns;
	struct url url;
};

struct view_ways {
	struct view_way *item;
	size_t n, cap;
};

/* The recommended way and the others; no url: none. */
struct view_offer {
	struct view_way first;
	struct view_ways more;
};

struct view_official {
	struct str id, title, organisation, note, tag, dir;
	struct strs lines; /* address, numbers */
	struct view_links ways;
};

struct view_officials {
	struct view_official *item;
	size_t n, cap;
};

struct view_case {
	struct view_frame frame;
	struct view_head head;
	struct str summary;
	struct view_offer ways;
	struct url from; /* where to choose one's country */
	struct str acted;
	struct strs people, demands;
	struct html story, background; /* paragraphs */
	struct view_officials officials, copies;
	struct view_entries related;
	struct str published, issuer;
	struct view_links links;
	struct url done, figures, pdf, txt, ics, json;
};

struct view_gone {
	struct view_frame frame;
	struct view_head head;
	struct url done;
	struct str check;
	struct view_entries related;
};

#endif
