/*
 * people.h - who is at risk: labelled lines, lines of the header, and the summary
 */
#ifndef OUTCRY_IMPORT_PEOPLE_H
#define OUTCRY_IMPORT_PEOPLE_H

#include "import/names.h"
#include "import/parts.h"

/* Fills OUT->people of the reading and claims what it took.  Errors: ERR_LIMIT. */
NODISCARD bool people_read(struct reading *r, const struct parts *p, struct err *e);

/* What the files that read people share. */
/* Adds a person; 0 when the limit is reached, else its index + 1. */
size_t person_add(struct reading *r, struct span name);
/* "(m)", "aged 22", "name being used ...", in tokens FROM to TO: sets what it says and claims it
 * with its brackets. */
void person_detail(struct reading *r, size_t person, size_t from, size_t to);
/* "Released", "New name" at AT: heads the people behind its colon. */
bool people_heading_at(const struct reading *r, size_t at, size_t end, struct label_hit *out);
bool age_at(const struct reading *r, size_t at, size_t end, int *age, size_t *to);
bool gender_of_value(const char *value, enum person_gender *out);
/* People named in the summary or the first paragraph of the story. */
void people_in_prose(struct reading *r, const struct parts *p);
/* People whom a demand names as those it is made for: "the release of Ana Example". */
void people_in_demands(struct reading *r, const struct parts *p);
/* people_others.c: "Ana Example and other women" at AT makes her a person at risk, and them a
 * group; *TO is behind both.  START is where the sentence may begin. */
bool person_with_others(struct reading *r, size_t at, size_t start, size_t end, size_t *to);
/* "and the other members of ..." behind a person known already. */
void people_others(struct reading *r, const struct parts *p);
/* "Peace Community of Example": a group that has a name; empty for none. */
struct span named_community_at(const struct reading *r, size_t at, size_t end);
/* Ages and pseudonym phrases that the prose adds to people named elsewhere. */
void people_enrich(struct reading *r, const struct parts *p);
/* What became of people, in later bulletins, and "seven of the ten are women". */
void people_status(struct reading *r, const struct parts *p);
/* A piece that is nothing but a name in quotes. */
bool quoted_name(const struct reading *r, size_t from, size_t to, struct span *name);
/* Such a piece is a person with a pseudonym, unless it stands behind a real name (*PERSON is the
 * last one read + 1, 0 for none): there it is a nickname. */
bool person_quoted(struct reading *r, size_t *person, size_t from, size_t to);
/* "(real names withheld)" behind names: sets whose they are, or says that it is not clear. */
void people_pseudonyms(struct reading *r);
/* How many people "Group" is, if the document says it. */
void count_group(struct reading *r, const struct parts *p, size_t person);

#endif
