/*
 * explain.h - the text of a document with what was recognised in it marked
 *
 * Each part is coloured by the kind of its field and followed by the field's name ("official 1:
 * salutation"), what no field took is marked, and each doubt stands beside the line it speaks of.
 * Fields are counted from 1 here, as people count; the page's titles hold the JSON pointers too.
 */
#ifndef OUTCRY_IMPORT_EXPLAIN_H
#define OUTCRY_IMPORT_EXPLAIN_H

#include "casefile/casefile.h"
#include "i18n/lang.h"

enum explain_form { EXPLAIN_TERMINAL, EXPLAIN_HTML };

struct explain_as {
	enum explain_form form;
	struct str name;         /* the file's, for the heading */
	const struct lang *lang; /* of the doubts and of what else is told */
};

/*
 * C and TEXT as import_document gave them.  Control and
 * bidirectional-override characters are shown as U+FFFD, so that no document paints the screen.
 * The page needs nothing but itself: no script, no request.
 * Memory: in A.  Errors: ERR_INPUT without text (a case document), ERR_LIMIT.
 */
NODISCARD bool import_explain(struct arena *a, const struct explain_as *as,
                              const struct casefile *c, struct str text, struct str *out,
                              struct err *e);

#endif
