/*
 * contactvalue.h - the value behind a label of a contact line, cut into contacts; for contact*.c
 */
#ifndef OUTCRY_IMPORT_CONTACTVALUE_H
#define OUTCRY_IMPORT_CONTACTVALUE_H

#include "import/contactline.h"

#define CONTACTVALUE_JOINT 16 /* bytes, the most of a word such as "or" between two values */

struct contactvalue {
	size_t from, to; /* bytes */
};

/* Without the separators around it, and a bracket that is not its own. */
struct contactvalue contactvalue_of(const struct reading *r, size_t from, size_t to);

/* Adds what V holds of KIND; BOTH: of telephone and fax.  What is neither becomes a note from the
 * byte LABEL on: nothing is lost. */
void contactvalue_add(const struct reading *r, struct contacts *out, enum contact_kind kind,
                      bool both, size_t label, struct contactvalue v);

/* contactnumbers.c: the numbers of V, BOTH telephone and fax where a label says so. */
void contactvalue_numbers(const struct reading *r, struct contacts *out, enum contact_kind kind,
                          bool both, struct contactvalue v);

/* contactwords.c: addresses, handles and links in a value; brackets become notes. */
void contactvalue_words(const struct reading *r, struct contacts *out, struct contactvalue v);

/* "020 7946 0100 / 020 7946 0101" and nothing else: with a code of its country or town, so that it
 * is no post code. */
bool contactvalue_is_bare_number(struct str s);

/* What one word is: an address such as a@example.org, a link, "@name". */
bool contactvalue_is_email(struct str s);
bool contactvalue_is_url(struct str s);
bool contactvalue_is_handle(struct str s);

/* What cutting a value needs: one contact more; without the separators around it; the end of a
 * bracket that opens at FROM and holds letters, FROM if there is none; "or", "and". */
void contactvalue_push(const struct reading *r, struct contacts *out, enum contact_kind kind,
                       struct contactvalue p);
struct contactvalue contactvalue_trimmed(const struct reading *r, size_t from, size_t to);
size_t contactvalue_remark_end(const struct reading *r, size_t from, size_t to);
bool contactvalue_joins(const struct reading *r, struct str word);
size_t contactvalue_digits(struct str s);
bool contactvalue_has_letters(struct str s);
bool contactvalue_is_break(char c); /* between two words */

#endif
