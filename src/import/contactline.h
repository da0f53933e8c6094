/*
 * contactline.h - one line of an official's contact block
 *
 *     Phone: 1 202 555 0166 I Fax: 1 202 555 0138
 *     Email: press@example.org OR desk@example.org
 *     Fax: +973 1755 0100 (keep trying)
 *
 * One line can hold several ways to reach the person, in any order.  Labels are found first and
 * the line is cut between them: documents separate with "|", "I", "/" or nothing, but they label.
 * Addresses, handles and links are recognised without a label too.
 */
#ifndef OUTCRY_IMPORT_CONTACTLINE_H
#define OUTCRY_IMPORT_CONTACTLINE_H

#include "import/reading.h"

enum contact_kind {
	CONTACT_EMAIL,
	CONTACT_PHONE,
	CONTACT_FAX,
	CONTACT_HANDLE,
	CONTACT_URL,
	CONTACT_SALUTATION,
	CONTACT_ADDRESS,    /* behind "Address:" */
	CONTACT_NOTE,       /* "(keep trying)", telegram and telex lines */
	CONTACT_OBFUSCATED, /* an address that a web site hid: [email protected] */
	CONTACT_EMPTY,      /* a label with nothing behind it: KIND_OF says which */
};

struct contact {
	enum contact_kind kind;
	enum contact_kind kind_of; /* of CONTACT_EMPTY */
	size_t from, to;           /* the value, bytes of the text */
	size_t all_from, all_to;   /* with its label and the separators around it */
};

struct contacts {
	struct contact *item;
	size_t n, cap;
	size_t rest_to; /* bytes from the start of the line to here are no contact */
};

/*
 * The contacts of tokens AT to END, all of one line (tokens of several lines need not stand in the
 * order of their bytes).  None: an empty list.
 * Memory: in the reading's arena.  Errors: ERR_LIMIT above LIMIT_CONTACTS_PER_LINE labels.
 */
NODISCARD bool contactline_parse(const struct reading *r, size_t at, size_t end,
                                 struct contacts *out, struct err *e);

#endif
