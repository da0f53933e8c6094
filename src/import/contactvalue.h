/*
 * contactvalue.h - the value behind a label of a contact line, cut into contacts; for contactline.c
 */
#ifndef OUTCRY_IMPORT_CONTACTVALUE_H
#define OUTCRY_IMPORT_CONTACTVALUE_H

#include "import/contactline.h"

struct contactvalue {
	size_t from, to; /* bytes */
};

/* Without the separators around it, and a bracket that is not its own. */
struct contactvalue contactvalue_of(const struct reading *r, size_t from, size_t to);

/* Adds what V holds of KIND; BOTH: of telephone and fax.  What is neither becomes a note from the
 * byte LABEL on: nothing is lost. */
void contactvalue_add(const struct reading *r, struct contacts *out, enum contact_kind kind,
                      bool both, size_t label, struct contactvalue v);

/* Addresses, handles and links in a value; brackets become notes. */
void contactvalue_words(const struct reading *r, struct contacts *out, struct contactvalue v);

/* "020 7946 0100 / 020 7946 0101" and nothing else: with a code of its country or town, so that it
 * is no post code. */
bool contactvalue_is_bare_number(struct str s);

/* What one word is: an address such as a@example.org, a link, "@name". */
bool contactvalue_is_email(struct str s);
bool contactvalue_is_url(struct str s);
bool contactvalue_is_handle(struct str s);

#endif
