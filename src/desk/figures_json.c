#include "desk/figures_json.h"

#include <string.h>

#include "html/json.h"

/* ["key", actions, confirmed] */
static void
put_row(struct buf *b, bool *first, struct str key, const struct figure *sum)
{
	buf_put(b, *first ? STR("[") : STR(",["));
	*first = false;
	json_put_string(b, key);
	buf_printf(b, ",%lld,%lld]", (long long)sum->actions, (long long)sum->confirmed);
}

static void
put_targets(struct arena *a, struct buf *b, const struct figures *f)
{
	bool first = true;

	buf_lit(b, ",\"targets\":[");
	for (size_t i = 0; i < f->by_target.n; i++)
		put_row(b, &first, str_printf(a, "%d", f->by_target.item[i].target),
		        &f->by_target.item[i].sum);
	buf_lit(b, "],\"names\":[");
	for (size_t i = 0; i < f->by_target.n; i++) {
		if (i > 0)
			buf_putc(b, ',');
		json_put_string(b, f->by_target.item[i].name);
	}
	buf_lit(b, "]");
}

void
figures_put(struct arena *a, struct buf *b, const struct figures *f)
{
	bool first = true;

	buf_lit(b, "{\"number\":");
	json_put_string(b, uaref_text(a, &f->ref));
	buf_printf(b, ",\"as_of\":%lld,\"total\":[", (long long)f->as_of);
	put_row(b, &first, STR("all"), &f->total);
	buf_lit(b, "],\"channels\":[");
	first = true;
	for (int c = 0; c < CHANNEL_COUNT; c++)
		put_row(b, &first, channel_name((enum channel)c), &f->by_channel[c]);
	buf_lit(b, "]");
	put_targets(a, b, f);
	buf_lit(b, ",\"evidence\":[");
	for (int c = 0; c < EVCLASS_COUNT; c++)
		buf_printf(b, "%s%lld", c == 0 ? "" : ",", (long long)f->by_evidence[c]);
	buf_lit(b, "],\"countries\":[");
	first = true;
	for (size_t i = 0; i < f->by_country.n; i++)
		put_row(b, &first, f->by_country.item[i].country, &f->by_country.item[i].sum);
	buf_lit(b, "],\"days\":[");
	first = true;
	for (size_t i = 0; i < f->by_day.n; i++)
		put_row(b, &first, day_iso(a, f->by_day.item[i].day), &f->by_day.item[i].sum);
	buf_lit(b, "]}");
}

struct row {
	struct str key;
	struct figure sum;
};

static struct str
text_of(struct arena *a, const json_t *v)
{
	const char *p = json_string_value(v);

	return p == NULL ? (struct str){ 0 } : str_dup(a, (struct str){ p, json_string_length(v) });
}

/* Row I of the list NAME. */
static bool
get_row(struct arena *a, const json_t *json, const char *name, size_t i, struct row *out)
{
	const json_t *row = json_array_get(json_object_get(json, name), i);

	if (json_array_size(row) != 3 || !json_is_string(json_array_get(row, 0)) ||
	    !json_is_integer(json_array_get(row, 1)) || !json_is_integer(json_array_get(row, 2)))
		return false;
	out->key = text_of(a, json_array_get(row, 0));
	out->sum.actions = json_integer_value(json_array_get(row, 1));
	out->sum.confirmed = json_integer_value(json_array_get(row, 2));
	return true;
}

static size_t
rows(const json_t *json, const char *name)
{
	return json_array_size(json_object_get(json, name));
}

static bool
get_fixed(struct arena *a, const json_t *json, struct figures *f)
{
	const json_t *evidence = json_object_get(json, "evidence");
	struct row r;

	if (!get_row(a, json, "total", 0, &r) || rows(json, "channels") != CHANNEL_COUNT ||
	    json_array_size(evidence) != EVCLASS_COUNT)
		return false;
	f->total = r.sum;
	for (size_t c = 0; c < CHANNEL_COUNT; c++) {
		if (!get_row(a, json, "channels", c, &r))
			return false;
		f->by_channel[c] = r.sum;
	}
	for (size_t c = 0; c < EVCLASS_COUNT; c++)
		f->by_evidence[c] = json_integer_value(json_array_get(evidence, c));
	return true;
}

static bool
get_targets(struct arena *a, const json_t *json, struct figures *f)
{
	const json_t *names = json_object_get(json, "names");
	struct row r;

	for (size_t i = 0; i < rows(json, "targets"); i++) {
		struct figure_target t = { .target = 0 };
		uint64_t number;

		if (!get_row(a, json, "targets", i, &r) || !str_to_u64(r.key, INT32_MAX, &number))
			return false;
		t.target = (int)number;
		t.name = text_of(a, json_array_get(names, i));
		t.sum = r.sum;
		VEC_PUSH(a, &f->by_target, t);
	}
	return true;
}

static bool
get_places_and_days(struct arena *a, const json_t *json, struct figures *f)
{
	struct row r;

	for (size_t i = 0; i < rows(json, "countries"); i++) {
		if (!get_row(a, json, "countries", i, &r))
			return false;
		VEC_PUSH(a, &f->by_country, (struct figure_country){ r.key, r.sum });
	}
	for (size_t i = 0; i < rows(json, "days"); i++) {
		struct figure_day d = { .sum = { 0 } };

		if (!get_row(a, json, "days", i, &r) || !day_from_iso(r.key, &d.day))
			return false;
		d.sum = r.sum;
		VEC_PUSH(a, &f->by_day, d);
	}
	return true;
}

bool
figures_get(struct arena *a, const json_t *json, struct figures *out)
{
	struct figures f = { .as_of = json_integer_value(json_object_get(json, "as_of")) };
	struct str number = text_of(a, json_object_get(json, "number"));

	if ((number.n > 0 && !uaref_parse(number, &f.ref)) || /* none: of all cases */
	    !get_fixed(a, json, &f) || !get_targets(a, json, &f) ||
	    !get_places_and_days(a, json, &f))
		return false;
	*out = f;
	return true;
}
