/*
 * doubts_salutation.c - a salutation that holds more than one
 *
 * Two lines read as one say a word twice, hold a heading or a number, or are very long.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/token.h"

#define SALUTATION_WORDS 6

/* "Dear Major General Major General Sample", but not "Senor Ministro / Dear Minister". */
static bool
is_repeated(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 0; i < line->toks; i++)
		for (size_t k = 0; k < i && line->tok[i].fold.n > 3; k++)
			if (str_eq(line->tok[i].fold, line->tok[k].fold) &&
			    !label_at(line, LABEL_OPENING, i, line->toks, &h) &&
			    str_chr(line->text, '/') == STR_NPOS)
				return true;
	return false;
}

/* "Dear Minister / Sehr geehrter Herr Minister" is two, of which none is long. */
static bool
is_long(struct reading *r, struct str s)
{
	struct reading line, part;
	size_t from = 0;
	struct label_hit h;

	reading_build_within(&line, r, s);
	part = line;
	for (size_t i = 0; i <= line.toks; i++) {
		if (i < line.toks && !token_is(&line.tok[i], "/") &&
		    !label_at(&line, LABEL_AND, i, line.toks, &h) &&
		    !label_at(&line, LABEL_OR, i, line.toks, &h))
			continue;
		part.tok = line.tok + from;
		part.toks = i - from;
		if (doubts_words(&part) > SALUTATION_WORDS)
			return true;
		from = i;
	}
	return false;
}

static bool
is_strange_salutation(struct reading *r, struct str s)
{
	struct reading line;
	size_t open = 0, close = 0;

	reading_build_within(&line, r, s);
	for (size_t i = 0; i < line.toks; i++) {
		open += token_is(&line.tok[i], "(") || token_is(&line.tok[i], "[");
		close += token_is(&line.tok[i], ")") || token_is(&line.tok[i], "]");
	}
	return open != close || is_repeated(&line) || is_long(r, s) || doubts_has_number(&line) ||
	       doubts_holds_label(&line);
}

void
doubts_salutation(struct reading *r, size_t official)
{
	struct str s = r->out->targets.item[official].salutation;

	if (s.n > 0 && is_strange_salutation(r, s))
		reading_doubt(r, "the salutation seems to hold another line too",
		              "/targets/%zu/salutation", official);
}
