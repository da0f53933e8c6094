/*
 * seal.h - from here on the renderer can compute, and read fonts
 *
 * Like extract/sandbox.h, but files can be opened for reading, and where the kernel has Landlock
 * only those in the folders of fonts.  Fonts are opened when a text needs their script, so they
 * cannot all be opened before.
 *
 * Errors: ERR_IO when the kernel takes no filter: the caller must not go on.  In a sanitizer
 * build the walls are left out at compile time.
 */
#ifndef OUTCRY_RENDER_SEAL_H
#define OUTCRY_RENDER_SEAL_H

#include "base/err.h"

NODISCARD bool seal_renderer(struct err *e);

#endif
