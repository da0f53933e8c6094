/*
 * people_detail.h - what stands beside a name, for the files that read people
 */
#ifndef OUTCRY_IMPORT_PEOPLE_DETAIL_H
#define OUTCRY_IMPORT_PEOPLE_DETAIL_H

#include "import/people.h"

/* Tokens FROM to TO belong to MEMBER of the person. */
void person_claim(struct reading *r, size_t person, const char *member, size_t from, size_t to);
void person_note(struct reading *r, size_t person, size_t from, size_t to);
/* Takes the person away: what told of it now tells of all. */
void person_drop(struct reading *r, size_t person);
/* One piece of a detail: an age, a gender, a pronoun, a pseudonym phrase, else a note. */
void person_piece(struct reading *r, size_t person, size_t from, size_t to);
/* The bracket from token OPEN to CLOSE, which is behind it. */
void person_bracket(struct reading *r, size_t person, size_t open, size_t close);
/* The token behind the bracket that opens at AT, or END. */
size_t bracket_end(const struct reading *r, size_t at, size_t end);
/* An age within the piece FROM to TO, and what stands beside it: "a trade unionist aged 41". */
bool age_beside(const struct reading *r, size_t from, size_t to, struct span *age_span,
                struct span *role, int *age);
/* "(... aged 24)" at AT, also ", aged 24,": what it says is in tokens *FROM to *TO. */
bool has_age(const struct reading *r, size_t at, size_t end, size_t *from, size_t *to);

/* people_kin.c: "his uncle and aunt, " before names, as spans of the relations; the token behind
 * it, or FROM for none. */
size_t kin_before_names(const struct reading *r, size_t from, size_t to, struct span kin[2]);
/* Makes them the roles of the people from FIRST on. */
void kin_set(struct reading *r, size_t first, const struct span kin[2]);
/* people_kin.c: line I goes on with the words of the list's line above it, and names nobody. */
bool person_line_wraps(const struct reading *r, const struct parts *p, size_t i);
/* Line I goes on with the role, or note, of the last person; false where that one has none. */
bool person_role_goes_on(struct reading *r, size_t i);

#endif
