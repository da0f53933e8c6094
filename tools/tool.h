/* tool.h - what every generator does: text as C, and its output file */
#ifndef OUTCRY_TOOL_H
#define OUTCRY_TOOL_H

#include "base/buf.h"

void tool_put_c_string(struct buf *b, struct str s); /* "text" with its quotes */

/* Writes what is in B to PATH.  Errors: ERR_LIMIT, ERR_IO. */
NODISCARD bool tool_write(struct buf *b, const char *path, struct err *e);

#endif
