#include "http/multipart.h"

#include "base/file_text.h"
#include "base/utf8.h"

#define BOUNDARY_MOST 70 /* RFC 2046, 5.1.1 */

static bool
bad(struct err *e, const char *what)
{
	return err_set(e, ERR_INPUT, "multipart form: %s", what);
}

static bool
is_boundary(struct str s)
{
	if (s.n == 0 || s.n > BOUNDARY_MOST)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
		    str_chr(STR("'()+_,-./:=?"), c) == STR_NPOS)
			return false;
	}
	return true;
}

static struct str
unquoted(struct str s)
{
	if (s.n >= 2 && s.p[0] == '"' && s.p[s.n - 1] == '"')
		return str_sub(s, 1, s.n - 1);
	return s;
}

bool
http_multipart_boundary(struct str content_type, struct str *out)
{
	struct str rest = content_type;

	if (!str_ieq(str_trim(str_cut(&rest, ';')), STR("multipart/form-data")))
		return false;
	while (rest.p != NULL) {
		struct str param = str_trim(str_cut(&rest, ';'));

		if (!str_istarts(param, STR("boundary=")))
			continue;
		*out = unquoted(str_from(param, 9));
		return is_boundary(*out);
	}
	return false;
}

/* ---- the head of a part */

struct part {
	struct str name;
	bool is_file;
};

/* form-data; name="list"; filename="x.csv" : names of our fields are plain words. */
static bool
read_disposition(struct str value, struct part *part)
{
	struct str rest = value, *name = &part->name;

	if (!str_ieq(str_trim(str_cut(&rest, ';')), STR("form-data")))
		return false;
	rest = str_trim(rest);
	if (rest.p == NULL || !str_starts(rest, STR("name=\"")))
		return false;
	rest = str_from(rest, 6);
	*name = str_cut(&rest, '"');
	for (size_t i = 0; i < name->n; i++)
		if (!(name->p[i] >= 'a' && name->p[i] <= 'z') && name->p[i] != '_')
			return false;
	if (name->n == 0 || rest.p == NULL || (rest.n > 0 && rest.p[0] != ';'))
		return false;
	part->is_file = rest.n > 0 && str_istarts(str_trim(str_from(rest, 1)), STR("filename"));
	return true;
}

/* Takes the lines up to the empty one. */
static bool
read_head(struct str *rest, struct part *part, struct err *e)
{
	*part = (struct part){ 0 };
	for (;;) {
		size_t end = str_find(*rest, STR("\r\n"));
		struct str line, value, field;

		if (end == STR_NPOS)
			return bad(e, "a part without an end of its head");
		line = str_sub(*rest, 0, end);
		*rest = str_from(*rest, end + 2);
		if (line.n == 0)
			return part->name.n > 0 || bad(e, "a part without a name");
		value = line;
		field = str_cut(&value, ':');
		if (value.p == NULL)
			return bad(e, "a line of a head without a colon");
		if (str_ieq(field, STR("Content-Disposition"))) {
			if (part->name.n > 0 || !read_disposition(value, part))
				return bad(e, "a disposition that is not of a form");
		} else if (!str_ieq(field, STR("Content-Type"))) {
			return bad(e, "a head that no browser sends");
		}
	}
}

/* ---- the parts */

static bool
add_field(struct arena *a, const struct part *part, struct str bytes, struct http_form *out,
          struct err *e)
{
	struct http_form_field field = { .name = str_dup(a, part->name) };
	struct str text = part->is_file ? file_text(a, bytes) : bytes;

	if (out->n == LIMIT_FORM_FIELDS)
		return err_set(e, ERR_LIMIT, "more than %d form fields", LIMIT_FORM_FIELDS);
	if (!str_from_untrusted(a, text, LIMIT_HTTP_BODY_BYTES * 3, &field.value, e)) {
		struct err ignored = { 0 };

		(void)!str_from_untrusted(a, file_text(a, bytes), LIMIT_HTTP_BODY_BYTES * 3,
		                          &field.value, &ignored);
		VEC_PUSH(a, out, field);
		return false;
	}
	VEC_PUSH(a, out, field);
	return true;
}

/* What stands behind a boundary: "--" at the end, else a part, which REST is moved behind. */
static bool
take_part(struct arena *a, struct str *rest, struct str mark, struct http_form *out, struct err *e)
{
	struct str left = *rest;
	size_t end = str_find(left, mark);
	struct part part;

	*rest = end == STR_NPOS ? STR("--") : str_from(left, end + mark.n);
	if (!str_starts(left, STR("\r\n")))
		return bad(e, "more than the boundary in its line");
	left = str_from(left, 2);
	if (!read_head(&left, &part, e))
		return false;
	end = str_find(left, mark);
	if (end == STR_NPOS)
		return bad(e, "the last boundary is missing");
	*rest = str_from(left, end + mark.n);
	return add_field(a, &part, str_sub(left, 0, end), out, e);
}

bool
http_multipart_parse(struct arena *a, struct str body, struct str boundary, struct http_form *out,
                     struct err *e)
{
	struct str mark = str_printf(a, "\r\n--" STR_FMT, STR_ARG(boundary));
	struct str begin = str_from(mark, 2), rest;
	struct err first = { 0 };

	*out = (struct http_form){ 0 };
	if (!str_starts(body, begin))
		return bad(e, "it does not begin with its boundary");
	rest = str_from(body, begin.n);
	while (!str_starts(rest, STR("--"))) {
		struct err one = { 0 };

		if (!take_part(a, &rest, mark, out, &one) && first.code == ERR_NONE)
			first = one;
	}
	if (first.code != ERR_NONE) {
		*e = first;
		return false;
	}
	rest = str_from(rest, 2);
	if (rest.n > 0 && !str_eq(rest, STR("\r\n")))
		return bad(e, "something behind its end");
	return true;
}
