/*
 * mailwords.h - a header's text: RFC 2047's words in any encoding that charset.h knows
 *
 * GMime would ask libc's converters, which load from files that the sandbox has not.  RAW is the
 * value as it stands in the mail, folded over lines or not.  Bytes outside of words are guessed.
 * What is longer than a header ever is goes.
 *
 * Memory: in A.
 */
#ifndef OUTCRY_EXTRACT_MAILWORDS_H
#define OUTCRY_EXTRACT_MAILWORDS_H

#include "base/arena.h"
#include "base/str.h"

struct str mailwords_decode(struct arena *a, struct str raw);

#endif
