/*
 * cmd_import.c - outcry import: documents in, case documents or drafts out
 *
 * Several files are several results: one that fails is said on stderr and the others go on; the
 * exit status is that of the first failure.
 */
#include <getopt.h>
#include <stdio.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/limits.h"
#include "casefile/casefile_json.h"
#include "cli/ask.h"
#include "cli/cmd_import.h"
#include "cli/import_told.h"
#include "extract/mailbox.h"
#include "import/explain.h"
#include "import/extract_run.h"
#include "import/import.h"
#include "vault/vault.h"

struct options {
	bool json, evidence, text, explain;
	bool each;        /* message of a mailbox */
	uint64_t message; /* of a mailbox, from 1; 0: none chosen */
	struct explain_as as;
	const char *data;
	struct op_request rq;
};

/* A case document may settle doubts of its draft: the desk judges those. */
static bool
may_be_stored(const struct op_request *rq, const struct casefile *c, bool corrected, struct err *e)
{
	struct casefile checked = *c;

	if (!rq->publish || c->kind == CASEFILE_STOP)
		return true;
	if (day_is_set(rq->deadline))
		checked.deadline = rq->deadline;
	return casefile_may_be_published(&checked, corrected || rq->accept_doubts, e);
}

static bool
nothing_stored(const struct op_request *rq, struct err *e)
{
	struct err why = *e;

	if (!rq->publish || why.code != ERR_INPUT)
		return false;
	*e = (struct err){ 0 };
	return err_set(e, why.code, "%s; nothing was stored", why.msg);
}

/* What a case was read from. */
struct read_from {
	const char *path;
	struct str bytes;
};

static bool
store_result(struct arena *a, const struct options *o, const struct read_from *from,
             const struct casefile *c, struct str text, struct err *e)
{
	struct op_request rq = o->rq;
	struct op_answer answer = { 0 };

	if (!uaref_is_set(&c->ref))
		return err_set(e, ERR_INPUT,
		               "no number was recognised, and a case needs one: see --json, add "
		               "\"number\" to it and import that");
	if (!may_be_stored(&rq, c, text.n == 0, e))
		return nothing_stored(&rq, e);
	rq.kind = OP_IMPORT;
	rq.text = text;
	rq.former = c->former;
	rq.also = c->also;
	rq.source_hash = vault_fingerprint(a, from->bytes);
	if (!casefile_to_json(a, c, CASEFILE_JSON_EVIDENCE, &rq.document, e))
		return false;
	if (!ask_desk(a, o->data, &rq, &answer, e))
		return nothing_stored(&rq, e);
	(void)fprintf(stderr, STR_FMT "\n", STR_ARG(answer.text));
	if (answer.cases.n > 0)
		import_told(a, &o->rq,
		            &(struct told_of){ text.n > 0 ? from->path : NULL, o->message }, c,
		            &answer);
	return true;
}

/* A file, or one of several documents in it. */
struct source {
	const char *path;
	struct str bytes;
	struct strs
		contents; /* messages of a mailbox, or documents of a mail; none: one document */
	bool mailbox;
};

static bool
print_text(struct arena *a, const struct options *o, const char *path, const struct casefile *c,
           struct str text, struct err *e)
{
	struct explain_as as = { o->as.form, str_c(path), o->as.lang };
	struct str page = text;

	return (o->text || import_explain(a, &as, c, text, &page, e)) && ask_print(page, e);
}

/* Who asks for the text wants to see what there was to read, all the more where E says that it is
 * no urgent action.  Fails with E always. */
static bool
show_refused(struct arena *a, const struct options *o, struct str bytes, size_t part,
             const char *path, const struct err *e)
{
	struct casefile c = { 0 };
	struct err none = { 0 };
	struct str text;

	if (e->code != ERR_INPUT || (!o->text && !o->explain) ||
	    !import_text(a, bytes, path, part, &text, &none))
		return false;
	VEC_PUSH(a, &c.doubts, (struct doubt){ .why = str_c(e->msg) });
	(void)print_text(a, o, path, &c, text, &none);
	return false;
}

static bool
import_bytes(struct arena *a, const struct options *o, struct str bytes, size_t part,
             const char *path, struct err *e)
{
	enum casefile_json_what what = o->evidence ? CASEFILE_JSON_EVIDENCE : CASEFILE_JSON_FULL;
	struct casefile c = { 0 };
	struct str text, json;

	if (!import_part(a, bytes, path, part, &c, &text, e))
		return show_refused(a, o, bytes, part, path, e);
	if (o->text || o->explain)
		return print_text(a, o, path, &c, text, e);
	if (o->json)
		return casefile_to_json(a, &c, what, &json, e) && ask_print(json, e);
	/* several documents of one mail have not one fingerprint */
	return store_result(a, o, &(struct read_from){ path, part == 0 ? bytes : text }, &c, text,
	                    e);
}

static int
import_one(const struct options *o, const struct source *from, size_t number)
{
	struct arena *a = arena_new();
	struct str bytes = from->mailbox ? mailbox_message(from->bytes, number) : from->bytes;
	struct options this = *o;
	struct err e = { 0 };
	int status = EX_OK;

	this.message = number;
	if (!import_bytes(a, &this, bytes, from->mailbox ? 0 : number, from->path, &e)) {
		struct str place = str_printf(a, "%s, %s %zu", from->path,
		                              from->mailbox ? "message" : "document", number);

		status = cmd_fail(str_z(a, place), &e);
	}
	arena_free(&a);
	return status;
}

static void
list_contents(const struct source *from)
{
	for (size_t i = 0; i < from->contents.n; i++)
		(void)fprintf(stderr, "%zu  " STR_FMT "\n", i + 1, STR_ARG(from->contents.item[i]));
}

/* Each for itself: in the archive of a list some are no urgent actions. */
static int
import_each(const struct options *o, const struct source *from)
{
	int status = EX_OK;
	size_t good = 0;

	for (size_t i = 0; i < from->contents.n; i++) {
		int one;

		(void)fprintf(stderr, "%zu  " STR_FMT "\n", i + 1, STR_ARG(from->contents.item[i]));
		one = import_one(o, from, i + 1);
		good += one == EX_OK;
		status = status == EX_OK ? one : status;
	}
	(void)fprintf(stderr, "%zu of %zu %s read\n", good, from->contents.n,
	              from->mailbox ? "messages" : "documents");
	return status;
}

/* What is in the file: of a mail only where one of its documents is asked for. */
static bool
open_source(struct arena *a, const struct options *o, struct source *from, struct err *e)
{
	if (!ask_read(a, from->path, &from->bytes, e) ||
	    !extract_contents(a, from->bytes, from->path, &from->contents, e))
		return false;
	from->mailbox = from->contents.n > 0;
	return from->mailbox || (o->message == 0 && !o->each) ||
	       extract_documents(a, from->bytes, from->path, &from->contents, e);
}

static int
import_file(struct arena *a, const struct options *o, const char *path)
{
	struct source from = { .path = path };
	struct err e = { 0 };
	size_t last;

	if (!open_source(a, o, &from, &e))
		return cmd_fail(path, &e);
	last = from.contents.n == 0 ? 1 : from.contents.n;
	if (o->message > last) {
		(void)err_set(&e, ERR_INPUT, "there is no message %zu: the last is %zu",
		              (size_t)o->message, last);
		return cmd_fail(path, &e);
	}
	if (o->message > 0 && from.contents.n > 0)
		return import_one(o, &from, (size_t)o->message);
	if (o->each && from.contents.n > 0)
		return import_each(o, &from);
	list_contents(&from);
	return import_bytes(a, o, from.bytes, 0, path, &e) ? EX_OK : cmd_fail(path, &e);
}

static const struct option longs[] = {
	{ "json", no_argument, NULL, 'j' },
	{ "evidence", no_argument, NULL, 'e' },
	{ "text", no_argument, NULL, 't' },
	{ "publish", no_argument, NULL, 'p' },
	{ "accept-doubts", no_argument, NULL, 'a' },
	{ "deadline", required_argument, NULL, 'd' },
	{ "data", required_argument, NULL, 'D' },
	{ "explain", optional_argument, NULL, 'x' },
	{ "lang", required_argument, NULL, 'l' },
	{ "message", required_argument, NULL, 'm' },
	{ "each", no_argument, NULL, 'E' },
	{ "replace", no_argument, NULL, 'r' },
	{ 0 },
};

static int
check_options(const struct options *o, int argc)
{
	if (optind >= argc)
		return cmd_usage("import", "no file given");
	if (o->rq.publish && (o->json || o->text || o->explain))
		return cmd_usage("import",
		                 "--publish stores; --json, --text and --explain only print");
	if (o->explain && (o->json || o->text || argc - optind > 1))
		return cmd_usage("import", "--explain is for one file, and prints nothing else");
	if (o->message > 0 && (o->each || argc - optind > 1))
		return cmd_usage("import", "--message is for one mailbox, and not with --each");
	if (o->each && o->explain)
		return cmd_usage("import", "--explain is for one message: say --message N");
	if (o->rq.replace && (o->json || o->text || o->explain))
		return cmd_usage("import",
		                 "--replace stores; --json, --text and --explain only print");
	if (o->as.lang != NULL && !o->explain)
		return cmd_usage("import", "--lang goes with --explain");
	if (!o->rq.publish && (o->rq.accept_doubts || day_is_set(o->rq.deadline)))
		return cmd_usage("import", "--deadline and --accept-doubts go with --publish");
	return EX_OK;
}

static int
no_language(const char *tag)
{
	char have[80] = "";
	size_t n = 0;

	for (size_t i = 0; lang_at(i) != NULL && n < sizeof(have) - 1; i++)
		n += (size_t)snprintf(have + n, sizeof(have) - n, " " STR_FMT,
		                      STR_ARG(lang_at(i)->tag));
	return cmd_usage("import", "\"%s\" is no language of the interface:%s", tag, have);
}

/* --explain alone: colours in a terminal, a page for a pipe. */
static bool
read_explain(const char *form, struct options *o)
{
	o->explain = true;
	if (form == NULL)
		o->as.form = isatty(STDOUT_FILENO) ? EXPLAIN_TERMINAL : EXPLAIN_HTML;
	else if (str_eq(str_c(form), STR("html")))
		o->as.form = EXPLAIN_HTML;
	else if (str_eq(str_c(form), STR("terminal")))
		o->as.form = EXPLAIN_TERMINAL;
	else
		return false;
	return true;
}

static int
read_options(int argc, char *argv[], struct options *o)
{
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		switch (c) {
		case 'j':
			o->json = true;
			break;
		case 'e':
			o->json = o->evidence = true;
			break;
		case 't':
			o->text = true;
			break;
		case 'x':
			if (!read_explain(optarg, o))
				return cmd_usage("import", "--explain=html or --explain=terminal");
			break;
		case 'l':
			if ((o->as.lang = lang_find(str_c(optarg))) == NULL)
				return no_language(optarg);
			break;
		case 'E':
			o->each = true;
			break;
		case 'm':
			if (!str_to_u64(str_c(optarg), LIMIT_MAILBOX_MESSAGES, &o->message) ||
			    o->message == 0)
				return cmd_usage("import", "--message is a number from 1");
			break;
		case 'p':
			o->rq.publish = true;
			break;
		case 'r':
			o->rq.replace = true;
			break;
		case 'a':
			o->rq.accept_doubts = true;
			break;
		case 'D':
			o->data = optarg;
			break;
		case 'd':
			if (!ask_day("import", "--deadline", optarg, &o->rq.deadline))
				return EX_USAGE;
			break;
		default:
			return EX_USAGE;
		}
	}
	return check_options(o, argc);
}

static int
run(struct arena *a, int argc, char *argv[])
{
	struct options o = { 0 };
	int status = read_options(argc, argv, &o), good = 0;

	if (status != EX_OK)
		return status;
	if (o.as.lang == NULL)
		o.as.lang = lang_english();
	(void)a; /* each file has its own */
	for (int i = optind; i < argc; i++) {
		struct arena *one = arena_new();
		int failed = import_file(one, &o, argv[i]);

		good += failed == EX_OK;
		status = status == EX_OK ? failed : status;
		arena_free(&one);
	}
	if (argc - optind > 1)
		(void)fprintf(stderr, "%d of %d files read\n", good, argc - optind);
	return status;
}

const struct cmd cmd_import = {
	"import",
	"[--json | --evidence | --text | --explain] [--lang TAG] [--message N | --each]\n"
	"       [--publish [--deadline DAY] [--accept-doubts]] [--data DIR] FILE...",
	"Read urgent actions from documents",
	"Stores what it recognises as drafts; a document known already changes nothing, and a case\n"
	"document (JSON) replaces its draft.  An update is attached to its case by its number, and\n"
	"what it changes is listed; a translation of a known bulletin becomes its edition.\n"
	"FILE - is standard input.\n\n"
	"  --json           print one case document for each file; touches no database\n"
	"  --evidence       the same, with where in the text each field stands\n"
	"  --text           print the extracted text that evidence counts in\n"
	"  --explain        show what was recognised where, and the doubts: coloured in a terminal,\n"
	"                   else as a page (--explain=html, --explain=terminal)\n"
	"  --lang TAG       with --explain: language of its words: en, fr, ar\n"
	"  --message N      of a mailbox of several messages this one; of a mail that brings\n"
	"                   several documents this one\n"
	"  --each           every message, or document; without either a mailbox is listed, and of\n"
	"                   several documents the first that is an urgent action is read\n"
	"  --publish        publish at once; only while rehearsing\n"
	"  --deadline DAY   with --publish: this deadline, such as 2026-12-31, not the printed one\n"
	"  --accept-doubts  with --publish: although people or officials are in doubt\n"
	"  --replace        take the place of a draft although the desk has corrected it\n"
	"  --data DIR       the data directory\n",
	run,
};
