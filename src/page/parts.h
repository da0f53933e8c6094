/*
 * parts.h - what several pages share: the frame, the head of a case, officials, lists, wording
 *
 * For page/ alone.  Memory: in A.
 */
#ifndef OUTCRY_PAGE_PARTS_H
#define OUTCRY_PAGE_PARTS_H

#include "page/page.h"
#include "page/report.h"
#include "page/view_act.h"

struct appeal_ctx;

/* A path of ours in the page's language: "/ua/163-17/done" becomes "/fr/ua/163-17/done". */
struct url part_url(struct arena *a, const struct page_ctx *x, struct str path);

/* "/ua/163-17" and what follows: REST is "" or "/letter". */
struct str part_case_path(struct arena *a, const struct uaref *ref, const char *rest);
struct url part_case_url(struct arena *a, const struct page_ctx *x, const struct uaref *ref,
                         const char *rest);

/* A file in the language of the case's text: below the page's language where that is a translation,
 * else where the one of all languages is. */
struct url part_file_url(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
                         const char *rest);

/* PATH as for part_url(); TITLE without the name of the site. */
struct view_frame part_frame(struct arena *a, const struct page_ctx *x, struct str path,
                             struct str title);

struct view_head part_head(struct arena *a, const struct page_ctx *x, const struct page_subject *s);
/* The same from what the front knows. */
struct view_head part_head_of(struct arena *a, const struct page_ctx *x, const struct uaref *ref,
                              struct str headline, struct str language, enum page_state state,
                              int64_t closes_at);

struct view_entries part_entries(struct arena *a, const struct page_ctx *x,
                                 const struct page_entry *entry, size_t n);

/* "Urgent action 163/17 . China". */
struct str part_kicker(struct arena *a, const struct page_ctx *x, const struct uaref *ref,
                       const struct strs *countries);
/* "Until 17 August 2017, anywhere on earth" */
struct str part_until(struct arena *a, const struct page_ctx *x, struct day deadline,
                      enum page_state state);
/* "Check ADDRESS before sending; after this date ask your section." */
struct str part_check(struct arena *a, const struct page_ctx *x);
/* "1,801 appeals reported, 1,234 of them confirmed." */
struct str part_acted(struct arena *a, const struct page_ctx *x, enum page_state state,
                      int64_t actions, int64_t confirmed);

struct str part_channel_action(const struct lang *l, enum channel c); /* "Send an e-mail" */
struct str part_channel_did(const struct lang *l, enum channel c);    /* "I sent an e-mail" */
struct str part_channel_instead(const struct lang *l, enum channel c);

/* The ways in which a try can fail: noted, and answered with the next way. */
struct view_tries part_failures(struct arena *a, const struct lang *l, enum channel channel);

struct str part_target_id(struct arena *a, int number); /* "t2" */

/* What appeal/ needs to compose for TARGET (NULL: for the case). */
struct appeal_ctx part_appeal(struct arena *a, const struct page_ctx *x,
                              const struct page_subject *s, const struct target *target);

/* All countries by name in the page's language, CHOSEN marked; first CHOSEN itself if it is none.
 */
struct view_options part_countries(struct arena *a, const struct lang *l, struct str chosen);

/* Each kind of envelope, ENVELOPE chosen, else the usual one of the sender's country. */
struct view_options part_envelopes(struct arena *a, const struct lang *l, struct str envelope);
/* In which language a letter is: the one that is read first, or the writer's own; TEXT chosen. */
struct view_options part_texts(struct arena *a, const struct lang *l, struct str text);
/* The page of CHANNEL, at the place of official NUMBER. */
struct url part_way_url(struct arena *a, const struct page_ctx *x, const struct casefile *c,
                        enum channel channel, int number);
/* The ways to act towards AMONG, officials of S. */
void part_ways(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
               const struct targets *among, struct view_offer *out);
/* An official as a list of them shows it. */
struct view_official part_official(struct arena *a, const struct page_ctx *x,
                                   const struct page_subject *s, const struct target *t);

/* An empty form of a letter; ID is the prefix of its fields. */
struct view_letter_form part_letter_form(struct arena *a, const struct page_ctx *x,
                                         const struct uaref *ref, struct str id);

#define OWN_MOST 400 /* characters: a link carries no more beside the text */

/* Where a sentence of one's own for the e-mail or the fax to official NUMBER is typed. */
struct view_own_form part_own_form(struct arena *a, const struct page_ctx *x,
                                   const struct uaref *ref, enum channel channel, int number);

/* A view of C's paragraphs that a template prints as <p>..</p>. */
struct html part_prose(struct arena *a, const struct strs *paragraphs);

#endif
