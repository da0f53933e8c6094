/* control_json.h - requests and answers of the desk as JSON: what crosses the control socket */
#ifndef OUTCRY_DESK_CONTROL_JSON_H
#define OUTCRY_DESK_CONTROL_JSON_H

#include "desk/op.h"

#define CONTROL_BYTES (32 * 1024 * 1024) /* a document and its extracted text */

NODISCARD bool control_encode_request(struct arena *a, const struct op_request *rq, struct str *out,
                                      struct err *e);
/* Errors: ERR_INPUT naming the member. */
NODISCARD bool control_decode_request(struct arena *a, struct str json, struct op_request *out,
                                      struct err *e);

/* FAILED has ERR_NONE: the answer; else that error. */
NODISCARD bool control_encode_answer(struct arena *a, const struct op_answer *answer,
                                     const struct err *failed, struct str *out, struct err *e);
/* An error of the desk comes back as the error of this call. */
NODISCARD bool control_decode_answer(struct arena *a, struct str json, struct op_answer *out,
                                     struct err *e);

#endif
