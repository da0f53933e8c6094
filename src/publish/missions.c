/*
 * missions.c - the table of embassies: read leniently, written only when nothing in it is lost
 *
 * Somebody edits this file in a spreadsheet, so a row that makes no sense must neither stop a
 * publication nor vanish when the file is written next.
 */
#include "publish/missions.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/limits.h"
#include "casefile/contact.h"
#include "html/csv.h"

enum {
	M_HOST,
	M_SENDING,
	M_NAME,
	M_ADDRESS,
	M_EMAILS,
	M_PHONES,
	M_FAXES,
	M_HANDLES,
	M_SALUTATION,
	M_CHECKED,
	M_COLUMNS
};

static const struct str head[M_COLUMNS] = {
	STR_INIT("host"),       STR_INIT("sending"), STR_INIT("name"),  STR_INIT("address"),
	STR_INIT("emails"),     STR_INIT("phones"),  STR_INIT("faxes"), STR_INIT("handles"),
	STR_INIT("salutation"), STR_INIT("checked"),
};

static struct strs
values(struct arena *a, struct str cell)
{
	struct strs out = { 0 };
	struct str rest = cell;

	while (rest.p != NULL) {
		struct str one = str_trim(str_cut(&rest, '|'));

		if (one.n > 0)
			VEC_PUSH(a, &out, one);
	}
	return out;
}

/* RFC 4180: one cell from *AT on, put into ROOM at the same place: it is never longer.  True if
 * another cell of the row follows. */
static bool
next_cell(struct str csv, char *room, size_t *at, struct str *cell)
{
	bool quoted = *at < csv.n && csv.p[*at] == '"';
	char *p = room + *at;
	size_t n = 0;

	*at += quoted;
	for (; *at < csv.n; (*at)++) {
		char c = csv.p[*at];

		if (quoted && c == '"') {
			if (*at + 1 >= csv.n || csv.p[*at + 1] != '"') {
				quoted = false;
				continue;
			}
			(*at)++;
		} else if (!quoted && (c == ',' || c == '\n')) {
			break;
		}
		p[n++] = c;
	}
	*cell = str_trim((struct str){ p, n });
	if (cell->n > 1 && cell->p[0] == '\'') /* against spreadsheets: see html/csv.h */
		*cell = str_from(*cell, 1);
	if (*at < csv.n && csv.p[(*at)++] == ',')
		return true;
	return false;
}

static bool
is_country(struct str s)
{
	return s.n == 2 && s.p[0] >= 'A' && s.p[0] <= 'Z' && s.p[1] >= 'A' && s.p[1] <= 'Z';
}

static bool
mission_of(struct arena *a, const struct str cell[M_COLUMNS], struct mission *out)
{
	struct mission m = { .sending = cell[M_SENDING] };

	if (!is_country(cell[M_HOST]) || !is_country(m.sending) || cell[M_NAME].n == 0 ||
	    (cell[M_CHECKED].n > 0 && !day_from_iso(cell[M_CHECKED], &m.checked)))
		return false;
	m.target = (struct target){
		.name = cell[M_NAME],
		.country = cell[M_HOST],
		.embassy = true,
		.address = values(a, cell[M_ADDRESS]),
		.emails = values(a, cell[M_EMAILS]),
		.phones = values(a, cell[M_PHONES]),
		.faxes = values(a, cell[M_FAXES]),
		.handles = values(a, cell[M_HANDLES]),
		.salutation = cell[M_SALUTATION],
	};
	*out = m;
	return true;
}

struct missions
missions_read(struct arena *a, struct str csv)
{
	char *room = arena_alloc(a, csv.n + 1, 1);
	struct missions m = { 0 };

	if (str_starts(csv, STR(CSV_BOM)))
		csv = str_from(csv, sizeof(CSV_BOM) - 1);
	for (size_t at = 0, row = 0; at < csv.n; row++) {
		struct str cell[M_COLUMNS] = { 0 }, more;
		struct mission one;
		size_t n = 0;
		bool next = true;

		for (; next && n < M_COLUMNS; n++)
			next = next_cell(csv, room, &at, &cell[n]);
		for (; next; n++)
			next = next_cell(csv, room, &at, &more);
		if ((row == 0 && str_eq(cell[0], head[0])) || (n == 1 && cell[0].n == 0))
			continue;
		if (n == M_COLUMNS && mission_of(a, cell, &one))
			VEC_PUSH(a, &m, one);
		else
			m.bad++;
	}
	return m;
}

bool
missions_write(struct arena *a, const struct missions *m, struct str *out, struct err *e)
{
	struct buf b;

	buf_init(&b, a, LIMIT_MISSIONS_BYTES);
	csv_put_row(&b, head, M_COLUMNS);
	for (size_t i = 0; i < m->n; i++) {
		const struct target *t = &m->item[i].target;
		const struct str bar = STR(" | ");
		const struct str cell[M_COLUMNS] = {
			[M_HOST] = t->country,
			[M_SENDING] = m->item[i].sending,
			[M_NAME] = t->name,
			[M_ADDRESS] = str_join(a, &t->address, bar),
			[M_EMAILS] = str_join(a, &t->emails, bar),
			[M_PHONES] = str_join(a, &t->phones, bar),
			[M_FAXES] = str_join(a, &t->faxes, bar),
			[M_HANDLES] = str_join(a, &t->handles, bar),
			[M_SALUTATION] = t->salutation,
			[M_CHECKED] = day_iso(a, m->item[i].checked),
		};

		csv_put_row(&b, cell, M_COLUMNS);
	}
	return buf_done(&b, "the table of missions", out, e);
}

/* Where the mission of SENDING in HOST stands in M, or where it would be put. */
static size_t
place_of(const struct missions *m, struct str host, struct str sending)
{
	size_t i = 0;

	while (i < m->n &&
	       !(str_eq(m->item[i].target.country, host) && str_eq(m->item[i].sending, sending)))
		i++;
	return i;
}

static bool
learn_one(struct arena *a, struct missions *m, const struct casefile *c, const struct target *t)
{
	struct mission new = { .sending = c->countries.item[0],
		               .checked = c->issued,
		               .target = *t };
	size_t at = place_of(m, t->country, new.sending);

	new.target.name = target_title(a, t);
	new.target.office = (struct str){ 0 };
	if (at == m->n) {
		VEC_PUSH(a, m, new);
		return true;
	}
	if (!day_is_set(new.checked) || day_cmp(m->item[at].checked, new.checked) >= 0)
		return false;
	m->item[at] = new;
	return true;
}

/* With several states in one appeal nobody can say whose embassy it is. */
bool
missions_learn(struct arena *a, struct missions *m, const struct casefile *c)
{
	bool changed = false;

	for (size_t i = 0; c->countries.n == 1 && i < c->targets.n; i++) {
		const struct target *t = &c->targets.item[i];

		if (!t->embassy || t->copy || !is_country(t->country) ||
		    str_eq(t->country, c->countries.item[0]) ||
		    (t->address.n == 0 && t->emails.n == 0 && t->phones.n == 0))
			continue;
		changed = learn_one(a, m, c, t) || changed;
	}
	return changed;
}

static bool
has_address(struct arena *a, const struct target *t, struct str key)
{
	for (int c = 0; c < CHANNEL_COUNT; c++) {
		struct strs all = contact_list(a, t, (enum channel)c);

		for (size_t i = 0; i < all.n; i++)
			if (str_eq(contact_key(a, (enum channel)c, all.item[i]), key))
				return true;
	}
	return false;
}

size_t
missions_check(struct arena *a, struct missions *m, struct str key, struct day day)
{
	size_t n = 0;

	for (size_t i = 0; i < m->n; i++) {
		if (!has_address(a, &m->item[i].target, key))
			continue;
		m->item[i].checked = day;
		n++;
	}
	return n;
}

struct missions
missions_for(struct arena *a, const struct missions *m, const struct casefile *c)
{
	struct missions out = { 0 };

	for (size_t i = 0; i < m->n; i++)
		for (size_t j = 0; j < c->countries.n; j++)
			if (str_eq(m->item[i].sending, c->countries.item[j]))
				VEC_PUSH(a, &out, m->item[i]);
	return out;
}

bool
missions_load(struct arena *a, struct str dir, struct missions *out, struct err *e)
{
	const char *path = str_z(a, str_printf(a, STR_FMT "/" MISSIONS_FILE, STR_ARG(dir)));
	struct err read = { 0 };
	struct str csv;

	if (!io_read_file(a, path, LIMIT_MISSIONS_BYTES, &csv, &read)) {
		if (read.code != ERR_NOT_FOUND) {
			*e = read;
			return false;
		}
		*out = (struct missions){ 0 };
		return true;
	}
	*out = missions_read(a, csv);
	return true;
}

bool
missions_save(struct arena *a, struct str dir, const struct missions *m, struct err *e)
{
	int fd = open(str_z(a, dir), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct str csv;
	bool ok;

	if (fd < 0)
		return err_sys(e, errno, "opening " STR_FMT, STR_ARG(dir));
	ok = missions_write(a, m, &csv, e) &&
	     io_replace_file(fd, MISSIONS_FILE, csv, 0640, true, e);
	close(fd);
	return ok;
}
