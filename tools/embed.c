/*
 * embed.c - files as C: one array each, so that one program is all there is to install
 *
 *     embed OUT.c NAME=FILE...      gives    const struct str asset_NAME;
 */
#include <stdio.h>
#include <string.h>

#include "base/io.h"
#include "tool.h"

#define EMBED_MOST (1024 * 1024)

/* Numbers, not a string literal: C promises only 4095 characters of one. */
static void
put_bytes(struct buf *b, struct str bytes)
{
	for (size_t i = 0; i < bytes.n; i++)
		buf_printf(b, "%s%d,", i % 20 == 0 ? "\n\t" : " ", (unsigned char)bytes.p[i]);
}

static bool
embed(struct arena *a, struct buf *b, const char *arg, struct err *e)
{
	struct str file = str_c(arg), name = str_cut(&file, '='), bytes;

	if (file.n == 0)
		return err_set(e, ERR_USAGE, "NAME=FILE is wanted: %s", arg);
	if (!io_read_file(a, str_z(a, file), EMBED_MOST, &bytes, e))
		return false;
	buf_printf(b, "static const unsigned char bytes_" STR_FMT "[] = {", STR_ARG(name));
	put_bytes(b, bytes);
	buf_printf(b, "\n};\nstruct str\nasset_" STR_FMT "(void)\n{\n", STR_ARG(name));
	buf_printf(b,
	           "\treturn (struct str){ (const char *)bytes_" STR_FMT ", sizeof(bytes_" STR_FMT
	           ") };\n}\n",
	           STR_ARG(name), STR_ARG(name));
	return true;
}

int
main(int argc, char **argv)
{
	struct arena *a = arena_new();
	struct err e = { 0 };
	struct buf b;
	bool ok = argc > 2 || err_set(&e, ERR_USAGE, "usage: embed OUT.c NAME=FILE...");

	buf_init(&b, a, 8 * EMBED_MOST);
	buf_lit(&b, "#include \"publish/assets.h\"\n\n");
	for (int i = 2; ok && i < argc; i++)
		ok = embed(a, &b, argv[i], &e);
	ok = ok && tool_write(&b, argv[1], &e);
	if (!ok)
		fprintf(stderr, "embed: %s\n", e.msg);
	arena_free(&a);
	return ok ? 0 : 1;
}
