/*
 * tmplc.c - compiles one template
 *
 *     tmplc templates/case.html SOURCE OUT.c OUT.h
 *
 * The first word is the template's name in messages and in the C (tmpl_case); SOURCE is where the
 * file is.
 */
#include <stdio.h>

#include "base/io.h"
#include "base/limits.h"
#include "tmplc.h"
#include "tool.h"

static bool
write_text(struct arena *a, struct str text, const char *path, struct err *e)
{
	struct buf b;

	buf_init(&b, a, text.n);
	buf_put(&b, text);
	return tool_write(&b, path, e);
}

static bool
run(struct arena *a, int argc, char *argv[], struct err *e)
{
	struct str file = { 0 }, name, source, c, h;
	size_t slash;

	if (argc != 5)
		return err_set(e, ERR_USAGE, "tmplc NAME SOURCE OUT.c OUT.h");
	file = str_c(argv[1]);
	slash = str_rchr(file, '/');
	name = slash == STR_NPOS ? file : str_from(file, slash + 1);
	if (str_ends(name, STR(".html")))
		name.n -= STR(".html").n;
	return io_read_file(a, argv[2], LIMIT_TEXT_BYTES, &source, e) &&
	       tmplc_compile(a, file, name, source, &c, &h, e) && write_text(a, c, argv[3], e) &&
	       write_text(a, h, argv[4], e);
}

int
main(int argc, char *argv[])
{
	struct arena *a = arena_new();
	struct err e = { 0 };
	bool ok = run(a, argc, argv, &e);

	if (!ok)
		(void)fprintf(stderr, "%s\n", e.msg);
	arena_free(&a);
	return ok ? 0 : 1;
}
