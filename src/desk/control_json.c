#include "desk/control_json.h"

#include <jansson.h>

#include "base/buf.h"
#include "casefile/casefile_json.h"
#include "desk/figures_json.h"
#include "desk/history_json.h"
#include "html/json.h"

static const struct str op_names[OP_KINDS] = {
	[OP_IMPORT] = STR_INIT("import"),
	[OP_PUBLISH] = STR_INIT("publish"),
	[OP_STOP] = STR_INIT("stop"),
	[OP_LIST] = STR_INIT("list"),
	[OP_SHOW] = STR_INIT("show"),
	[OP_RECORD] = STR_INIT("record"),
	[OP_RECORD_LIST] = STR_INIT("record_list"),
	[OP_FIGURES] = STR_INIT("figures"),
	[OP_BACKUP] = STR_INIT("backup"),
	[OP_VERIFY] = STR_INIT("verify"),
	[OP_DOCTOR] = STR_INIT("doctor"),
	[OP_TOKENS] = STR_INIT("tokens"),
	[OP_GROUP_ADD] = STR_INIT("group_add"),
	[OP_GROUP_LIST] = STR_INIT("group_list"),
	[OP_GROUP_REVOKE] = STR_INIT("group_revoke"),
	[OP_HOLD] = STR_INIT("hold"),
	[OP_RELEASE] = STR_INIT("release"),
	[OP_HELD] = STR_INIT("held"),
	[OP_COUNTS] = STR_INIT("counts"),
	[OP_SET] = STR_INIT("set"),
	[OP_REPLY] = STR_INIT("reply"),
	[OP_ALIAS] = STR_INIT("alias"),
	[OP_DISCARD] = STR_INIT("discard"),
	[OP_ABOUT] = STR_INIT("about"),
	[OP_CONTACTS] = STR_INIT("contacts"),
	[OP_CONTACT_VERIFY] = STR_INIT("contact_verify"),
};

/* ---- writing */

struct out {
	struct arena *arena;
	struct buf buf;
	bool first;
};

static void
put_text(struct out *o, const char *name, struct str text)
{
	if (text.n == 0)
		return;
	json_put_name(&o->buf, &o->first, str_c(name));
	json_put_string(&o->buf, text);
}

/* An empty text says something else than none. */
static void
put_given(struct out *o, const char *name, struct str text)
{
	if (text.p == NULL)
		return;
	json_put_name(&o->buf, &o->first, str_c(name));
	json_put_string(&o->buf, text);
}

static void
put_int(struct out *o, const char *name, int64_t n)
{
	if (n == 0)
		return;
	json_put_name(&o->buf, &o->first, str_c(name));
	json_put_number(&o->buf, n);
}

static struct str
refs_text(struct arena *a, const struct uarefs *list)
{
	struct strs texts = { 0 };

	for (size_t i = 0; i < list->n; i++)
		VEC_PUSH(a, &texts, uaref_text(a, &list->item[i]));
	return str_join(a, &texts, STR(","));
}

static void
refs_read(struct arena *a, struct str text, struct uarefs *out)
{
	while (text.n > 0) {
		struct uaref ref;

		if (uaref_parse(str_cut(&text, ','), &ref))
			VEC_PUSH(a, out, ref);
	}
}

bool
control_encode_request(struct arena *a, const struct op_request *rq, struct str *out, struct err *e)
{
	struct out o = { .arena = a, .first = true };

	buf_init(&o.buf, a, CONTROL_BYTES);
	buf_lit(&o.buf, "{");
	put_text(&o, "op", op_names[rq->kind]);
	put_text(&o, "number", uaref_text(a, &rq->ref));
	put_text(&o, "document", rq->document);
	put_text(&o, "text", rq->text);
	put_text(&o, "source_hash", rq->source_hash);
	put_int(&o, "publish", rq->publish);
	put_int(&o, "accept_doubts", rq->accept_doubts);
	put_int(&o, "of_this_case", rq->of_this_case);
	put_int(&o, "replace", rq->replace);
	put_int(&o, "dry_run", rq->dry_run);
	put_text(&o, "deadline", day_iso(a, rq->deadline));
	put_text(&o, "reason", rq->reason);
	put_text(&o, "key", rq->key);
	put_text(&o, "channel", channel_name(rq->channel));
	put_int(&o, "target", rq->target);
	put_int(&o, "count", rq->count);
	put_text(&o, "country", rq->country);
	put_text(&o, "on", day_iso(a, rq->on));
	put_text(&o, "evidence", evclass_name(rq->evidence));
	put_text(&o, "path", rq->path);
	put_text(&o, "name", rq->name);
	put_text(&o, "section", rq->section);
	put_text(&o, "who", rq->who);
	put_text(&o, "by", rq->by);
	put_text(&o, "format", rq->format);
	put_given(&o, "campaign", rq->campaign);
	put_given(&o, "topics", rq->topics);
	put_text(&o, "former", refs_text(a, &rq->former));
	put_text(&o, "which", rq->draft);
	put_text(&o, "also", refs_text(a, &rq->also));
	buf_lit(&o.buf, "}");
	return buf_done(&o.buf, "request", out, e);
}

/* The current bulletin in other languages, a document each. */
static bool
put_editions(struct out *o, const struct casefiles *list, struct err *e)
{
	if (list->n == 0)
		return true;
	json_put_name(&o->buf, &o->first, STR("editions"));
	for (size_t i = 0; i < list->n; i++) {
		struct str document;

		if (!casefile_to_json(o->arena, &list->item[i], CASEFILE_JSON_STORED, &document, e))
			return false;
		buf_put(&o->buf, i == 0 ? STR("[") : STR(","));
		json_put_string(&o->buf, document);
	}
	buf_lit(&o->buf, "]");
	return true;
}

static bool
get_editions(struct arena *a, const json_t *array, struct casefiles *out, struct err *e)
{
	for (size_t i = 0; i < json_array_size(array); i++) {
		const json_t *text = json_array_get(array, i);
		struct casefile c = { 0 };

		if (!json_is_string(text))
			return err_set(e, ERR_INPUT, "the answer's \"editions\" is wrong");
		if (!casefile_from_json(a,
		                        str_dup(a, (struct str){ json_string_value(text),
		                                                 json_string_length(text) }),
		                        &c, e))
			return false;
		VEC_PUSH(a, out, c);
	}
	return true;
}

static bool
put_case(struct out *o, const struct caserec *c, struct err *e)
{
	struct str document = { 0 };

	/* the list of cases has no documents: a document always has a demand or an official */
	if ((c->current.demands.n > 0 || c->current.targets.n > 0 || c->current.story.n > 0) &&
	    !casefile_to_json(o->arena, &c->current, CASEFILE_JSON_STORED, &document, e))
		return false;
	o->first = true;
	buf_lit(&o->buf, "{");
	put_text(o, "number", uaref_text(o->arena, &c->ref));
	put_text(o, "state", case_state_name(c->state));
	put_text(o, "stop_reason", c->stop_reason);
	put_int(o, "first_published", c->first_published_at);
	put_int(o, "changed", c->changed_at);
	put_int(o, "current", c->current_id);
	json_put_name(&o->buf, &o->first, STR("bulletins"));
	bulletins_put(o->arena, &o->buf, &c->bulletins);
	json_put_name(&o->buf, &o->first, STR("drafts"));
	bulletins_put(o->arena, &o->buf, &c->drafts);
	put_text(o, "aliases", refs_text(o->arena, &c->aliases));
	put_text(o, "headline", c->current.headline);
	put_text(o, "language", c->current.language);
	put_text(o, "deadline", day_iso(o->arena, c->current.deadline));
	put_text(o, "document", document);
	if (!put_editions(o, &c->editions, e))
		return false;
	buf_lit(&o->buf, "}");
	return true;
}

static bool
put_cases(struct out *o, const struct caserecs *cases, struct err *e)
{
	buf_lit(&o->buf, ",\"cases\":[");
	for (size_t i = 0; i < cases->n; i++) {
		if (i > 0)
			buf_putc(&o->buf, ',');
		if (!put_case(o, &cases->item[i], e))
			return false;
	}
	buf_lit(&o->buf, "]");
	o->first = false;
	return true;
}

bool
control_encode_answer(struct arena *a, const struct op_answer *answer, const struct err *failed,
                      struct str *out, struct err *e)
{
	struct out o = { .arena = a, .first = true };

	buf_init(&o.buf, a, CONTROL_BYTES);
	buf_lit(&o.buf, "{");
	if (failed->code != ERR_NONE) {
		put_text(&o, "error", str_c(err_name(failed->code)));
		put_text(&o, "message", str_c(failed->msg));
		buf_lit(&o.buf, "}");
		return buf_done(&o.buf, "answer", out, e);
	}
	put_text(&o, "text", answer->text.n > 0 ? answer->text : STR(" "));
	if (!put_cases(&o, &answer->cases, e))
		return false;
	put_int(&o, "imported", (int64_t)answer->imported);
	put_int(&o, "bulletin", answer->bulletin);
	put_text(&o, "draft", answer->draft);
	put_text(&o, "receipt", answer->receipt);
	put_int(&o, "wrong", answer->wrong);
	put_text(&o, "output", answer->output);
	put_int(&o, "replies", answer->replies);
	put_text(&o, "last_reply", day_iso(a, answer->last_reply));
	if (answer->changes.n > 0) {
		json_put_name(&o.buf, &o.first, STR("changes"));
		changes_put(&o.buf, &answer->changes);
	}
	if (answer->counted) {
		json_put_name(&o.buf, &o.first, STR("figures"));
		figures_put(a, &o.buf, &answer->figures);
	}
	buf_lit(&o.buf, "}");
	return buf_done(&o.buf, "answer", out, e);
}

/* ---- reading */

/* The object read, and the first member that was wrong. */
struct in {
	struct arena *arena;
	const json_t *json;
	const char *wrong;
};

static void
wrong(struct in *i, const char *name)
{
	if (i->wrong == NULL)
		i->wrong = name;
}

static struct str
get_text(struct in *i, const char *name)
{
	const json_t *v = json_object_get(i->json, name);

	if (v == NULL)
		return (struct str){ 0 };
	if (!json_is_string(v)) {
		wrong(i, name);
		return (struct str){ 0 };
	}
	return str_dup(i->arena, (struct str){ json_string_value(v), json_string_length(v) });
}

static int64_t
get_int(struct in *i, const char *name, int64_t least, int64_t most)
{
	const json_t *v = json_object_get(i->json, name);
	int64_t n = json_integer_value(v);

	if (v != NULL && (!json_is_integer(v) || n < least || n > most)) {
		wrong(i, name);
		return 0;
	}
	return n;
}

static struct day
get_day(struct in *i, const char *name)
{
	struct str text = get_text(i, name);
	struct day d = { 0 };

	if (text.n > 0 && !day_from_iso(text, &d))
		wrong(i, name);
	return d;
}

static struct uaref
get_ref(struct in *i)
{
	struct str text = get_text(i, "number");
	struct uaref ref = { 0 };

	if (text.n > 0 && !uaref_parse(text, &ref))
		wrong(i, "number");
	return ref;
}

static void
get_request(struct in *i, struct op_request *rq)
{
	struct str op = get_text(i, "op");
	int k = 0;

	while (k < OP_KINDS && !str_eq(op, op_names[k]))
		k++;
	if (k == OP_KINDS)
		wrong(i, "op");
	rq->kind = (enum op_kind)k;
	rq->ref = get_ref(i);
	rq->document = get_text(i, "document");
	rq->text = get_text(i, "text");
	rq->source_hash = get_text(i, "source_hash");
	rq->publish = get_int(i, "publish", 0, 1) != 0;
	rq->accept_doubts = get_int(i, "accept_doubts", 0, 1) != 0;
	rq->of_this_case = get_int(i, "of_this_case", 0, 1) != 0;
	rq->replace = get_int(i, "replace", 0, 1) != 0;
	rq->dry_run = get_int(i, "dry_run", 0, 1) != 0;
	rq->deadline = get_day(i, "deadline");
	rq->reason = get_text(i, "reason");
	rq->key = get_text(i, "key");
	if (!channel_from_name(get_text(i, "channel"), &rq->channel))
		wrong(i, "channel");
	rq->target = (int)get_int(i, "target", INT32_MIN, INT32_MAX);
	rq->count = (int)get_int(i, "count", INT32_MIN, INT32_MAX);
	rq->country = get_text(i, "country");
	rq->on = get_day(i, "on");
	if (!evclass_from_name(get_text(i, "evidence"), &rq->evidence))
		wrong(i, "evidence");
	rq->path = get_text(i, "path");
	rq->name = get_text(i, "name");
	rq->section = get_text(i, "section");
	rq->who = get_text(i, "who");
	rq->by = get_text(i, "by");
	rq->format = get_text(i, "format");
	rq->campaign = get_text(i, "campaign");
	rq->topics = get_text(i, "topics");
	refs_read(i->arena, get_text(i, "former"), &rq->former);
	rq->draft = get_text(i, "which");
	refs_read(i->arena, get_text(i, "also"), &rq->also);
}

bool
control_decode_request(struct arena *a, struct str json, struct op_request *out, struct err *e)
{
	json_error_t error;
	json_t *root = json_loadb(json.p, json.n, JSON_REJECT_DUPLICATES, &error);
	struct in i = { .arena = a, .json = root };
	struct op_request rq = { .kind = OP_LIST };

	if (!json_is_object(root)) {
		json_decref(root);
		return err_set(e, ERR_INPUT, "the request is no JSON object");
	}
	get_request(&i, &rq);
	json_decref(root);
	if (i.wrong != NULL)
		return err_set(e, ERR_INPUT, "the request's \"%s\" is wrong", i.wrong);
	*out = rq;
	return true;
}

static bool
get_case(struct arena *a, const json_t *json, struct caserec *c, struct err *e)
{
	struct in i = { .arena = a, .json = json };
	struct str document = get_text(&i, "document");

	if ((document.n > 0 && !casefile_from_json(a, document, &c->current, e)) ||
	    !get_editions(a, json_object_get(json, "editions"), &c->editions, e))
		return false;
	c->ref = c->current.ref = get_ref(&i);
	if (!case_state_from_name(get_text(&i, "state"), &c->state))
		wrong(&i, "state");
	c->stop_reason = get_text(&i, "stop_reason");
	c->first_published_at = get_int(&i, "first_published", 0, INT64_MAX);
	c->changed_at = get_int(&i, "changed", 0, INT64_MAX);
	c->current.headline = get_text(&i, "headline");
	c->current.language = get_text(&i, "language");
	c->current.deadline = get_day(&i, "deadline");
	c->current_id = get_int(&i, "current", 0, INT64_MAX);
	refs_read(a, get_text(&i, "aliases"), &c->aliases);
	if (!bulletins_get(a, json_object_get(json, "bulletins"), &c->bulletins))
		wrong(&i, "bulletins");
	if (!bulletins_get(a, json_object_get(json, "drafts"), &c->drafts))
		wrong(&i, "drafts");
	return i.wrong == NULL || err_set(e, ERR_INPUT, "the answer's \"%s\" is wrong", i.wrong);
}

/* The error that the desk answered, as this call's own. */
static bool
fail_as_said(struct in *i, struct str name, struct err *e)
{
	struct str message = get_text(i, "message");
	int code = ERR_USAGE;

	while (code < ERR_REMOTE_PERM && !str_eq(name, str_c(err_name((enum err_code)code))))
		code++;
	return err_set(e, (enum err_code)code, STR_FMT, STR_ARG(message));
}

static bool
get_answer(struct in *i, struct op_answer *out, struct err *e)
{
	const json_t *cases = json_object_get(i->json, "cases");
	const json_t *figures = json_object_get(i->json, "figures");
	struct str error = get_text(i, "error");

	if (error.n > 0)
		return fail_as_said(i, error, e);
	for (size_t k = 0; k < json_array_size(cases); k++) {
		struct caserec c = { .id = 0 };

		if (!get_case(i->arena, json_array_get(cases, k), &c, e))
			return false;
		VEC_PUSH(i->arena, &out->cases, c);
	}
	out->imported = (enum op_import_result)get_int(i, "imported", OP_IMPORTED, OP_SAME);
	out->bulletin = get_int(i, "bulletin", 0, INT64_MAX);
	out->draft = get_text(i, "draft");
	out->receipt = get_text(i, "receipt");
	out->output = get_text(i, "output");
	if (!changes_get(i->arena, json_object_get(i->json, "changes"), &out->changes))
		wrong(i, "changes");
	out->wrong = get_int(i, "wrong", 0, INT32_MAX);
	out->text = str_trim(get_text(i, "text"));
	out->replies = get_int(i, "replies", 0, INT64_MAX);
	out->last_reply = get_day(i, "last_reply");
	out->counted = figures != NULL;
	if (figures != NULL && !figures_get(i->arena, figures, &out->figures))
		wrong(i, "figures");
	return i->wrong == NULL || err_set(e, ERR_INPUT, "the answer's \"%s\" is wrong", i->wrong);
}

bool
control_decode_answer(struct arena *a, struct str json, struct op_answer *out, struct err *e)
{
	json_error_t error;
	json_t *root = json_loadb(json.p, json.n, JSON_REJECT_DUPLICATES, &error);
	struct in i = { .arena = a, .json = root };
	struct op_answer answer = { .imported = OP_IMPORTED };
	bool ok;

	if (!json_is_object(root)) {
		json_decref(root);
		return err_set(e, ERR_INPUT, "the answer is no JSON object");
	}
	ok = get_answer(&i, &answer, e);
	json_decref(root);
	if (ok)
		*out = answer;
	return ok;
}
