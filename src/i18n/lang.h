/*
 * lang.h - the languages of the interface: sentences, plurals, dates, numbers, countries, direction
 *
 * A struct lang is constant and lives as long as the process; every function takes the language
 * as an argument, because a server answers each request in its own.  Sentences come from
 * po/TAG.po, compiled in by tools/pogen; English is the source.  Memory: texts are constant or in
 * the arena given.
 */
#ifndef OUTCRY_LANG_H
#define OUTCRY_LANG_H

#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"

struct catalogue;

struct lang {
	struct str tag;               /* BCP 47: "fr" */
	struct str name;              /* in itself: "Français" */
	struct str dir;               /* "ltr" or "rtl": the attribute dir of HTML */
	bool rtl;                     /* right to left */
	bool interface;               /* it has a complete catalogue */
	bool letters;                 /* it has the sentences of letters: po/letters/TAG.po */
	struct str decimal, grouping; /* "," and U+202F in French */
	size_t grouping_from;         /* digits of the shortest number that is grouped */
	struct str day_pattern;       /* %1$s day, %2$s month, %3$s year */
	struct str first_of_month;    /* "1er" in French; "1" elsewhere */
	struct str month[12];
	const struct catalogue *catalogue; /* NULL: the source itself */
};

/* The interface language with this tag ("fr", "fr-CA", "FR_ca": the nearest), or NULL. */
const struct lang *lang_find(struct str tag);
const struct lang *lang_english(void);

/* The language with this tag whose sentences of letters we have: one of the interface, or one of
 * po/letters/; NULL for any other. */
const struct lang *lang_of_letters(struct str tag);

/* The I-th interface language, English first; NULL after the last. */
const struct lang *lang_at(size_t i);

/*
 * Dates and numbers in the language of a document or a letter (lang_table.c),
 * English for any other.
 */
const struct lang *lang_of_content(struct str tag);

/* "rtl" for Arabic, Persian, Hebrew, Urdu and their like, else "ltr".  TAG: any BCP 47 tag. */
struct str lang_dir(struct str tag);

/* What the speakers of TAG call their language: "Español"; the tag itself if we do not know. */
struct str lang_native_name(struct str tag);

/*
 * The sentence in this language; the English one where the catalogue has none.  MSGID must be a
 * literal: tools/po-update collects it from the source.
 */
struct str tr(const struct lang *l, const char *msgid);
struct str trn(const struct lang *l, const char *one, const char *many, int64_t n);

/* As tr, for what an official reads: tools/po-update collects it for po/letters/ too. */
struct str tr_letter(const struct lang *l, const char *msgid);

/*
 * PATTERN with %1$s..%9$s replaced by ARG[0]..ARG[N-1] and %% by %; plain text, nothing escaped.
 *     tr_fill(a, tr(l, "by %1$s"), 1, &name)      TR_FILL(a, tr(l, "%1$s of %2$s"), x, y)
 */
struct str tr_fill(struct arena *a, struct str pattern, size_t n, const struct str *arg);
#define TR_FILL(a, pattern, ...)                                                            \
	tr_fill((a), (pattern), sizeof((struct str[]){ __VA_ARGS__ }) / sizeof(struct str), \
	        (struct str[]){ __VA_ARGS__ })

/*
 * As tr_fill, for what is shown in the language L: an argument in the other direction is isolated
 * (U+2068, U+2069), so that a telephone number in an Arabic sentence keeps its order, and an Arabic
 * name in an English one turns nothing round.
 */
struct str lang_fill(struct arena *a, const struct lang *l, struct str pattern, size_t n,
                     const struct str *arg);
#define LANG_FILL(a, l, pattern, ...)                                                              \
	lang_fill((a), (l), (pattern), sizeof((struct str[]){ __VA_ARGS__ }) / sizeof(struct str), \
	          (struct str[]){ __VA_ARGS__ })

/* TEXT stands in a line of L, but its direction is another (a number has none: it is another in
 * Arabic). */
bool lang_must_isolate(const struct lang *l, struct str text);

/* "17 August 2017", "1er janvier 2027"; "" for no day. */
struct str lang_day(struct arena *a, const struct lang *l, struct day d);
struct str lang_number(struct arena *a, const struct lang *l, int64_t n); /* "12,345" */

/* "a, b and c" in the language. */
struct str lang_join(struct arena *a, const struct lang *l, const struct strs *list);

/*
 * Name of a country by ISO 3166-1 alpha-2 code, in an interface language; the code itself when it
 * is not one.  lang_country_native: in (one of) its own languages.
 */
struct str lang_country(const struct lang *l, struct str iso);
struct str lang_country_native(struct str iso);

/*
 * The code of a country that somebody typed: a code in any case, or its name in a language of the
 * pages, of the documents or its own, whatever its accents and capitals; "" for none of these.
 * Memory: scratch in A.
 */
struct str lang_country_typed(struct arena *a, struct str typed);

/* The I-th country by code, for lists; "" after the last. */
struct str lang_country_code(size_t i);

#endif
