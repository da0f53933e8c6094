/*
 * headline_none.h - what stands over the story and is no headline; for parts_headline.c
 */
#ifndef OUTCRY_IMPORT_HEADLINE_NONE_H
#define OUTCRY_IMPORT_HEADLINE_NONE_H

#include "import/parts.h"

/* Tokens FROM to END are a masthead, a list's name, a country: nothing of a case. */
bool headline_is_frame(const struct reading *r, size_t from, size_t end);

/* A frame, a file's name, a note, the way to a page, a line of an address. */
bool headline_is_none(const struct reading *r, size_t i);

/* An organisation's or a blog's name: a headline only where nothing is a better one. */
bool headline_may_be_name(const struct reading *r, const struct parts *p, size_t i);

/* headline_country.c: the line of the head that begins with a country and tells what happens
 * there, where line WAS (R->lines: none) says less; R->lines for none. */
size_t headline_with_country(const struct reading *r, const struct parts *p, size_t was);

/* Words of tokens FROM to TO; an ideograph or a syllable is a third of one. */
size_t words_said(const struct reading *r, size_t from, size_t to);

#endif
