/*
 * reading.h - a document while it is read: lines, tokens, and the ledger of claims
 *
 * The text is the one evidence counts in (blocks_text).  A token is a run of letters, a run of
 * digits, one ideograph or syllable of Chinese, Japanese or Korean, or one mark of punctuation,
 * folded for comparison.  Lines stand in reading order, which for a table of officials is column
 * by column, not the order of the text.
 *
 * Every field takes its text by a claim: that is how nothing is lost and nothing is invented.
 * What nobody claims becomes unplaced.
 */
#ifndef OUTCRY_IMPORT_READING_H
#define OUTCRY_IMPORT_READING_H

#include "casefile/casefile.h"
#include "extract/block.h"

struct token {
	uint32_t from, to; /* bytes of the text */
	uint16_t label;    /* its number among the words of the label tables, 0: none */
	bool word, digits; /* letters; digits; neither: punctuation */
	bool spaced;       /* white space or a line end before it */
	struct str fold;   /* lower case, no accents, ASCII quotes and dashes */
};

struct line {
	size_t from, to;    /* bytes of the text, trimmed */
	size_t tok, tok_to; /* its tokens */
	size_t block;       /* index of its block */
	int width;          /* code points */
	bool first;         /* of its block */
	bool bold, heading, item;
	int cell;   /* of a table, numbered from 1; 0 outside */
	bool cut;   /* starts a table cell or column: never continues what stands before */
	bool wraps; /* the next line continues it */
};

struct reading {
	struct arena *a;
	struct str text;
	const struct blocks *blocks;
	struct line *line;
	size_t lines;
	struct token *tok;
	size_t toks;
	uint32_t *alike;  /* per token: the next of the same word, behind the last the first */
	uint8_t *covered; /* per byte of text: claimed by a field */
	char quote;       /* before most lines, as mail programs quote; 0: none */
	size_t lang;      /* of the document: index into label_langs; SIZE_MAX: not known */
	size_t within;    /* of the document a line was taken from, as lang */
	const struct small_words *small; /* small_words.h; NULL: not built */
	struct casefile *out;
};

/* Memory: all in A; TEXT and BLOCKS must outlive the reading. */
void reading_build(struct reading *r, struct arena *a, const struct blocks *blocks, struct str text,
                   struct casefile *out);

/* One line of text on its own, to look for labels in it; claims there lead nowhere. */
void reading_build_line(struct reading *r, struct arena *a, struct str text);
/* The same for text of the document OF: words that its language keeps to itself count in it. */
void reading_build_within(struct reading *r, const struct reading *of, struct str text);

/* The bytes FROM to TO belong to FIELD, a JSON pointer ("" for furniture).  Reversed or empty
 * ranges claim nothing. */
void reading_claim(struct reading *r, const char *field, size_t from, size_t to);
void reading_claimf(struct reading *r, size_t from, size_t to, const char *field, ...)
	PRINTF_LIKE(4, 5);
void reading_claim_line(struct reading *r, const char *field, size_t line);
bool reading_is_claimed(const struct reading *r, size_t line); /* its first character is */

/* WHY stands in the case in English; tools/po-update collects it, as it does what is in DOUBT(). */
#define DOUBT(sentence) sentence
void reading_doubt(struct reading *r, const char *why, const char *field, ...) PRINTF_LIKE(3, 4);

/* Text between two bytes, white space folded. */
struct str reading_text(const struct reading *r, size_t from, size_t to);
struct str reading_line(const struct reading *r, size_t line);

/* The first line that ends behind token AT: the one AT stands on, where it stands on any; LINES at
 * the end.  Its TOK says whether AT is in it. */
size_t reading_line_of(const struct reading *r, size_t at);
/* Lines FROM to TO (not included) as one paragraph, wraps and hyphenation undone. */
struct str reading_paragraph(const struct reading *r, size_t from, size_t to);
/* The end of the paragraph that starts at line FROM, at most TO. */
size_t reading_paragraph_end(const struct reading *r, size_t from, size_t to);

/* Ends the reading: what is unclaimed goes to unplaced, evidence is counted in code points. */
void reading_finish(struct reading *r);

/* True if the tokens of S are those of T, in order: compares headlines printed twice. */
bool tokens_eq(const struct reading *r, size_t from, size_t to, size_t other, size_t other_to);
bool token_is(const struct token *t, const char *fold);

#endif
