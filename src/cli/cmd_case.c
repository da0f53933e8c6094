/* cmd_case.c - outcry case: list, show, publish, update and stop cases */
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "base/buf.h"
#include "base/limits.h"
#include "casefile/casefile_json.h"
#include "casefile/fieldname.h"
#include "cli/ask.h"
#include "cli/cmd_desk.h"
#include "cli/import_told.h"
#include "desk/history_json.h"
#include "import/import.h"
#include "vault/vault.h"

struct options {
	const char *data;
	bool json;
	struct op_request rq;
};

struct verb {
	const char *name;
	enum op_kind kind;
	int arguments; /* a number, a file */
	int (*print)(struct arena *a, const struct options *o, const struct op_answer *answer,
	             struct err *e);
};

static struct str
state_of(const struct caserec *c)
{
	if (c->state == CASE_OPEN && !caserec_takes_appeals(c, clock_now()))
		return STR("closed");
	return case_state_name(c->state);
}

/* ---- list: NUMBER STATE DEADLINE HEADLINE, a line each */

static int
print_list(struct arena *a, const struct options *o, const struct op_answer *answer, struct err *e)
{
	(void)o;
	(void)e;
	for (size_t i = 0; i < answer->cases.n; i++) {
		const struct caserec *c = &answer->cases.item[i];
		struct str number = uaref_text(a, &c->ref), state = state_of(c);
		struct str deadline = day_iso(a, c->current.deadline);

		if (deadline.n == 0)
			deadline = STR("-");
		printf("%-12.*s %-8.*s %-10.*s " STR_FMT "\n", STR_ARG(number), STR_ARG(state),
		       STR_ARG(deadline), STR_ARG(c->current.headline));
	}
	return EX_OK;
}

/* ---- show */

static void
put_line(struct buf *b, const char *name, struct str value)
{
	if (value.n > 0)
		buf_printf(b, "%-10s " STR_FMT "\n", name, STR_ARG(value));
}

static void
put_target(struct arena *a, struct buf *b, const struct target *t)
{
	struct str title = target_title(a, t);

	buf_printf(b, "%-10s %d " STR_FMT ":", "target", t->number, STR_ARG(title));
	for (int c = 0; c < CHANNEL_COUNT; c++) {
		struct str name = channel_name((enum channel)c);

		if (target_has_channel(t, (enum channel)c))
			buf_printf(b, " " STR_FMT, STR_ARG(name));
	}
	buf_putc(b, '\n');
}

static void
put_document(struct arena *a, struct buf *b, const struct casefile *c)
{
	bool *told = arena_array(a, bool, c->doubts.n + 1);

	put_line(b, "headline", c->headline);
	put_line(b, "index", c->index);
	put_line(b, "countries", str_join(a, &c->countries, STR(" ")));
	put_line(b, "issued", day_iso(a, c->issued));
	put_line(b, "deadline", day_iso(a, c->deadline));
	put_line(b, "language", c->language);
	for (size_t i = 0; i < c->people.n; i++)
		put_line(b, "person", c->people.item[i].name);
	for (size_t i = 0; i < c->demands.n; i++)
		put_line(b, "demand", c->demands.item[i]);
	for (size_t i = 0; i < c->targets.n; i++)
		put_target(a, b, &c->targets.item[i]);
	for (size_t i = 0; i < c->doubts.n; i++) {
		struct str name;

		if (told[i])
			continue;
		name = fieldname_together(a, &c->doubts, i, told, NULL, NULL);
		put_line(b, "doubt",
		         str_printf(a, STR_FMT ": " STR_FMT, STR_ARG(name),
		                    STR_ARG(c->doubts.item[i].why)));
	}
}

/* "2 update 3 en, issued 2012-12-05: HEADLINE (current)", and its editions. */
static void
put_bulletin(struct arena *a, struct buf *b, const char *name, const struct bulletin *one,
             const char *mark)
{
	struct str kind = casefile_kind_name(one->kind);

	buf_printf(b, "%-10s " STR_FMT, name, STR_ARG(kind));
	if (one->ordinal > 0)
		buf_printf(b, " %d", one->ordinal);
	buf_printf(b, " " STR_FMT, STR_ARG(one->language));
	if (day_is_set(one->issued))
		buf_printf(b, " " STR_FMT, STR_ARG(day_iso(a, one->issued)));
	buf_printf(b, " " STR_FMT "%s", STR_ARG(one->headline), mark);
	if (one->published_at == 0)
		buf_printf(b, " --draft %lld", (long long)one->id);
	buf_putc(b, '\n');
}

static void
put_editions(struct arena *a, struct buf *b, const struct bulletins *list, const char *mark,
             int64_t of)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->item[i].edition_of == of)
			put_bulletin(a, b, "  edition", &list->item[i], mark);
}

static void
put_history(struct arena *a, struct buf *b, const struct caserec *c)
{
	const struct bulletins *lists[] = { &c->bulletins, &c->drafts };
	static const char *const marks[] = { "", " (draft)" };

	for (size_t k = 0; k < ARRAY_LEN(lists); k++)
		for (size_t i = 0; i < lists[k]->n; i++) {
			const struct bulletin *one = &lists[k]->item[i];

			if (one->edition_of != 0)
				continue;
			put_bulletin(a, b, "bulletin", one,
			             one->id == c->current_id ? " (current)" : marks[k]);
			put_editions(a, b, &c->bulletins, "", one->id);
			put_editions(a, b, &c->drafts, " (draft)", one->id);
		}
}

static void
put_changes(struct arena *a, struct buf *b, const struct changes *list)
{
	for (size_t i = 0; i < list->n; i++)
		put_line(b, "change", change_text(a, &list->item[i]));
}

static int
print_json(struct arena *a, const struct caserec *c, struct str draft, struct err *e)
{
	struct str json = draft;

	if (draft.n == 0 && !casefile_to_json(a, &c->current, CASEFILE_JSON_STORED, &json, e))
		return err_exit_status(e->code);
	return casefile_json_indent(a, json, &json, e) && ask_print(json, e)
	               ? EX_OK
	               : err_exit_status(e->code);
}

static int
print_case(struct arena *a, const struct options *o, const struct op_answer *answer, struct err *e)
{
	const struct caserec *c = &answer->cases.item[0];
	struct casefile draft = { 0 };
	struct buf b;

	if (o->json)
		return print_json(a, c, answer->draft, e);
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	put_line(&b, "number", uaref_text(a, &c->ref));
	put_line(&b, "state", state_of(c));
	put_line(&b, "stopped", c->stop_reason);
	for (size_t i = 0; i < c->aliases.n; i++)
		put_line(&b, "formerly", uaref_text(a, &c->aliases.item[i]));
	put_document(a, &b, &c->current);
	put_history(a, &b, c);
	if (answer->draft.n == 0 && answer->changes.n > 0) {
		buf_lit(&b, "\nwhat the current bulletin changed:\n");
		put_changes(a, &b, &answer->changes);
	}
	if (c->state != CASE_DRAFT && answer->draft.n > 0) {
		if (!casefile_from_json(a, answer->draft, &draft, e))
			return err_exit_status(e->code);
		buf_lit(&b, "\na draft waits to be published:\n");
		put_document(a, &b, &draft);
		put_changes(a, &b, &answer->changes);
	}
	return ask_print(buf_str(&b), e) ? EX_OK : err_exit_status(e->code);
}

/* ---- changes: what the draft would change, else what the current bulletin changed */

static int
print_changes(struct arena *a, const struct options *o, const struct op_answer *answer,
              struct err *e)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	if (o->json)
		changes_put(&b, &answer->changes);
	for (size_t i = 0; !o->json && i < answer->changes.n; i++)
		buf_printf(&b, STR_FMT "\n", STR_ARG(change_text(a, &answer->changes.item[i])));
	if (answer->changes.n == 0)
		(void)fprintf(stderr, "no changes: %s\n",
		              told_no_changes(&answer->cases.item[0], answer->draft.n > 0));
	if (b.n == 0)
		return EX_OK;
	return ask_print(buf_str(&b), e) ? EX_OK : err_exit_status(e->code);
}

/* ---- publish, update, stop */

static int
print_update(struct arena *a, const struct options *o, const struct op_answer *answer,
             struct err *e)
{
	struct buf b;

	(void)o;
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_put(&b, answer->text);
	buf_putc(&b, '\n');
	put_changes(a, &b, &answer->changes);
	return ask_print(buf_str(&b), e) ? EX_OK : err_exit_status(e->code);
}

static int
print_text(struct arena *a, const struct options *o, const struct op_answer *answer, struct err *e)
{
	(void)a;
	(void)o;
	return ask_print(answer->text, e) ? EX_OK : err_exit_status(e->code);
}

/* ---- alias: a number a line */

static int
print_aliases(struct arena *a, const struct options *o, const struct op_answer *answer,
              struct err *e)
{
	return answer->text.n == 0 ? EX_OK : print_text(a, o, answer, e);
}

/* A further bulletin of a case that is known: any document that import reads. */
static bool
read_update(struct arena *a, struct options *o, const struct uaref *ref, const char *path,
            struct err *e)
{
	struct casefile c = { 0 };
	struct str bytes, text;

	if (!ask_read(a, path, &bytes, e) || !import_document(a, bytes, path, &c, &text, e))
		return err_wrap(e, "%s", path);
	if (!uaref_is_set(&c.ref))
		c.ref = *ref; /* an update without its number: whoever asks knows it */
	o->rq.text = text;
	o->rq.former = c.former;
	o->rq.also = c.also;
	o->rq.source_hash = vault_fingerprint(a, bytes);
	return casefile_to_json(a, &c, CASEFILE_JSON_EVIDENCE, &o->rq.document, e);
}

static const struct verb verbs[] = {
	{ "list", OP_LIST, 0, print_list },       { "show", OP_SHOW, 1, print_case },
	{ "publish", OP_PUBLISH, 1, print_text }, { "update", OP_IMPORT, 2, print_update },
	{ "stop", OP_STOP, 1, print_text },       { "set", OP_SET, 1, print_text },
	{ "reply", OP_REPLY, 1, print_text },     { "changes", OP_SHOW, 1, print_changes },
	{ "alias", OP_ALIAS, 1, print_aliases },  { "discard", OP_DISCARD, 1, print_text },
};

/* --topic may come several times; the desk reads one a line.  An empty one is none at all. */
static void
add_topic(struct arena *a, struct str *topics, struct str one)
{
	*topics = topics->n == 0
	                  ? one
	                  : str_printf(a, STR_FMT "\n" STR_FMT, STR_ARG(*topics), STR_ARG(one));
}

static int
set_target(const char *value, int *out)
{
	uint64_t n;

	if (!str_to_u64(str_c(value), 65535, &n))
		return cmd_usage("case", "--target is the number of an official");
	*out = (int)n;
	return EX_OK;
}

static int
set_option(struct arena *a, struct options *o, int c)
{
	switch (c) {
	case 'a':
		o->rq.accept_doubts = true;
		return EX_OK;
	case 'O':
		o->rq.of_this_case = true;
		return EX_OK;
	case 'c':
		o->rq.campaign = str_c(optarg);
		return EX_OK;
	case 'D':
		o->data = optarg;
		return EX_OK;
	case 'd':
		return ask_day("case", "--deadline", optarg, &o->rq.deadline) ? EX_OK : EX_USAGE;
	case 'w':
		o->rq.draft = str_c(optarg);
		return EX_OK;
	case 'j':
		o->json = true;
		return EX_OK;
	case 'o':
		return ask_day("case", "--on", optarg, &o->rq.on) ? EX_OK : EX_USAGE;
	case 'p':
		o->rq.publish = true;
		return EX_OK;
	case 'r':
		o->rq.reason = str_c(optarg);
		return EX_OK;
	case 't':
		return set_target(optarg, &o->rq.target);
	case 'T':
		add_topic(a, &o->rq.topics, str_c(optarg));
		return EX_OK;
	default:
		return EX_USAGE;
	}
}

static int
read_options(struct arena *a, int argc, char *argv[], struct options *o)
{
	static const struct option longs[] = {
		{ "accept-doubts", no_argument, NULL, 'a' },
		{ "campaign", required_argument, NULL, 'c' },
		{ "data", required_argument, NULL, 'D' },
		{ "deadline", required_argument, NULL, 'd' },
		{ "draft", required_argument, NULL, 'w' },
		{ "json", no_argument, NULL, 'j' },
		{ "note", required_argument, NULL, 'r' },
		{ "of-this-case", no_argument, NULL, 'O' },
		{ "on", required_argument, NULL, 'o' },
		{ "publish", no_argument, NULL, 'p' },
		{ "reason", required_argument, NULL, 'r' },
		{ "target", required_argument, NULL, 't' },
		{ "topic", required_argument, NULL, 'T' },
		{ 0 },
	};
	int c, status;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1)
		if ((status = set_option(a, o, c)) != EX_OK)
			return status;
	return EX_OK;
}

static const struct verb *
find_verb(const char *name)
{
	for (size_t i = 0; name != NULL && i < ARRAY_LEN(verbs); i++)
		if (strcmp(verbs[i].name, name) == 0)
			return &verbs[i];
	return NULL;
}

static int
ask(struct arena *a, struct options *o, const struct verb *verb, char *argv[])
{
	struct op_answer answer = { 0 };
	struct err e = { 0 };
	const char *number = verb->arguments > 0 ? argv[1] : NULL;
	int status;

	if (number != NULL && !ask_number("case", number, &o->rq.ref))
		return EX_USAGE;
	o->rq.kind = verb->kind;
	if ((verb->arguments == 2 && !read_update(a, o, &o->rq.ref, argv[2], &e)) ||
	    !ask_desk(a, o->data, &o->rq, &answer, &e))
		return cmd_fail(number, &e);
	status = verb->print(a, o, &answer, &e);
	return e.code == ERR_NONE ? status : cmd_fail(NULL, &e);
}

static int
run(struct arena *a, int argc, char *argv[])
{
	static const char *const takes[] = { "no argument", "one number such as 163/17",
		                             "a number such as 163/17 and a file" };
	struct options o = { 0 };
	int status = read_options(a, argc, argv, &o);
	const struct verb *verb;

	if (status != EX_OK)
		return status;
	verb = find_verb(argv[optind]);
	if (verb == NULL)
		return cmd_usage(
			"case",
			"say list, show, changes, publish, update, stop, set, reply, alias or discard");
	if (verb->kind == OP_ALIAS) {
		for (int i = optind + 2; i < argc; i++) {
			struct uaref former;

			if (!ask_number("case", argv[i], &former))
				return EX_USAGE;
			VEC_PUSH(a, &o.rq.former, former);
		}
		argc = argc > optind + 2 ? optind + 2 : argc;
	}
	if (argc != optind + 1 + verb->arguments)
		return cmd_usage("case", "%s takes %s", verb->name, takes[verb->arguments]);
	return ask(a, &o, verb, argv + optind);
}

const struct cmd cmd_case = {
	.name = "case",
	.args = "list | show NUMBER | changes NUMBER | publish NUMBER |\n"
		"       update NUMBER FILE | stop NUMBER | set NUMBER | reply NUMBER |\n"
		"       alias NUMBER [FORMER ...] | discard NUMBER",
	.summary = "List, show, publish, update and stop cases",
	.help = "  list                     number, state, deadline and headline, a line each\n"
		"  show NUMBER              the case as it is public, its bulletins and editions, the\n"
		"                           draft that waits and what it changes\n"
		"    --json                 its case document, to be edited and given back to\n"
		"                           outcry import\n"
		"  changes NUMBER           what the draft that waits changes, or else what the current\n"
		"                           bulletin changed of the one before it, a line each\n"
		"    --json                 the same as a JSON list\n"
		"  publish NUMBER           publish the draft, or renew what is published\n"
		"    --deadline YYYY-MM-DD  another deadline than the printed one\n"
		"    --draft WHICH          of several drafts this one, by its number or language, as\n"
		"                           show lists them; also with show, changes, discard\n"
		"    --accept-doubts        although people or officials are in doubt\n"
		"    --of-this-case         although a doubt says that it is of another case\n"
		"  update NUMBER FILE       take in a further bulletin of the case, as a draft\n"
		"    --publish              and publish it\n"
		"  stop NUMBER              no appeals any more\n"
		"    --reason TEXT          what the public reads about it\n"
		"  set NUMBER               what the case is counted by\n"
		"    --campaign NAME        its campaign; an empty name is none\n"
		"    --topic TOPIC          instead of the document's topics; several times for several\n"
		"  reply NUMBER             note that an official answered\n"
		"    --target N             which; left out: another one\n"
		"    --on YYYY-MM-DD        when; left out: today\n"
		"    --note TEXT            what was said\n"
		"  alias NUMBER FORMER ...  note that the case had these numbers too: what prints one\n"
		"                           of them is of this case; without any, list them\n"
		"  discard NUMBER           throw a draft away\n"
		"  --data DIR               the data directory\n"
		"\n"
		"Officials keep their numbers through every update.  Which bulletin is current goes by\n"
		"ordinal, date and kind, not by when it was published.\n"
		"Publishing here works in rehearsal only: a live desk publishes with two people.\n",
	.run = run,
};
