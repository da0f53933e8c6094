/*
 * po.h - reading of gettext .po files, for tools/pogen
 *
 * Memory: in the arena given.  Errors: ERR_INPUT "po/fr.po:12: ...".
 */
#ifndef OUTCRY_PO_H
#define OUTCRY_PO_H

#include "base/err.h"
#include "base/str.h"
#include "i18n/catalogue.h"

struct po_entry {
	struct str id, plural; /* plural: empty for a sentence without */
	struct str form[CATALOGUE_FORMS];
	bool fuzzy;
	unsigned line;
};

struct po {
	struct str name; /* of the file, for messages */
	struct po_entry *item;
	size_t n, cap;
};

/* Obsolete entries (#~) are left out; fuzzy ones are marked. */
NODISCARD bool po_parse(struct arena *a, struct str name, struct str text, struct po *out,
                        struct err *e);

/*
 * "nplurals=2; plural=(n > 1);" of the header entry: the number of forms, and the expression as
 * C on uint64_t n, every operation in parentheses.
 */
NODISCARD bool po_plural(struct arena *a, const struct po *po, unsigned *forms, struct str *c,
                         struct err *e);

/* Each %N$s of the translation occurs in the source, and each of the source in it (in plurals: in
 * one of the forms). */
NODISCARD bool po_check_arguments(const struct po *po, const struct po_entry *entry, struct err *e);

#endif
