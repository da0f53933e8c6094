/*
 * casefile_json.h - the case document: docs/case.schema.json in and out
 */
#ifndef OUTCRY_CASEFILE_JSON_H
#define OUTCRY_CASEFILE_JSON_H

#include "casefile/casefile.h"

enum casefile_json_what {
	CASEFILE_JSON_FULL,     /* outcry import --json: without evidence */
	CASEFILE_JSON_EVIDENCE, /* with it: --evidence */
	CASEFILE_JSON_PUBLIC, /* /ua/N.json: a whitelist; unplaced and doubts empty, no evidence */
	CASEFILE_JSON_STORED, /* as FULL, with the permanent target numbers ("number") */
};

/* One line, no newline at its end.  Memory: OUT in A.  Errors: ERR_LIMIT. */
NODISCARD bool casefile_to_json(struct arena *a, const struct casefile *c,
                                enum casefile_json_what what, struct str *out, struct err *e);

/*
 * The same document to be read and edited by a person: a member or an item a line, two spaces a
 * level, no newline at its end.  Memory: OUT in A.  Errors: ERR_INPUT when JSON is none,
 * ERR_LIMIT.
 */
NODISCARD bool casefile_json_indent(struct arena *a, struct str json, struct str *out,
                                    struct err *e);

/*
 * Reads and checks a case document; STORED's target numbers are accepted.  Unknown members,
 * wrong types, dates that are none, more than limits.h allows: ERR_INPUT or ERR_LIMIT with the
 * JSON pointer.  Texts come through str_from_untrusted().  Memory: in A.
 */
NODISCARD bool casefile_from_json(struct arena *a, struct str json, struct casefile *out,
                                  struct err *e);

#endif
