/*
 * sandbox.h - from here on this process can only compute
 *
 * After sandbox_enter() returns true: open descriptors can be read and written, memory can be
 * had up to LIMIT_EXTRACT_MIB, nothing else.  Opening a file answers "permission denied", so
 * that a library which looks for its configuration goes on without; anything else outside the
 * list ends the process (SIGSYS).  Processor time is capped at LIMIT_EXTRACT_SECONDS.
 *
 * What a library loads on first use (character sets, locales) must be opened before.
 *
 * Errors: ERR_IO when the kernel cannot do it: the caller must not go on.  In a sanitizer build
 * the filter is left out at compile time, because the sanitizers need the calls it forbids;
 * sandbox_is_complete() tells.
 */
#ifndef OUTCRY_EXTRACT_SANDBOX_H
#define OUTCRY_EXTRACT_SANDBOX_H

#include "base/err.h"

NODISCARD bool sandbox_enter(struct err *e);
bool sandbox_is_complete(void);

#endif
