/*
 * import.h - from a document to a draft case
 *
 * Nothing is lost: every character of the extracted text that is no space ends in a field (an
 * evidence span) or in unplaced, never in both.  Nothing is invented: every word of every field
 * stands in the text; dates, codes and numbers are normalised and keep their evidence.  What
 * rests on one weak cue is said in doubts.
 */
#ifndef OUTCRY_IMPORT_H
#define OUTCRY_IMPORT_H

#include "casefile/casefile.h"
#include "extract/block.h"

/*
 * Recognises by label tables and line shapes, never by position.  Memory: in A; texts of OUT may
 * point into BLOCKS.  Errors: ERR_INPUT when the blocks are no urgent action (says what is
 * missing); ERR_LIMIT above the limits of a case.
 */
NODISCARD bool import_recognise(struct arena *a, const struct blocks *blocks, struct casefile *out,
                                struct err *e);

/*
 * A whole document, by what its bytes are: a case document (JSON) is read as such, and its
 * addresses and numbers must be some (contactcheck.h); everything else goes through the sandboxed
 * extractor.  NAME, a file name, is a hint and never opened.  TEXT receives the extracted text in
 * which evidence counts; empty for JSON.  Memory: in A.
 * Errors: those of import_recognise, extract_run, casefile_from_json and contactcheck_case.
 */
NODISCARD bool import_document(struct arena *a, struct str bytes, const char *name,
                               struct casefile *out, struct str *text, struct err *e);

/*
 * The same of PART, from 1, of several documents that a mail brings (extract_documents).  0: the
 * first of them that is an urgent action; what else there was is a doubt.
 */
NODISCARD bool import_part(struct arena *a, struct str bytes, const char *name, size_t part,
                           struct casefile *out, struct str *text, struct err *e);

/* Only the extracted text of PART, as import_part() counts them, also of what is no urgent action.
 * Memory: in A.  Errors: those of extract_run; ERR_INPUT for a case document, which has none. */
NODISCARD bool import_text(struct arena *a, struct str bytes, const char *name, size_t part,
                           struct str *text, struct err *e);

#endif
