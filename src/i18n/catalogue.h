/*
 * catalogue.h - the form in which tools/pogen writes po/TAG.po: a closed hash table of constants
 *
 * Shared by the tool that writes the tables and by lang.c that reads them; no other room's.
 */
#ifndef OUTCRY_CATALOGUE_H
#define OUTCRY_CATALOGUE_H

#include "base/str.h"

#define CATALOGUE_FORMS 6 /* Arabic has six plurals, the most there are */

struct message {
	const char *id; /* NULL: an empty place */
	struct str form[CATALOGUE_FORMS];
};

struct catalogue {
	const struct message *place;
	size_t places; /* a power of two, at least one empty */
	unsigned forms;
	unsigned (*plural)(uint64_t n);
};

/* Where the search for ID begins: FNV-1a. */
static inline size_t
catalogue_hash(const char *id)
{
	uint64_t h = 14695981039346656037u;

	for (; *id != '\0'; id++)
		h = (h ^ (unsigned char)*id) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

extern const struct catalogue catalogue_ar, catalogue_fr, catalogue_pseudo;
/* of letters only */
extern const struct catalogue catalogue_de, catalogue_es, catalogue_fa, catalogue_it, catalogue_ko,
	catalogue_pt, catalogue_ru, catalogue_tr, catalogue_zh, catalogue_zh_hant;

#define COUNTRY_LANGUAGES 3

struct country {
	struct str code, native, name[COUNTRY_LANGUAGES]; /* in the order of country_language */
};

extern const struct str country_language[COUNTRY_LANGUAGES];
extern const struct country country_table[]; /* sorted by code */
extern const size_t country_count;

/* What a country is called in some language, as utf8_fold() leaves it; sorted by name. */
struct country_named {
	struct str name, code;
};

extern const struct country_named country_named[];
extern const size_t country_named_count;

#endif
