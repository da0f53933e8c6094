#include "desk/history_json.h"

#include "html/json.h"

static void
put_text(struct buf *b, bool *first, const char *name, struct str text)
{
	if (text.n == 0)
		return;
	json_put_name(b, first, str_c(name));
	json_put_string(b, text);
}

static void
put_int(struct buf *b, bool *first, const char *name, int64_t n)
{
	if (n == 0)
		return;
	json_put_name(b, first, str_c(name));
	json_put_number(b, n);
}

static struct str
get_text(struct arena *a, const json_t *v, const char *name)
{
	const json_t *text = json_object_get(v, name);
	const char *p = json_string_value(text);

	return p == NULL ? (struct str){ 0 }
	                 : str_dup(a, (struct str){ p, json_string_length(text) });
}

static int64_t
get_int(const json_t *v, const char *name)
{
	return json_integer_value(json_object_get(v, name));
}

void
changes_put(struct buf *b, const struct changes *list)
{
	buf_lit(b, "[");
	for (size_t i = 0; i < list->n; i++) {
		const struct change *c = &list->item[i];
		bool first = true;

		buf_put(b, i == 0 ? STR("{") : STR(",{"));
		put_text(b, &first, "what", change_name(c->kind));
		put_int(b, &first, "target", c->target);
		put_text(b, &first, "who", c->subject);
		put_text(b, &first, "field", c->detail);
		put_text(b, &first, "was", c->was);
		put_text(b, &first, "now", c->now);
		buf_lit(b, "}");
	}
	buf_lit(b, "]");
}

bool
changes_get(struct arena *a, const json_t *json, struct changes *out)
{
	for (size_t i = 0; i < json_array_size(json); i++) {
		const json_t *v = json_array_get(json, i);
		struct change c = { .target = (int)get_int(v, "target"),
			            .subject = get_text(a, v, "who"),
			            .detail = get_text(a, v, "field"),
			            .was = get_text(a, v, "was"),
			            .now = get_text(a, v, "now") };

		if (!change_from_name(get_text(a, v, "what"), &c.kind))
			return false;
		VEC_PUSH(a, out, c);
	}
	return json == NULL || json_is_array(json);
}

void
bulletins_put(struct arena *a, struct buf *b, const struct bulletins *list)
{
	buf_lit(b, "[");
	for (size_t i = 0; i < list->n; i++) {
		const struct bulletin *one = &list->item[i];
		bool first = true;

		buf_put(b, i == 0 ? STR("{") : STR(",{"));
		put_int(b, &first, "id", one->id);
		put_text(b, &first, "kind", casefile_kind_name(one->kind));
		put_int(b, &first, "ordinal", one->ordinal);
		put_text(b, &first, "language", one->language);
		put_text(b, &first, "issued", day_iso(a, one->issued));
		put_text(b, &first, "deadline", day_iso(a, one->deadline));
		put_text(b, &first, "headline", one->headline);
		put_text(b, &first, "index", one->index);
		put_int(b, &first, "published", one->published_at);
		put_int(b, &first, "edition_of", one->edition_of);
		buf_lit(b, "}");
	}
	buf_lit(b, "]");
}

static bool
get_day(struct str text, struct day *out)
{
	return text.n == 0 || day_from_iso(text, out);
}

bool
bulletins_get(struct arena *a, const json_t *json, struct bulletins *out)
{
	for (size_t i = 0; i < json_array_size(json); i++) {
		const json_t *v = json_array_get(json, i);
		struct bulletin b = { .id = get_int(v, "id"),
			              .ordinal = (int)get_int(v, "ordinal"),
			              .language = get_text(a, v, "language"),
			              .headline = get_text(a, v, "headline"),
			              .index = get_text(a, v, "index"),
			              .published_at = get_int(v, "published"),
			              .edition_of = get_int(v, "edition_of") };

		if (!casefile_kind_from_name(get_text(a, v, "kind"), &b.kind) ||
		    !get_day(get_text(a, v, "issued"), &b.issued) ||
		    !get_day(get_text(a, v, "deadline"), &b.deadline))
			return false;
		VEC_PUSH(a, out, b);
	}
	return json == NULL || json_is_array(json);
}
