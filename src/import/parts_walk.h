/*
 * parts_walk.h - the walk over the lines: its state, and what it asks of a line; for parts*.c
 */
#ifndef OUTCRY_IMPORT_PARTS_WALK_H
#define OUTCRY_IMPORT_PARTS_WALK_H

#include "import/parts.h"

enum state {
	STATE_HEAD,
	STATE_STORY,
	STATE_SUMMARY,
	STATE_DEMANDS,
	STATE_TARGETS,
	STATE_LETTER,
	STATE_REPORT,
	STATE_BACKGROUND,
	STATE_SECOND, /* behind a second masthead */
	STATE_VALUE,  /* the label stood alone: its value follows */
	STATE_LOOSE,
};

struct walk {
	struct reading *r;
	struct parts *p;
	enum state state, after_value;
	enum part value_part;
	bool copy;
	size_t headline; /* its line, or r->lines */
	bool has_concern;
	size_t header;    /* the line behind that of number and concern, over the country, or 0 */
	size_t opened;    /* the line whose label opened the state */
	bool other_case;  /* of a sheet with several: the rest is theirs */
	size_t listed;    /* lines before it are a list of contents */
	size_t issuer_to; /* lines before it are of who issues it */
	size_t demands_from, demands_to; /* the run of demands as far as it was walked */
};

/* parts_head.c: a line before the story. */
void walk_head(struct walk *w, size_t i);

/* parts_plain.c: a line without a label, by the state. */
void walk_plain(struct walk *w, size_t i);

/* parts_label.c: a line whose label counts. */
void walk_label(struct walk *w, size_t i);

/* The rest of a label that the layout broke; what stands behind it is its value. */
bool walk_rest_of_label(struct walk *w, size_t i);
void walk_open_part(struct walk *w, size_t i, enum part part, enum state state);

/* parts_note.c: marks what stands before the bulletin; the line where it begins. */
size_t walk_skip_note(struct walk *w);

/* parts_forward.c: the header of a mail that was passed on, and what stands above it; the line
 * behind it, or 0. */
size_t walk_skip_forward(struct walk *w);

/* parts_archive.c: the title that an archive sets over the bulletin; the line behind it, or 0. */
size_t walk_skip_archive(struct walk *w);

/* No headline yet, or only a line of a page's frame: a heading takes its place. */
bool walk_wants_headline(struct walk *w, size_t i);

/* "SEVENTEEN STUDENTS HELD OVER CAMPUS" / "PROTEST": the second line of a headline in capitals. */
bool walk_continues_headline(const struct walk *w, size_t i);

bool walk_repeats_headline(const struct walk *w, size_t i);

bool walk_ends_head(const struct reading *r, const struct line *l);

bool walk_looks_like_headline(struct walk *w, size_t i);

/* "Example Network", "Section of Northland - Urgent Actions" over "URGENT ACTION", however it is
 * set: who issues it. */
bool walk_is_name_over_masthead(const struct walk *w, size_t i);

/* "GREECE: Risk of forcible return", "EGYPT: ACTIVIST MOVED": a title, not a country's people. */
bool walk_is_country_title(const struct walk *w, size_t i);

/* Under the country and its first name: what is set in as they are, and "Killed: ..." */
bool walk_continues_people(const struct walk *w, size_t i);

/* Does the value of "Copies to:" only say "diplomatic representatives"? */
bool walk_is_diplomats(const struct walk *w, size_t i);

/* parts_issuer.c: "Please send copies of your letters to: Example Committee, ..." of that
 * committee's own. */
bool walk_reports_to_issuer(const struct walk *w, size_t i);

/* A long paragraph behind "SEND APPEALS TO:" that names no official: the page lost them. */
bool walk_tells_behind_label(const struct walk *w, size_t i);

/* "Please write to the authorities, urging them to:" introduces demands, not officials. */
bool walk_introduces_demands(const struct walk *w, size_t i);

/* "Name:" within a block of an official is the official's; a gender line tells them apart. */
bool walk_is_person_label(const struct walk *w, size_t i);

/* "Write a letter for the people of the river" over all else: a headline, though it asks. */
bool walk_is_title_that_asks(const struct walk *w, size_t i);

/* "ACTION: Urge clemency for Ana Example" over all else: a headline behind its label. */
bool walk_is_titled_action(const struct walk *w, size_t i);

/* "Take action" over the story of a page that has it below too: an entry of its menu. */
bool walk_is_of_menu(const struct walk *w, size_t i);

bool walk_label_counts(const struct walk *w, size_t i);

/* "TAKE ACTION: WRITE AN APPEAL ..." stands before the address and the letter. */
bool walk_is_official_next(const struct walk *w, size_t i);

/* "Contents" over "1. Summary", "2. Background" ...: a list, until its numbers begin again. */
size_t walk_contents_end(const struct walk *w, size_t i);

/* "1" or "- 2 -" between the blocks of a flattened page. */
bool walk_is_page_number(const struct walk *w, size_t i);

/* A sentence that a label began goes on in the next line. */
bool walk_continues_label(const struct walk *w, size_t i);

/* A line of references that goes on in the next: "... and follow-up" / "AFR 36/957/92 of 16 March",
 * "(AFR 36/957/92, 16 March 1992) -" / "Legal Concern". */
bool walk_continues_reference(const struct walk *w, size_t i);

/* "Ana Example, employee of an office of births and" over "deaths", among the people. */
bool walk_is_long_entry(const struct walk *w, size_t i);

/* "MALAWI: Ana Example, aged 52, member of an international" right under number and concern,
 * however long the line is. */
bool walk_is_country_entry(const struct walk *w, size_t i);

/* "TURKEY: Ana Example" over an indented line that names a person: the first of a list. */
bool walk_heads_people(const struct walk *w, size_t i);

/* No headline, or one that stood above the number, concern and country of an old bulletin. */
bool walk_has_no_headline(const struct walk *w);

/* A line of the story that goes on in the next, whatever stands between: no person. */
bool walk_begins_sentence(const struct walk *w, size_t i);

/* "Homme" alone under "Nom : ..." */
bool walk_is_bare_gender(const struct walk *w, size_t i);

/* "e para os representantes diplomáticos do Brasil": small words before what is known. */
bool walk_tells_diplomats(const struct walk *w, size_t i);

/* parts_list.c: a line that asks, over a list of what is asked. */
bool walk_heads_list(const struct walk *w, size_t i);

/* "한국어, 영어 또는 모국어로 즉시 편지를 써 주세요:", in whatever words: languages, "your own"
 * among them, and a colon. */
bool walk_asks_to_write(const struct walk *w, size_t i);

/* parts_report.c: "Please send copies of your letters to us at ..." is a report, and "For further
 * information, contact ..." and a mail's signature are of who issues it; neither is an official. */
bool walk_tells_of_issuer(struct walk *w, size_t i);

/* parts_over.c: "You may send your communications to:": only words that stand over officials, and
 * one below; opens their part. */
bool walk_heads_officials(struct walk *w, size_t i);

/* "Dear Minister, ... Yours sincerely," in one paragraph. */
bool walk_ends_in_closing(const struct reading *r, const struct line *l);

#endif
