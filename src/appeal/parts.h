/*
 * parts.h - pieces that several channels share; for this room only
 *
 * Memory: results in A.
 */
#ifndef OUTCRY_APPEAL_PARTS_H
#define OUTCRY_APPEAL_PARTS_H

#include "appeal/appeal.h"
#include "base/buf.h"

#define APPEAL_TEXT_MOST (256 * 1024) /* of one composed text; a bulletin's is under 10 KB */

/* The language of texts to the official: the bulletin's if we have its phrases, else English. */
const struct lang *appeal_lang(const struct appeal_ctx *ctx);

/* CTX with the text that the official reads. */
struct appeal_ctx appeal_as_read(struct arena *a, const struct appeal_ctx *ctx);

/* As appeal_text, but never the model letter: for the short forms. */
void appeal_text_composed(struct arena *a, const struct appeal_ctx *ctx, struct appeal_text *out);

/* Sentences of TEXT that name no health, no minor, no relative.  None at all in a language whose
 * words for these we do not know. */
struct strs safe_sentences(struct arena *a, const struct casefile *c, struct str text);

struct strs split_sentences(struct arena *a, struct str text);

/* How much of a budget a text takes. */
typedef size_t cost_fn(struct arena *a, struct str text);
size_t cost_encoded(struct arena *a, struct str text);   /* percent-encoded, \n as %0D%0A */
size_t cost_graphemes(struct arena *a, struct str text); /* user-perceived characters */
size_t cost_x(struct arena *a, struct str text);         /* X: by weight, links 23, emoji 2 */
size_t cost_mastodon(struct arena *a, struct str text);  /* links 23, servers of mentions 0 */

/*
 * TEXT, or its longest beginning that costs at most MOST: cut after a sentence, else after a
 * clause, else between words with an ellipsis, else between characters.  Empty if nothing fits.
 */
struct str cut_to(struct arena *a, struct str text, size_t most, cost_fn *cost);

/* A demand without the separator it was printed with: "Release her ;" -> "Release her". */
struct str demand_bare(struct str demand);

/* A bare demand that calls on the reader of a bulletin ("exhortez les autorités"), as the one who
 * writes says it ("j'exhorte ..."); any other as it is.  LANGUAGE: BCP 47. */
struct str demand_asked(struct arena *a, struct str language, struct str demand);
/* Does it go on a sentence whose subject is the writer: "calling on", "instando a", "j'exhorte"? */
bool demand_goes_on(struct arena *a, struct str language, struct str demand);

/* How a script ends a sentence and a point of a list, and what stands between sentences. */
struct marks {
	struct str stop, point, space;
};
struct marks marks_of(struct str text);

/* The text as paragraphs, lines ending in \n, demands as "- ...;" lines, NAME below the closing. */
struct str appeal_plain(struct arena *a, const struct appeal_text *t, struct str name);

/* For paper, which has a subject line: the headline is not said twice. */
struct render_appeal appeal_on_paper(struct arena *a, const struct appeal_ctx *ctx,
                                     const struct appeal_text *t);

/* Of a paper about the whole case: "HEADLINE (163/17)", and "Urgent action 163/17 · China" above.
 */
struct render_head sheet_head(struct arena *a, const struct appeal_ctx *ctx);
struct str sheet_kicker(struct arena *a, const struct appeal_ctx *ctx);

/* "Post it at the latest: from inside the country: 3 December; ..."; empty without a deadline. */
struct str posting_line(struct arena *a, const struct appeal_ctx *ctx);
/* The same by countries, for render_letter.posting. */
struct render_rows posting_rows(struct arena *a, const struct appeal_ctx *ctx);

/* Numbers as printed, with the country of the target's address for those without +. */
struct phones phones_of(struct arena *a, const struct target *t, const struct strs *printed);

/* "UTC+8", "UTC-3:30", "UTC" */
struct str utc_offset_text(struct arena *a, int minutes);

/* Minutes east of UTC of ZONE at noon UTC of DAY; false when the system has no such zone. */
NODISCARD bool zone_offset(const char *zone, struct day day, int *minutes);

/* Whether D is the day that RULE of tables/holidays.csv names: "easter+1", "11/4/4", ... */
bool holiday_rule_fits(struct str rule, struct day d);
struct day easter_of(int year), easter_of_orthodox(int year);
void hijri_of(struct day day, int *month, int *mday);

/* Two letters of the continent of a country in tables/offices.csv: "AS"; empty if not listed. */
struct str continent_of(struct str country);

#endif
