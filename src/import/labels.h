/*
 * labels.h - the label tables (labels/LANG.labels, compiled by tools/labelc) and their matcher
 *
 * A label is a sequence of folded tokens with holes: {date}, {number}, {any} (one to
 * six tokens).  Where several match at a place, the longest wins.
 */
#ifndef OUTCRY_IMPORT_LABELS_H
#define OUTCRY_IMPORT_LABELS_H

#include "import/reading.h"

enum label_mode { LABEL_LINE, LABEL_START, LABEL_ANY, LABEL_WORD };

enum label_kind {
#define KIND(name, section, mode, values) LABEL_##name,
#include "import/label_kinds.def"
#undef KIND
	LABEL_KINDS
};

#define LABEL_TOKENS 32 /* of one label */

/* Words of labels are numbered by the compiler; 0 is no word of any label.  Holes: */
enum label_hole { LABEL_HOLE_DATE = 0xFFF0, LABEL_HOLE_NUMBER, LABEL_HOLE_ANY };

struct label {
	const uint16_t *token; /* words and holes; the first may be a date, no other hole */
	uint8_t tokens;
	uint8_t kind; /* enum label_kind */
	uint8_t lang; /* index into label_langs */
	const char *value;
};

struct label_lang {
	const char *tag; /* BCP 47 */
	const char *name;
	bool alone; /* its words count in documents of this language only */
};

/* The compiled tables: labels sorted by their first token. */
extern const struct label label_table[];
extern const size_t label_table_n;
extern const struct str label_words[]; /* by number, sorted; [0] is empty */
extern const size_t label_words_n;
extern const uint16_t label_first[]; /* by number: its first row; [0] those with a date first */
#define LABEL_KIND_WORDS ((LABEL_KINDS + 63) / 64)
extern const uint64_t label_kinds_by_word[][LABEL_KIND_WORDS]; /* a bit for each kind of its rows */
extern const uint16_t label_hash[];                            /* open addressing; 0: free */
extern const size_t label_hash_n;                              /* a power of two */
extern const struct label_lang label_langs[];
extern const size_t label_langs_n;

/* The number of a folded word. */
uint16_t label_word(struct str fold);
uint32_t label_word_hash(struct str fold);

/* The folded WORD is a label of KIND. */
bool label_word_is(enum label_kind kind, struct str word);

/* A word of labels begins with the folded PIECE and has MORE bytes at least. */
bool label_word_begins(struct str piece, size_t more);

/* Where a label stands.  Its holes are set where it has them and are only then to be read; a hit
 * that was not found is left as it was. */
struct label_hit {
	const struct label *label;
	size_t from, to; /* tokens */
	struct day date; /* of its {date} hole */
	size_t date_from, date_to;
	int number; /* of its {number} hole, -1: none */
	size_t number_from, number_to;
	size_t any_from, any_to; /* of its {any} hole */
};

/* The longest label of KIND at token AT, all before token END. */
bool label_at(const struct reading *r, enum label_kind kind, size_t at, size_t end,
              struct label_hit *out);
/* Token AT alone is a label of KIND. */
bool label_is(const struct reading *r, enum label_kind kind, size_t at);
/* As label_at, of the document's language where that is known: "su" is no word of English. */
bool label_here(const struct reading *r, enum label_kind kind, size_t at, size_t end,
                struct label_hit *out);
/* As label_at, of the language label_langs[LANG] alone. */
bool label_at_lang(const struct reading *r, enum label_kind kind, size_t at, size_t end,
                   size_t lang, struct label_hit *out);
/* The longest of any kind with MODE. */
bool label_of_mode(const struct reading *r, enum label_mode mode, size_t at, size_t end,
                   struct label_hit *out);
/* The first place at or after AT where a label of KIND stands. */
bool label_find(const struct reading *r, enum label_kind kind, size_t at, size_t end,
                struct label_hit *out);
/* A label of one of the N kinds ANY at token AT, and at any place from AT on. */
bool label_at_any(const struct reading *r, const enum label_kind *any, size_t n, size_t at,
                  size_t end);
bool label_find_any(const struct reading *r, const enum label_kind *any, size_t n, size_t at,
                    size_t end);
/* As label_find, at most WITHIN tokens behind AT: a part of a document can be very long. */
bool label_near(const struct reading *r, enum label_kind kind, size_t at, size_t within, size_t end,
                struct label_hit *out);

int label_number(const struct label *l); /* its value as a number: "January = 1" */
const char *label_section(enum label_kind kind);
enum label_mode label_mode_of(enum label_kind kind);

#endif
