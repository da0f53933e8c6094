/*
 * people_plain.h - people named in scripts without capitals: Chinese, Korean, Arabic
 */
#ifndef OUTCRY_IMPORT_PEOPLE_PLAIN_H
#define OUTCRY_IMPORT_PEOPLE_PLAIN_H

#include "import/people_prose.h"

/* Token AT is written in such a script. */
bool is_plain_script(const struct reading *r, size_t at);
bool is_arabic(const struct reading *r, size_t at);
bool is_hangul(const struct reading *r, size_t at);
/* people_plain_names.c: "‧ 蘇亞(Sua),男,42歲,工會主席": a line of a list that tells of one. */
bool plain_line_of_one(const struct reading *r, const struct line *l, size_t *from);
/* The name that begins at AT, behind a word that says what one is; empty for none. */
struct span plain_name_at(const struct reading *r, size_t at, size_t end);
enum cue { CUE_NONE, CUE_ROLE, CUE_KIN, CUE_RISK };

/* The word that ends right before AT says what one is, whose kin, or what is done to one. */
enum cue plain_cue_before(const struct reading *r, size_t at, size_t start);
/* A word that no name begins with stands there: 被捕. */
bool plain_is_no_name(const struct reading *r, struct span name);
/* RUN without the words before the name: "حبس الصحفي" and its like. */
struct span plain_name_within(const struct reading *r, struct span run);
/* Adds those of PART whom it names so and of whom it says what is done to them. */
void people_plain(struct reading *r, struct span part);

#endif
