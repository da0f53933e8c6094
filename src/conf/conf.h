/*
 * conf.h - outcry.conf: one table of options (conf.def), one struct
 *
 * The file is name = value lines; # starts a comment.  An unknown name, a value out of range or a
 * line of another form stops the start with its line number.
 */
#ifndef OUTCRY_CONF_H
#define OUTCRY_CONF_H

#include "base/err.h"
#include "base/str.h"

struct conf {
	struct str data_dir; /* absolute or as given; no slash at its end */
#define CONF_STR(name, def, help)              struct str name;
#define CONF_INT(name, def, least, most, help) int64_t name;
#define CONF_BOOL(name, def, help)             bool name;
#include "conf/conf.def"
#undef CONF_STR
#undef CONF_INT
#undef CONF_BOOL
};

/*
 * Data directory: DATA_OPTION unless NULL, else $OUTCRY_DATA, else /var/lib/outcry if present,
 * else ./data.  Then reads its outcry.conf; none there means the defaults.  Memory: in A.
 * Errors: ERR_INPUT "outcry.conf: line 3: ...", ERR_IO.
 */
NODISCARD bool conf_load(struct arena *a, const char *data_option, struct conf *out, struct err *e);

/* The same from a text, with every option at its default first. */
NODISCARD bool conf_parse(struct arena *a, struct str text, struct conf *out, struct err *e);

/* One row of conf.def as text, for help and `outcry doctor`. */
struct conf_option {
	const char *name, *def, *help;
};
const struct conf_option *conf_options(size_t *n);

#endif
