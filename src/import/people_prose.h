/*
 * people_prose.h - people in running text, for the files that read them there
 *
 * Places are indexes of tokens, ends stand behind the last one; a span that is empty says "none".
 * Functions that return nothing add to r->out->people and claim what they read, in the reading's
 * arena; at the limit of people they add nothing, and nothing else can fail.
 */
#ifndef OUTCRY_IMPORT_PEOPLE_PROSE_H
#define OUTCRY_IMPORT_PEOPLE_PROSE_H

#include "import/people_detail.h"

/* people_shapes.c: those of PART who stand in a shape that only people at risk have. */
void people_by_shape(struct reading *r, struct span part);
#define LISTED_MOST 64 /* of one list */

/* people_listed.c: "A Example, B Example and C Example": the names, and how far they reach. */
size_t names_listed_at(const struct reading *r, size_t at, size_t end, struct span *names,
                       size_t most, size_t *to);
/* The first list of names in PART. */
void people_listed(struct reading *r, struct span part);
/* True if token AT is the first of a paragraph: "Dear Mr Example,", and then a sentence. */
bool starts_paragraph(const struct reading *r, size_t at);

/* people_single.c: the one name of the sentence: in the headline too, or taken with a doubt. */
void person_single(struct reading *r, const struct parts *p, struct span part, bool letter);
/* Told and asked for: names of the summary and the story that the demands repeat. */
void people_asked_for(struct reading *r, const struct parts *p);

/* people_risk.c: those of PART of whom it says that something is done to them; ASKED for: only
 * where it stands before the names. */
void people_at_risk(struct reading *r, struct span part, bool asked);

/* "Dr. Ana Example", "Mr. Bruno Example" at AT: the name without what stands before it. */
bool titled_name_at(const struct reading *r, size_t at, size_t end, struct span *name,
                    enum person_gender *gender);
/* The same person by a longer or a shorter name. */
bool is_known_by_words(const struct reading *r, struct str name);

/* The name is an official's who is written to. */
bool is_official_named(const struct reading *r, struct span name);

/* people_groups.c: "Eight North Korean refugees", begun before token LAST, where nobody is named.
 */
void group_counted(struct reading *r, struct span part, size_t last);
/* "Five trade unionists" beside five who are named: they are those, and no group of their own. */
void groups_settle(struct reading *r);
/* "the Peace Community of Example" */
void group_named(struct reading *r, struct span part);

/* people_roles.c: what the running text says people are who have no role yet. */
void people_roles(struct reading *r, const struct parts *p);
/* people_role_phrase.c: the hyphen, apostrophe or slash at AT joins words of one role. */
bool joins_role_words(const struct reading *r, size_t at);
/* Behind words that belong before "activist" or "lawyer", or AT. */
size_t role_words_before(const struct reading *r, size_t at, size_t end);
/* "a nurse and mother of two" at AT, empty for none. */
struct span role_phrase_at(const struct reading *r, size_t at, size_t end);
/* The same behind a name that ends at AT: ", aged 32, a nurse,". */
struct span role_behind_name(const struct reading *r, size_t at, size_t end);
/* Behind "(45)" or ", aged 32" or "of Turkey" after a name that ends at AT. */
size_t details_end(const struct reading *r, size_t at, size_t end);
/* "human rights lawyer" before a name at NAME, not before token START. */
struct span role_before_name(const struct reading *r, size_t name, size_t start);

/* people_tribes.c: a people as a whole, where the head of the document is about it. */
void people_as_tribes(struct reading *r, const struct parts *p);

/* people_repeated.c: how often the words of NAME stand in the document, at most 64 times. */
size_t times_named(const struct reading *r, struct span name);
/* "Student Ana Example" begins a sentence: the name is what the document repeats. */
struct span repeated_name(const struct reading *r, struct span name);
/* "ANA EXAMPLE" of a heading is "Ana Example Sample" of the text. */
void people_lengthen(struct reading *r);
/* Looking for a name in the whole text costs: not for one that is known, nor beyond the limit. */
bool is_person_settled(const struct reading *r, struct span name);

#endif
