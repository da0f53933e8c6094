/*
 * wordlist.h - the words of a document, found by how they begin or end
 *
 * A cut or torn word shows when the document prints it whole elsewhere: "Mana" beside "Manama",
 * "inister" beside "Minister".
 */
#ifndef OUTCRY_IMPORT_WORDLIST_H
#define OUTCRY_IMPORT_WORDLIST_H

#include "import/reading.h"

struct wordlist {
	struct str *by_begin, *by_end; /* folded, sorted; each as often as it is printed */
	size_t n;
};

/* Memory: in the reading's arena.  Takes n log n of the tokens. */
void wordlist_build(struct wordlist *w, const struct reading *r);

/* How often the folded WORD is printed. */
size_t wordlist_count(const struct wordlist *w, struct str word);

/* One that begins with the folded PIECE and has MORE letters at least. */
bool wordlist_begins(const struct wordlist *w, struct str piece, size_t more);

/* One that is PIECE with one letter more before it. */
bool wordlist_ends(const struct wordlist *w, struct str piece);

#endif
