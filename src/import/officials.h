/*
 * officials.h - the officials to contact, from the lines of their blocks
 */
#ifndef OUTCRY_IMPORT_OFFICIALS_H
#define OUTCRY_IMPORT_OFFICIALS_H

#include "import/parts.h"

/*
 * Reads the lines of PART_TARGETS into OUT->targets of the reading and claims them.  Salutations
 * that stand in another official's block are brought home.  Errors: ERR_LIMIT.
 */
NODISCARD bool officials_read(struct reading *r, const struct parts *p, struct err *e);

/* What one comma-separated piece of a line is. */
enum piece_kind {
	PIECE_OTHER,
	PIECE_OFFICE,      /* Minister of Security */
	PIECE_OFFICE_NAME, /* Ambassador Tiankai Cui: *NAME is the first token of the name */
	PIECE_NAME,
	PIECE_INSTITUTION,  /* The State Council General Office */
	PIECE_ORGANISATION, /* Example Law Society: nobody's name, but it can be written to */
	PIECE_EMBASSY,
	PIECE_COUNTRY,
};
enum piece_kind piece_classify(const struct reading *r, size_t at, size_t end, size_t *name);

/* "of Justice Ana Example" at AT behind "Minister": where the name begins; END for none. */
size_t name_behind_domain(const struct reading *r, size_t at, size_t end);
/* "Bar Association President Dr. Bo Sample" at AT: where the title begins; END for none. */
size_t name_behind_title(const struct reading *r, size_t at, size_t end);

/* "Please write, urging ..., to: President Ana Example, ...": where the official begins, or the
 * line's last token + 1. */
size_t official_in_sentence(const struct reading *r, const struct line *l);

/* The comma at or behind AT, outside of brackets; END if there is none. */
size_t comma_after(const struct reading *r, size_t at, size_t end);

/* Where "Dear Minister" begins behind an office or a name and one space; END: nowhere. */
size_t salutation_behind(const struct reading *r, size_t at, size_t end);

/* "[Dear Minister]", "(Your Excellency)" and nothing else in tokens AT to END. */
bool salutation_in_brackets(const struct reading *r, size_t at, size_t end);

/* "Dear Attorney General, ..." of a letter that names nobody else: the official, with a doubt. */
void official_of_letter(struct reading *r, const struct parts *p);

/* Has S a word such as "Union", "Network", that makes it a body and nobody's name? */
bool names_organisation(const struct reading *r, struct str s);

/* Country, mission and doubts of the I-th official, once its block is read. */
void target_settle(struct reading *r, size_t i);

/* An ambassador whose post goes to another country than that of the others is a mission's. */
void targets_know_envoys(struct reading *r);

/* A country at token AT (label tables and ISO names); NULL if none.  *TO is behind it. */
const char *country_at(const struct reading *r, size_t at, size_t end, size_t *to);

#endif
