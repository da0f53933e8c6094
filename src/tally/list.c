#include "tally/list.h"

#include <string.h>

#include "base/day.h"
#include "base/utf8.h"
#include "i18n/lang.h"
#include "tally/plausible.h"

#define COLUMNS 5

enum column { CHANNEL, TARGET, COUNT, DAY, COUNTRY };

/* "a;b" -> "a"; quotation marks around a cell go. */
static struct str
take_cell(struct str *rest)
{
	size_t n = 0;
	bool quoted = false;
	struct str cell;

	while (n < rest->n &&
	       (quoted || (rest->p[n] != ',' && rest->p[n] != ';' && rest->p[n] != '\t'))) {
		quoted ^= rest->p[n] == '"';
		n++;
	}
	cell = str_trim(str_sub(*rest, 0, n));
	*rest = n < rest->n ? str_from(*rest, n + 1) : (struct str){ NULL, 0 };
	if (cell.n >= 2 && cell.p[0] == '"' && cell.p[cell.n - 1] == '"')
		cell = str_trim(str_sub(cell, 1, cell.n - 1));
	return cell;
}

static bool
cut_cells(struct str line, struct str cell[COLUMNS])
{
	struct str rest = line;

	for (int i = 0; i < COLUMNS; i++)
		cell[i] = rest.p == NULL ? STR("") : take_cell(&rest);
	while (rest.p != NULL) /* a spreadsheet ends each line with empty cells */
		if (take_cell(&rest).n > 0)
			return false;
	return true;
}

/* As the pages name them in each language, and what people shorten that to; folded. */
static const struct {
	struct str name;
	enum channel channel;
} names[] = {
	{ STR_INIT("e-mail"), CHANNEL_EMAIL },
	{ STR_INIT("public post"), CHANNEL_POST },
	{ STR_INIT("lettre"), CHANNEL_LETTER },
	{ STR_INIT("courriel"), CHANNEL_EMAIL },
	{ STR_INIT("appel telephonique"), CHANNEL_CALL },
	{ STR_INIT("appel"), CHANNEL_CALL },
	{ STR_INIT("message public"), CHANNEL_POST },
	{ STR_INIT("رسالة بريدية"), CHANNEL_LETTER },
	{ STR_INIT("بريد الكتروني"), CHANNEL_EMAIL },
	{ STR_INIT("مكالمة"), CHANNEL_CALL },
	{ STR_INIT("فاكس"), CHANNEL_FAX },
	{ STR_INIT("منشور علني"), CHANNEL_POST },
};

static bool
read_channel(struct arena *a, struct str cell, enum channel *out)
{
	struct str s = utf8_fold(a, cell);

	if (channel_from_name(s, out))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (str_eq(s, names[i].name)) {
			*out = names[i].channel;
			return true;
		}
	return false;
}

/* "2026-11-20"; "20.11.2026"; with slashes only where one of the two can be no month, or both are
 * the same. */
static bool
read_day(struct str s, struct day *out)
{
	char sep = str_chr(s, '.') == STR_NPOS ? '/' : '.';
	struct str rest = s, first = str_cut(&rest, sep), second = { 0 };
	uint64_t mday, month, year;

	if (day_from_iso(s, out))
		return true;
	if (rest.p != NULL)
		second = str_cut(&rest, sep);
	if (first.n > 2 || second.n > 2 || rest.n != 4 || !str_to_u64(first, 31, &mday) ||
	    !str_to_u64(second, 31, &month) || !str_to_u64(rest, 9999, &year))
		return false;
	if (sep == '/' && mday <= 12 && month <= 12 && mday != month)
		return false;
	*out = sep == '/' && month > 12 ? (struct day){ (int)year, (int)mday, (int)month }
	                                : (struct day){ (int)year, (int)month, (int)mday };
	return day_is_valid(*out);
}

static enum list_problem
read_target(const struct list_rules *rules, struct str s, struct report_entry *entry)
{
	uint64_t v;

	entry->target = 0;
	if (s.n == 0)
		return entry->channel == CHANNEL_POST ? LIST_WELL : LIST_NO_TARGET;
	if (!str_to_u64(s, UINT16_MAX, &v))
		return LIST_BAD_TARGET;
	for (size_t i = 0; i < rules->n; i++)
		if (rules->target[i] == (int)v)
			entry->target = (int)v;
	return entry->target == 0 ? LIST_BAD_TARGET : LIST_WELL;
}

static enum list_problem
read_country(struct arena *a, struct str cell, struct list_line *line)
{
	struct str code = lang_country_typed(a, cell);

	if (cell.n == 0)
		return LIST_WELL;
	if (code.n != 2)
		return LIST_BAD_COUNTRY;
	memcpy(line->country, code.p, 2);
	return plausible_is_country(line->country) ? LIST_WELL : LIST_BAD_COUNTRY;
}

static enum list_problem
read_rest(struct arena *a, const struct list_rules *rules, const struct str cell[COLUMNS],
          struct list_line *line)
{
	struct day d;
	uint64_t v;

	line->entry.count = 1;
	if (cell[COUNT].n > 0) {
		if (!str_to_u64(cell[COUNT], LIMIT_REPORT_COUNT, &v) || v == 0)
			return LIST_BAD_COUNT;
		line->entry.count = (int)v;
	}
	line->day = REPORT_NO_DAY;
	if (cell[DAY].n > 0) {
		if (!read_day(cell[DAY], &d) || day_number(d) > rules->today + 1 ||
		    day_number(d) < rules->today - LIMIT_REPORT_PAST_DAYS)
			return LIST_BAD_DAY;
		line->day = (int32_t)day_number(d);
	}
	return read_country(a, cell[COUNTRY], line);
}

static struct list_line
read_line(struct arena *a, const struct list_rules *rules, struct str text)
{
	struct list_line line = { .text = text };
	struct str cell[COLUMNS];

	if (!cut_cells(text, cell)) {
		line.problem = LIST_BAD_COLUMNS;
		return line;
	}
	if (!read_channel(a, cell[CHANNEL], &line.entry.channel)) {
		line.problem = LIST_BAD_CHANNEL;
		return line;
	}
	line.problem = read_target(rules, cell[TARGET], &line.entry);
	if (line.problem == LIST_WELL)
		line.problem = read_rest(a, rules, cell, &line);
	return line;
}

/* A first line that names the columns. */
static bool
is_heading(struct arena *a, struct str text)
{
	struct str cell[COLUMNS], first;

	if (!cut_cells(text, cell))
		return false;
	first = utf8_fold(a, cell[CHANNEL]);
	return str_eq(first, STR("channel")) || str_eq(first, STR("moyen")) ||
	       str_eq(first, STR("الوسيلة"));
}

bool
list_read(struct arena *a, struct str text, const struct list_rules *rules, struct list_lines *out,
          struct err *e)
{
	struct list_lines list = { 0 };
	struct str rest = str_starts(text, STR("\xef\xbb\xbf")) ? str_from(text, 3) : text;
	size_t number = 0;

	while (rest.p != NULL) {
		struct str one = str_trim(str_cut(&rest, '\n'));
		struct list_line line;

		number++;
		if (one.n == 0 || (list.n == 0 && is_heading(a, one)))
			continue;
		if (list.n == LIMIT_LIST_LINES)
			return err_set(e, ERR_LIMIT, "more than %d lines", LIMIT_LIST_LINES);
		line = read_line(a, rules, one);
		line.number = number;
		list.wrong += line.problem != LIST_WELL;
		list.actions += line.problem == LIST_WELL ? line.entry.count : 0;
		VEC_PUSH(a, &list, line);
	}
	if (list.n == 0)
		return err_set(e, ERR_INPUT, "the list is empty");
	*out = list;
	return true;
}

/* The report that LINE joins; one more if there is none with room. */
static struct report *
report_for(struct report *list, size_t *n, const struct list_line *line)
{
	struct report *r;

	for (size_t i = 0; i < *n; i++)
		if (list[i].day_acted == line->day && list[i].n < LIMIT_REPORT_ENTRIES &&
		    memcmp(list[i].country, line->country, sizeof(line->country)) == 0)
			return &list[i];
	r = &list[(*n)++];
	r->day_acted = line->day;
	memcpy(r->country, line->country, sizeof(r->country));
	return r;
}

size_t
list_reports(struct arena *a, const struct list_lines *lines, const struct report *base,
             struct report **out)
{
	struct report *list = arena_array(a, struct report, lines->n + 1);
	size_t n = 0;

	for (size_t i = 0; i < lines->n; i++)
		list[i] = *base;
	for (size_t i = 0; i < lines->n; i++) {
		struct report *r;

		if (lines->item[i].problem != LIST_WELL)
			continue;
		r = report_for(list, &n, &lines->item[i]);
		r->entry[r->n++] = lines->item[i].entry;
	}
	for (size_t i = 0; i < n; i++)
		list[i].key = str_printf(a, STR_FMT "/%zu", STR_ARG(base->key), i + 1);
	*out = list;
	return n;
}

const char *
list_problem_text(enum list_problem p)
{
	static const char *const texts[] = {
		[LIST_WELL] = "well",
		[LIST_BAD_COLUMNS] = "more than five columns",
		[LIST_BAD_CHANNEL] = "the channel is letter, email, call, fax or post",
		[LIST_NO_TARGET] = "no official is named",
		[LIST_BAD_TARGET] = "the case has no official with that number",
		[LIST_BAD_COUNT] = "the count is not from 1 to 500",
		[LIST_BAD_DAY] = "the day is no date of the past year such as 2026-11-20",
		[LIST_BAD_COUNTRY] = "the country is no code or name such as GB or Germany",
	};

	return texts[p];
}
