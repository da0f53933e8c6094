#include "conf/conf.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/io.h"

#define CONF_FILE_BYTES (64 * 1024)

static const struct conf_option options[] = {
#define CONF_STR(name, def, help)              { #name, def, help },
#define CONF_INT(name, def, least, most, help) { #name, #def, help },
#define CONF_BOOL(name, def, help)             { #name, def ? "yes" : "no", help },
#include "conf/conf.def"
#undef CONF_STR
#undef CONF_INT
#undef CONF_BOOL
};

const struct conf_option *
conf_options(size_t *n)
{
	*n = ARRAY_LEN(options);
	return options;
}

static void
set_defaults(struct conf *c)
{
#define CONF_STR(name, def, help)              c->name = str_c(def);
#define CONF_INT(name, def, least, most, help) c->name = (def);
#define CONF_BOOL(name, def, help)             c->name = (def);
#include "conf/conf.def"
#undef CONF_STR
#undef CONF_INT
#undef CONF_BOOL
}

static bool
read_bool(const char *name, struct str value, bool *out, struct err *e)
{
	if (!str_eq(value, STR("yes")) && !str_eq(value, STR("no")))
		return err_set(e, ERR_INPUT, "%s is yes or no", name);
	*out = str_eq(value, STR("yes"));
	return true;
}

static bool
read_int(const char *name, struct str value, const int64_t range[2], int64_t *out, struct err *e)
{
	uint64_t v;

	if (!str_to_u64(value, (uint64_t)range[1], &v) || (int64_t)v < range[0])
		return err_set(e, ERR_INPUT, "%s is a whole number from %lld to %lld", name,
		               (long long)range[0], (long long)range[1]);
	*out = (int64_t)v;
	return true;
}

static bool
set_option(struct arena *a, struct conf *c, struct str name, struct str value, struct err *e)
{
#define CONF_STR(opt, def, help)            \
	if (str_eq(name, STR(#opt))) {      \
		c->opt = str_dup(a, value); \
		return true;                \
	}
#define CONF_INT(opt, def, least, most, help) \
	if (str_eq(name, STR(#opt)))          \
		return read_int(#opt, value, (const int64_t[2]){ (least), (most) }, &c->opt, e);
#define CONF_BOOL(opt, def, help)    \
	if (str_eq(name, STR(#opt))) \
		return read_bool(#opt, value, &c->opt, e);
#include "conf/conf.def"
#undef CONF_STR
#undef CONF_INT
#undef CONF_BOOL
	return err_set(e, ERR_INPUT, "no option is called \"" STR_FMT "\"", STR_ARG(name));
}

static bool
parse_line(struct arena *a, struct conf *c, struct str line, struct err *e)
{
	size_t eq = str_chr(line, '=');

	if (eq == STR_NPOS)
		return err_set(e, ERR_INPUT, "not of the form name = value");
	return set_option(a, c, str_trim(str_sub(line, 0, eq)), str_trim(str_from(line, eq + 1)),
	                  e);
}

static bool
is_web_address(struct str s)
{
	size_t scheme = str_starts(s, STR("https://")) ? 8 : str_starts(s, STR("http://")) ? 7 : 0;

	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] <= ' ' || strchr("\\@?#\"<>", s.p[i]) != NULL)
			return false;
	return scheme > 0 && s.n > scheme && s.p[scheme] != '/';
}

/* What every page relies on without asking again. */
static bool
check_texts(const struct conf *c, struct err *e)
{
	size_t at = str_chr(c->rehearsal, '@');

	if (c->base_url.n > 0 && !is_web_address(c->base_url))
		return err_set(e, ERR_INPUT,
		               "base_url is an address such as https://act.example.org");
	if (at == STR_NPOS || at == 0 || at + 1 == c->rehearsal.n || c->rehearsal.n > 64)
		return err_set(e, ERR_INPUT,
		               "rehearsal is an e-mail address of at most 64 characters");
	return true;
}

bool
conf_parse(struct arena *a, struct str text, struct conf *out, struct err *e)
{
	struct conf c = *out;
	struct str rest = text;
	int no = 0;

	set_defaults(&c);
	while (rest.p != NULL) {
		struct str line = str_trim(str_cut(&rest, '\n'));

		no++;
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (!parse_line(a, &c, line, e))
			return err_wrap(e, "line %d", no);
	}
	if (!check_texts(&c, e))
		return false;
	*out = c;
	return true;
}

static const char *
data_dir(const char *option)
{
	const char *env = getenv("OUTCRY_DATA");
	struct stat st;

	if (option != NULL)
		return option;
	if (env != NULL && env[0] != '\0')
		return env;
	return stat("/var/lib/outcry", &st) == 0 ? "/var/lib/outcry" : "data";
}

bool
conf_load(struct arena *a, const char *data_option, struct conf *out, struct err *e)
{
	struct conf c = { 0 };
	struct str text = { 0 };
	const char *path;

	c.data_dir = str_dup(a, str_c(data_dir(data_option)));
	while (c.data_dir.n > 1 && c.data_dir.p[c.data_dir.n - 1] == '/')
		c.data_dir.n--;
	path = str_z(a, str_printf(a, STR_FMT "/outcry.conf", STR_ARG(c.data_dir)));
	if (!io_read_file(a, path, CONF_FILE_BYTES, &text, e)) {
		if (e->code != ERR_NOT_FOUND)
			return false;
		*e = (struct err){ 0 };
	}
	if (!conf_parse(a, text, &c, e))
		return err_wrap(e, "%s", path);
	*out = c;
	return true;
}
