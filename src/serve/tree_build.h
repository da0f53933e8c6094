/* tree_build.h - from the bytes of a file to its ready answers; for tree.c */
#ifndef OUTCRY_SERVE_TREE_BUILD_H
#define OUTCRY_SERVE_TREE_BUILD_H

#include "serve/tree.h"

/*
 * Fills what is to read of E.  NAME: of the file; BODY, GZIP (or "") in E's arena.  A page with
 * key slots gets a compressed form of its own.
 */
void tree_build(struct tree_entry *e, struct str name, struct str body, struct str gzip,
                bool over_tls);

#endif
