/*
 * people_list.h - lists of people at risk, for the files that read people
 */
#ifndef OUTCRY_IMPORT_PEOPLE_LIST_H
#define OUTCRY_IMPORT_PEOPLE_LIST_H

#include "import/people_detail.h"

/* Names, ages, genders and roles in tokens FROM to TO. */
void people_list(struct reading *r, size_t from, size_t to);

/* people_piece.c: tokens FROM to TO of a list, between two separators.  *PERSON is the last one's
 * index + 1, 0 for none.  "Frau ANA EXAMPLE": the title tells the gender and is no part of the
 * name. */
void piece_read(struct reading *r, size_t *person, size_t from, size_t to);
/* "member of a large and international union": the word at AT joins two words of a role. */
bool piece_joins_role(const struct reading *r, size_t start, size_t at, size_t end);
/* "A.M. (f)", "'Blessing' (f)", "Otieno 'Oti' Sampleson (m)" behind one whose gender is told: an
 * entry with a bracket of its own is nobody's role. */
bool piece_own_bracket(struct reading *r, size_t *person, size_t from, size_t open, size_t close);

/* "Data ________", ".......", "[NAME]": to be filled in by who signs. */
bool is_to_fill(const struct reading *r, size_t from, size_t to);
/* people.c: the first line that lists people; r->lines for none. */
size_t people_labelled(const struct reading *r, const struct parts *p);

/* people_groups.c: the comma or point at AT of "4,000". */
bool is_within_number(const struct reading *r, size_t at);
/* As number_at, "4,000" and "4 000" too. */
int people_number_at(const struct reading *r, size_t at, size_t end, size_t *to);
/* "Eleven men", "Group", "Families of ..." in tokens FROM to TO: a group, with its
 * count; false where it is none.  *PERSON is its index + 1, 0 at the limit. */
bool group_of_piece(struct reading *r, size_t *person, size_t from, size_t to);
/* "their families": a group of nobody's name. */
bool is_group_of_kin(const struct reading *r, size_t from, size_t to);
/* Adds it: as person_add. */
size_t group_of_kin(struct reading *r, size_t from, size_t to);
bool group_closes_list(const struct reading *r, size_t known, size_t from, size_t to);

#endif
