/*
 * control.h - asking the desk: over DATA/control.sock when it runs, else by doing it ourselves
 *
 * One request and one answer per connection, each u32 length (big endian) and a JSON text.
 */
#ifndef OUTCRY_DESK_CONTROL_H
#define OUTCRY_DESK_CONTROL_H

#include "desk/op.h"

/* What every command calls.  Memory: in A. */
NODISCARD bool control_ask(struct arena *a, const struct conf *conf, const struct op_request *rq,
                           struct op_answer *out, struct err *e);

/* The JSON of the socket.  An answer is either OUT or the error of the operation. */
NODISCARD bool control_encode_request(struct arena *a, const struct op_request *rq, struct str *out,
                                      struct err *e);
NODISCARD bool control_decode_request(struct arena *a, struct str json, struct op_request *out,
                                      struct err *e);
NODISCARD bool control_encode_answer(struct arena *a, const struct op_answer *answer,
                                     const struct err *failed, struct str *out, struct err *e);
NODISCARD bool control_decode_answer(struct arena *a, struct str json, struct op_answer *out,
                                     struct err *e);

#endif
