/*
 * doubts_told.c - sentences that hold a number, a link or a file's name are told by their pattern
 */
#include "import/doubts_told.h"

#include "import/reading.h"

#define ARGS_MOST 3

/* What else than a constant sentence a doubt can be. */
static const char *const patterns[] = {
	DOUBT("the document names another number too: %1$s"),
	DOUBT("a link leads elsewhere than it says: %1$s"),
	DOUBT("the encoding of the file is a guess (%1$s): compare accents and names with the "
	      "original"),
	DOUBT("the mail brings %1$s documents, and only %2$s was read; the others: %3$s"),
};

/* WHY is PATTERN with something in each hole, in order: those are put into ARG. */
static bool
is_of_pattern(struct str why, struct str pattern, struct str arg[ARGS_MOST], size_t *n)
{
	*n = 0;
	for (;;) {
		size_t hole = str_chr(pattern, '%'), end;
		struct str piece = str_sub(pattern, 0, hole == STR_NPOS ? pattern.n : hole);

		end = *n == 0        ? (str_starts(why, piece) ? 0 : STR_NPOS)
		      : piece.n == 0 ? why.n
		                     : str_find(why, piece);
		if (end == STR_NPOS)
			return false;
		if (*n > 0)
			arg[*n - 1] = str_sub(why, 0, end);
		why = str_from(why, end + piece.n);
		if (hole == STR_NPOS)
			return why.n == 0;
		if (*n == ARGS_MOST)
			return false;
		pattern = str_from(pattern, hole + sizeof("%1$s") - 1);
		++*n;
	}
}

struct str
doubts_told(struct arena *a, const struct lang *l, struct str why)
{
	for (size_t i = 0; i < ARRAY_LEN(patterns); i++) {
		struct str arg[ARGS_MOST];
		size_t n;

		if (is_of_pattern(why, str_c(patterns[i]), arg, &n))
			return lang_fill(a, l, tr(l, patterns[i]), n, arg);
	}
	return tr(l, str_z(a, why));
}

/* Every member that a case document can hold evidence or a doubt of. */
static const char *const members[] = {
	DOUBT("number"),     DOUBT("number_as_printed"),
	DOUBT("series"),     DOUBT("ordinal"),
	DOUBT("kind"),       DOUBT("index"),
	DOUBT("issued"),     DOUBT("deadline"),
	DOUBT("issuer"),     DOUBT("headline"),
	DOUBT("concerns"),   DOUBT("countries"),
	DOUBT("place"),      DOUBT("language"),
	DOUBT("summary"),    DOUBT("preferred_languages"),
	DOUBT("story"),      DOUBT("demands"),
	DOUBT("people"),     DOUBT("name"),
	DOUBT("pseudonym"),  DOUBT("group"),
	DOUBT("count"),      DOUBT("age"),
	DOUBT("gender"),     DOUBT("pronoun"),
	DOUBT("role"),       DOUBT("status"),
	DOUBT("note"),       DOUBT("part_of"),
	DOUBT("targets"),    DOUBT("office"),
	DOUBT("address"),    DOUBT("organisation"),
	DOUBT("country"),    DOUBT("embassy"),
	DOUBT("emails"),     DOUBT("phones"),
	DOUBT("faxes"),      DOUBT("handles"),
	DOUBT("urls"),       DOUBT("salutation"),
	DOUBT("copy"),       DOUBT("model_letter"),
	DOUBT("background"), DOUBT("report_back"),
	DOUBT("previous"),   DOUBT("links"),
	DOUBT("former"),     DOUBT("also"),
	DOUBT("unplaced"),   DOUBT("official"),
	DOUBT("person"),     DOUBT("document"),
	DOUBT("email"),      DOUBT("phone"),
	DOUBT("fax"),        DOUBT("handle"),
	DOUBT("url"),        DOUBT("demand"),
	DOUBT("concern"),    DOUBT("link"),
};

struct str
doubts_member_told(struct arena *a, const struct lang *l, struct str member)
{
	for (size_t i = 0; i < ARRAY_LEN(members); i++)
		if (str_eq(member, str_c(members[i])))
			return tr(l, members[i]);
	return str_dup(a, member);
}
