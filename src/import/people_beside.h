/*
 * people_beside.h - those without a name of their own: kin, others, communities
 */
#ifndef OUTCRY_IMPORT_PEOPLE_BESIDE_H
#define OUTCRY_IMPORT_PEOPLE_BESIDE_H

#include "import/people_prose.h"

struct beside {
	struct span who, number;   /* the words, and those of them that count; empty for none */
	int count;                 /* 0: one, or not told */
	enum person_gender gender; /* of one */
};

/* "their four children", "two of her colleagues", "22 other workers" at AT. */
struct beside group_beside_at(const struct reading *r, size_t at, size_t end);
/* A group that has a name of its own or of its place at AT: "residents of Example", "Exampla
 * community of Sample"; empty for none. */
struct span community_at(const struct reading *r, size_t at, size_t end);
/* The same behind "of all the" at AT. */
struct span community_behind(const struct reading *r, size_t at, size_t end);
/* Adds it; its index + 1, 0 at the limit. */
size_t beside_add(struct reading *r, const struct beside *b);

/* No capital among them, and nothing but words. */
bool words_are_small(const struct reading *r, size_t from, size_t to);
/* "and", "with", "in" at AT: what follows is no more part of one name. */
bool joins_names(const struct reading *r, size_t at, size_t end);

#endif
