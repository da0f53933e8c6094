/*
 * people_status.h - of whom a sentence speaks, for the files that read what became of people
 */
#ifndef OUTCRY_IMPORT_PEOPLE_STATUS_H
#define OUTCRY_IMPORT_PEOPLE_STATUS_H

#include "import/known_names.h"
#include "import/people.h"

#define NAMED_MOST 64

struct named {
	size_t person[NAMED_MOST]; /* with no status of a heading, which says more than a sentence
	                            */
	size_t n;
};

/* people_subject.c: "Ana Example, Bruno Example and Carla": those known and not HEADED, and the
 * token behind them. */
size_t people_named_at(const struct reading *r, const struct known_names *known, size_t at,
                       size_t end, const bool *headed, struct named *out);
/* "She" at the start of a sentence. */
bool pronoun_at(const struct reading *r, size_t at, size_t start, size_t end, size_t *to);
bool is_sentence_start(const struct reading *r, size_t at, size_t start);
/* "Ana was ..." and "The nurse Ana was ..." speak of Ana; "The brother of Ana was ..." does not. */
bool is_subject_at(const struct reading *r, size_t at, size_t start);
/* Behind "(m), a nurse," at AT; AT where there is nothing of the kind. */
size_t apposition_end(const struct reading *r, size_t at, size_t end);
/* "أُفرج عن الناشطة" before a name, "Fue liberada la activista": the words between belong to it. */
bool leads_to_name(const struct reading *r, size_t from, size_t to);

/* people_part_of.c: "Seven of the ten are women or girls" at AT: a group, part of one known. */
void group_part_at(struct reading *r, size_t at, size_t end);

#endif
