#include "http/form.h"

#include "base/file_text.h"
#include "base/utf8.h"
#include "http/request.h"

bool
http_type_is_form(struct str content_type)
{
	struct str rest = content_type, type = str_trim(str_cut(&rest, ';'));

	if (content_type.n == 0)
		return true;
	if (!str_ieq(type, STR("application/x-www-form-urlencoded")))
		return false;
	while (rest.p != NULL) {
		struct str param = str_trim(str_cut(&rest, ';'));

		if (str_istarts(param, STR("charset=")) && !str_ieq(param, STR("charset=utf-8")) &&
		    !str_ieq(param, STR("charset=\"utf-8\"")))
			return false;
	}
	return true;
}

/* Decodes S into OUT (as long as S); *PLAIN: nothing but printable ASCII came out. */
static bool
unescape(struct str s, char *out, size_t *n, bool *plain)
{
	*n = 0;
	*plain = true;
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i] == '+' ? ' ' : s.p[i];

		if (c == '%') {
			int high = s.n - i > 2 ? http_hex_value(s.p[i + 1]) : -1;
			int low = s.n - i > 2 ? http_hex_value(s.p[i + 2]) : -1;

			if (high < 0 || low < 0 || (high | low) == 0)
				return false;
			c = (char)(unsigned char)(high << 4 | low);
			i += 2;
		}
		*plain = *plain && c >= 0x20 && c < 0x7F;
		out[(*n)++] = c;
	}
	return true;
}

static bool
read_text(struct arena *a, struct str s, struct str *out, struct err *e)
{
	char *p = arena_alloc(a, s.n + 1, 1);
	struct err ignored = { 0 };
	struct str bytes;
	size_t n;
	bool plain;

	if (!unescape(s, p, &n, &plain)) {
		(void)!str_from_untrusted(a, file_text(a, s), LIMIT_HTTP_BODY_BYTES * 3, out,
		                          &ignored);
		return err_set(e, ERR_INPUT, "form: a percent sign without two digits");
	}
	bytes = (struct str){ p, n };
	*out = bytes;
	if (plain || str_from_untrusted(a, bytes, LIMIT_HTTP_BODY_BYTES * 3, out, e))
		return true;
	*out = STR("");
	(void)!str_from_untrusted(a, file_text(a, bytes), LIMIT_HTTP_BODY_BYTES * 3, out, &ignored);
	return false;
}

bool
http_form_parse(struct arena *a, struct str body, struct http_form *out, struct err *e)
{
	struct http_form f = { 0 };
	struct str rest = body;
	struct err first = { 0 };

	while (rest.p != NULL && rest.n > 0) {
		struct str value = str_cut(&rest, '&'), name;
		struct http_form_field field = { 0 };
		struct err one = { 0 };

		if (value.n == 0)
			continue;
		name = str_cut(&value, '=');
		if (f.n == LIMIT_FORM_FIELDS) {
			(void)err_set(&one, ERR_LIMIT, "form: more than %d fields",
			              LIMIT_FORM_FIELDS);
			rest.p = NULL;
		} else if (read_text(a, name, &field.name, &one)) {
			(void)!(value.p == NULL || read_text(a, value, &field.value, &one));
			VEC_PUSH(a, &f, field);
		}
		if (first.code == ERR_NONE)
			first = one;
	}
	*out = f;
	if (first.code != ERR_NONE)
		*e = first;
	return first.code == ERR_NONE;
}

static const struct http_form_field *
find(const struct http_form *f, struct str name, size_t *count)
{
	const struct http_form_field *first = NULL;

	*count = 0;
	for (size_t i = 0; i < f->n; i++) {
		if (!str_eq(f->item[i].name, name))
			continue;
		if ((*count)++ == 0)
			first = &f->item[i];
	}
	return first;
}

struct str
http_form_get(const struct http_form *f, struct str name)
{
	size_t count;
	const struct http_form_field *field = find(f, name, &count);

	return field == NULL || field->value.p == NULL ? STR("") : field->value;
}

bool
http_form_has(const struct http_form *f, struct str name)
{
	size_t count;

	return find(f, name, &count) != NULL;
}

bool
http_form_is_single(const struct http_form *f, struct str name)
{
	size_t count;

	(void)find(f, name, &count);
	return count <= 1;
}
