/* fixture.h - a data directory of the test's own, and a case to import into it */
#ifndef OUTCRY_TEST_FIXTURE_H
#define OUTCRY_TEST_FIXTURE_H

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../test.h"
#include "base/io.h"
#include "casefile/casefile_json.h"
#include "desk/internal.h"
#include "publish/outputs.h"

/* in memory where there is such a place: the tests sync thousands of times */
static char fixture_dir[64];

static inline struct conf
fixture_conf(struct arena *a)
{
	struct conf conf = { 0 };
	struct err e = { 0 };

	(void)snprintf(fixture_dir, sizeof(fixture_dir), "%s/outcry-desk-XXXXXX",
	               access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
	if (mkdtemp(fixture_dir) == NULL || !conf_parse(a, STR("figures_interval = 1"), &conf, &e))
		abort();
	conf.data_dir = str_c(fixture_dir);
	return conf;
}

/* No renderer runs in these tests: what it makes has tests of its own. */
static inline bool
fixture_render(struct arena *a, struct render_client *c, const struct render_request *r,
               struct str *pdf, struct err *e)
{
	(void)a;
	(void)c;
	(void)r;
	(void)e;
	*pdf = STR("%PDF-1.7\n");
	return true;
}

static inline bool
fixture_open(const struct conf *conf, struct desk **out, struct err *e)
{
	if (!desk_open(conf, out, e))
		return false;
	(*out)->publish->render = fixture_render;
	return true;
}

static inline void
fixture_remove(void)
{
	struct err e = { 0 };

	test_ok(io_remove_tree(AT_FDCWD, fixture_dir, &e), "cleaned up");
}

/* UA 163/17 with two officials; HEADLINE makes it another document. */
static inline struct str
fixture_document(struct arena *a, const char *headline)
{
	struct casefile c = {
		.ordinal = 1,
		.ref = { "UA", 163, 2017 },
		.headline = str_c(headline),
		.language = STR("en"),
		.deadline = { 2017, 8, 17 },
	};
	struct target minister = { .name = STR("Ana Example"), .office = STR("Minister") };
	struct target other = { .name = STR("Bo Sample"), .office = STR("Prosecutor") };
	struct str json = { 0 };
	struct err e = { 0 };

	VEC_PUSH(a, &c.countries, STR("CN"));
	VEC_PUSH(a, &c.demands, STR("Release him at once"));
	VEC_PUSH(a, &c.story, STR("He was taken from his home."));
	VEC_PUSH(a, &minister.emails, STR("minister@example.org"));
	VEC_PUSH(a, &other.faxes, STR("+1 202 555 0101"));
	VEC_PUSH(a, &c.targets, minister);
	VEC_PUSH(a, &c.targets, other);
	if (!casefile_to_json(a, &c, CASEFILE_JSON_FULL, &json, &e))
		printf("# %s\n", e.msg);
	return json;
}

static inline struct op_request
fixture_import(struct arena *a, const char *headline, bool publish)
{
	return (struct op_request){
		.kind = OP_IMPORT,
		.document = fixture_document(a, headline),
		.publish = publish,
		.deadline = publish ? (struct day){ 2099, 1, 2 } : (struct day){ 0 },
	};
}

static inline struct op_request
fixture_request(enum op_kind kind)
{
	return (struct op_request){ .kind = kind, .ref = { "UA", 163, 2017 } };
}

static inline struct op_request
fixture_record(const char *key, int count)
{
	struct op_request rq = fixture_request(OP_RECORD);

	rq.key = str_c(key);
	rq.channel = CHANNEL_LETTER;
	rq.target = 1;
	rq.count = count;
	rq.country = STR("GB");
	rq.evidence = EVCLASS_GROUP;
	return rq;
}

static inline bool
does(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out)
{
	struct err e = { 0 };

	if (desk_do(a, d, rq, out, &e))
		return true;
	printf("# %s\n", e.msg);
	return false;
}

static inline bool
refuses(struct arena *a, struct desk *d, const struct op_request *rq, enum err_code code,
        const char *why)
{
	struct op_answer out = { 0 };
	struct err e = { 0 };
	bool ok = !desk_do(a, d, rq, &out, &e) && e.code == code &&
	          str_find(str_c(e.msg), str_c(why)) != STR_NPOS;

	if (!ok)
		printf("# %s\n", e.msg);
	return ok;
}

#endif
