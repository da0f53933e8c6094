/*
 * missions.h - which embassy of which state stands where: DATA/missions.csv
 *
 * The table grows from what bulletins print, upon publication, and may be edited by hand: one row a
 * mission, the newer of two wins.  What is not listed is not known; it may well exist.
 *     host,sending,name,address,emails,phones,faxes,handles,salutation,checked
 *     US,CN,Ambassador A. Example,Embassy | 1 Example Place | Washington
 * DC,a@example.org,...,2026-11-16 Several values in a cell are parted by " | ".
 */
#ifndef OUTCRY_MISSIONS_H
#define OUTCRY_MISSIONS_H

#include "casefile/casefile.h"

#define MISSIONS_FILE "missions.csv"

struct mission {
	struct str sending;   /* ISO: whose mission it is */
	struct day checked;   /* the day of the bulletin, or of whoever looked; unset: not known */
	struct target target; /* target.country: where it stands */
};

struct missions {
	struct mission *item;
	size_t n, cap;
	size_t bad; /* rows that cannot be read: left out, and the file is left alone */
};

/* The table from and to text.  Memory: views into CSV. */
struct missions missions_read(struct arena *a, struct str csv);
NODISCARD bool missions_write(struct arena *a, const struct missions *m, struct str *out,
                              struct err *e);

/* Takes over the missions that C's officials are of.  True if M changed. */
bool missions_learn(struct arena *a, struct missions *m, const struct casefile *c);

/*
 * Somebody looked at DAY whether the address with this key (casefile/contact.h) is right: the rows
 * that have it say so.  Returns how many.
 */
size_t missions_check(struct arena *a, struct missions *m, struct str key, struct day day);

/* Those of the states that C appeals to. */
struct missions missions_for(struct arena *a, const struct missions *m, const struct casefile *c);

/* DIR/missions.csv; absent is an empty table.  Errors: ERR_LIMIT, ERR_IO, ERR_FULL. */
NODISCARD bool missions_load(struct arena *a, struct str dir, struct missions *out, struct err *e);
NODISCARD bool missions_save(struct arena *a, struct str dir, const struct missions *m,
                             struct err *e);

#endif
