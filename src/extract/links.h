/*
 * links.h - what a link shows and where it leads
 *
 * The text is what is read; an address that only stands behind it is told to the desk, not taken
 * (BLOCK_NOTE_LINK): a mail address other than the one shown, or shown nowhere; a page on another
 * host than the one shown.
 */
#ifndef OUTCRY_EXTRACT_LINKS_H
#define OUTCRY_EXTRACT_LINKS_H

#include "extract/gather.h"

/* SHOWN: the link's text; TARGET: as in the document, "mailto:..." or "https://...". */
void links_check(struct gather *g, struct str shown, struct str target);

/* The address of a field such as HYPERLINK "mailto:a@example.org"; empty for another field. */
struct str links_of_field(struct str code);

#endif
