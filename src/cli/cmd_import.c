/*
 * cmd_import.c - outcry import: documents in, case documents or drafts out
 *
 * Several files are several results: one that fails is said on stderr and the others go on; the
 * exit status is that of the first failure.
 */
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "base/io.h"
#include "base/limits.h"
#include "casefile/casefile_json.h"
#include "cli/cmd_import.h"
#include "import/import.h"

struct options {
	bool json, evidence, text, publish, accept_doubts;
	struct day deadline;
	const char *data;
};

static bool
put(struct str s)
{
	return (s.n == 0 || fwrite(s.p, 1, s.n, stdout) == s.n) && putchar('\n') != EOF;
}

static bool
print_result(struct arena *a, const struct options *o, const struct casefile *c, struct str text,
             struct err *e)
{
	enum casefile_json_what what = o->evidence ? CASEFILE_JSON_EVIDENCE : CASEFILE_JSON_FULL;
	struct str json;

	if (o->text)
		return put(text) || err_set(e, ERR_IO, "standard output cannot be written");
	if (!casefile_to_json(a, c, what, &json, e))
		return false;
	return put(json) || err_set(e, ERR_IO, "standard output cannot be written");
}

static bool
import_file(struct arena *a, const struct options *o, const char *path, struct err *e)
{
	struct casefile c;
	struct str bytes, text;

	if (!io_read_file(a, path, LIMIT_DOCUMENT_BYTES, &bytes, e) ||
	    !import_document(a, bytes, path, &c, &text, e))
		return false;
	if (day_is_set(o->deadline))
		c.deadline = o->deadline;
	return print_result(a, o, &c, text, e);
}

static int
read_options(int argc, char *argv[], struct options *o)
{
	static const struct option longs[] = {
		{ "json", no_argument, NULL, 'j' },
		{ "evidence", no_argument, NULL, 'e' },
		{ "text", no_argument, NULL, 't' },
		{ "deadline", required_argument, NULL, 'd' },
		{ 0 },
	};
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == 'j')
			o->json = true;
		else if (c == 'e')
			o->json = o->evidence = true;
		else if (c == 't')
			o->text = true;
		else if (c == 'd' && !day_from_iso(str_c(optarg), &o->deadline))
			return cmd_usage("import", "\"%s\" is no date such as 2026-12-31", optarg);
		else if (c == '?')
			return EX_USAGE;
	}
	if (optind >= argc)
		return cmd_usage("import", "no file given");
	return EX_OK;
}

static int
run(struct arena *a, int argc, char *argv[])
{
	struct options o = { 0 };
	int status = read_options(argc, argv, &o);

	if (status != EX_OK)
		return status;
	(void)a;
	for (int i = optind; i < argc; i++) {
		struct arena *one = arena_new();
		struct err e = { 0 };

		if (!import_file(one, &o, argv[i], &e)) {
			int failed = cmd_fail(argv[i], &e);

			status = status == EX_OK ? failed : status;
		}
		arena_free(&one);
	}
	return status;
}

const struct cmd cmd_import = {
	"import",
	"[--json] [--evidence] [--text] FILE...",
	"Read urgent actions from documents",
	"  --json       print one case document per file, a line each; no database is touched\n"
	"  --evidence   with it, where in the text each field was found\n"
	"  --text       print the extracted text that evidence counts in\n"
	"  --deadline YYYY-MM-DD  another deadline than the printed one\n",
	run,
};
