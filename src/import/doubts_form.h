/*
 * doubts_form.h - what a line or a value looks like, for all that weigh doubts
 *
 * Memory: what is returned is in the reading's arena.  Errors: none.
 */
#ifndef OUTCRY_IMPORT_DOUBTS_FORM_H
#define OUTCRY_IMPORT_DOUBTS_FORM_H

#include "import/names.h"
#include "import/reading.h"

/* A doubt at one member of an official. */
void doubt_target(struct reading *r, size_t official, const char *member, const char *why);

/* What a line of an address is; places before countries, streets before places. */
enum line_form {
	FORM_OTHER,
	FORM_TITLED, /* "Mr. Ana Example" */
	FORM_NAME,
	FORM_OFFICE,
	FORM_INSTITUTION,
	FORM_EMBASSY,
	FORM_STREET,
	FORM_TOWN,
	FORM_COUNTRY,
	FORM_NUMBER, /* of a telephone */
};
enum line_form doubts_form(struct reading *r, struct str line);

/* A word of four letters and more of X stands in Y. */
bool doubts_share_word(struct reading *r, struct str x, struct str y);

/* It closes as a sentence does, in any script. */
bool doubts_is_closed(struct str text);

/* "RobertoPrueba": a capital inside a word, behind more than "Mc" or "Mac". */
bool doubts_has_inner_capital(struct str s);

size_t doubts_digits(struct str s);

/* A number, not "1st" or "제1위원장". */
bool doubts_has_number(const struct reading *line);

/* "Copies to:" within a value: two lines were read as one. */
bool doubts_holds_label(const struct reading *line);

/* Words of three letters and more that are neither titles nor particles. */
size_t doubts_words(const struct reading *line);

/* The whole line is a city or a country. */
bool doubts_is_place(const struct reading *line);

/* The line is or ends in the name of a country. */
bool doubts_names_country(struct reading *r, struct str text);

/* The token AT is "of", "de", "der". */
bool doubts_is_of(const struct reading *line, size_t at);

/* The country that the index number names; empty for none. */
struct str doubts_index_country(struct reading *r);

/* Its first word is two words of labels without a space: "Ministerof Justice". */
bool doubts_is_glued(struct reading *r, struct str line);

#endif
