/*
 * headline.h - which line of the head is the headline, and which is none; for parts_headline.c
 */
#ifndef OUTCRY_IMPORT_HEADLINE_H
#define OUTCRY_IMPORT_HEADLINE_H

#include "import/parts.h"

#define HEADLINE_LINES 40  /* in which a headline stands */
#define HEADLINE_WIDTH 150 /* columns of one */
#define HEADLINE_WORDS 3   /* the least of one */

/* Tokens FROM to END are a masthead, a list's name, a country: nothing of a case. */
bool headline_is_frame(const struct reading *r, size_t from, size_t end);

/* "Home | Campaigns | Donate": short words between bars. */
bool headline_is_menu(const struct reading *r, const struct line *l);

/* A frame, a file's name, a note, the way to a page, a line of an address. */
bool headline_is_none(const struct reading *r, size_t i);

/* An organisation's or a blog's name: a headline only where nothing is a better one. */
bool headline_may_be_name(const struct reading *r, const struct parts *p, size_t i);

/* headline_country.c: the line of the head that begins with a country and tells what happens
 * there, where line WAS (R->lines: none) says less; R->lines for none. */
size_t headline_with_country(const struct reading *r, const struct parts *p, size_t was);

/* Line BETTER takes the place of line WAS (R->lines: none) as the headline, "Subject: ..." without
 * its label. */
void headline_take(const struct reading *r, struct parts *p, size_t was, size_t better);

/* headline_heading.c: the heading that is the headline, whatever the walk has taken (line WAS,
 * R->lines: nothing); R->lines for none. */
size_t headline_heading(const struct reading *r, const struct parts *p, size_t was);

/* One of lines FROM to TO is prose. */
bool headline_prose_between(const struct reading *r, size_t from, size_t to);

/* An old bulletin prints number, concern and people, and no headline. */
bool headline_is_needless(const struct reading *r, const struct parts *p);

/* headline_letter.c: the line over the first letter that says what it is about; R->lines for
 * none. */
size_t headline_of_letter(const struct reading *r, const struct parts *p);

/* Words of tokens FROM to TO; an ideograph or a syllable is a third of one. */
size_t words_said(const struct reading *r, size_t from, size_t to);

#endif
