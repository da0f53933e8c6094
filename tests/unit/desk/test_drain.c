/* From segments to counts: held, let go, torn, damaged, drained twice. */
#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desk/drain.h"
#include "fixture.h"
#include "spooled.h"

static char spool_dir[sizeof(fixture_dir) + 8];

static bool
drain_until_empty(struct arena *a, struct desk *d, struct drain_result *sum)
{
	struct drain_result r = { .more = true };
	struct err e = { 0 };

	*sum = (struct drain_result){ 0 };
	while (r.more) {
		if (!drain_step(a, d->drain, &r, &e)) {
			printf("# %s\n", e.msg);
			return false;
		}
		sum->records += r.records;
		sum->damaged += r.damaged;
		sum->strayed += r.strayed;
		sum->moved.n += r.moved.n;
	}
	return true;
}

static int64_t
counted(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_request(OP_FIGURES);
	struct op_answer out = { 0 };
	struct err e = { 0 };

	return desk_do(a, d, &rq, &out, &e) ? out.figures.total.actions : -1;
}

static size_t
segments(struct desk *d)
{
	size_t n = 99;
	uint64_t bytes;
	struct err e = { 0 };

	return drain_backlog(d->drain, &n, &bytes, &e) ? n : 99;
}

static void
check_held(struct arena *a, struct desk *d)
{
	struct spool *s = NULL;
	struct drain_result r;
	struct err e = { 0 };

	test_ok(spool_new(spool_dir, &s, &e) && spooled_put(s, 0, 5, &e),
	        "five reports are spooled");
	test_ok(drain_until_empty(a, d, &r) && r.records == 5 && r.moved.n == 1 &&
	                counted(a, d) == 5 && segments(d) == 1,
	        "they are counted, the segment of a living front stays");
	test_ok(spooled_put(s, 3, 4, &e) && drain_until_empty(a, d, &r) && r.records == 4 &&
	                counted(a, d) == 7,
	        "four more of which two are known");
	spool_free(&s);
	test_ok(drain_until_empty(a, d, &r) && r.records == 0 && segments(d) == 0,
	        "let go and drained, it is removed");
}

/* A desk that is killed between commit and removal finds the position in the database. */
static void
check_reopened(struct arena *a, struct desk **d, const struct conf *conf)
{
	struct spool *s = NULL;
	struct drain_result r;
	struct err e = { 0 };

	test_ok(spool_new(spool_dir, &s, &e) && spooled_put(s, 100, 3, &e) &&
	                drain_until_empty(a, *d, &r) && r.records == 3,
	        "three more");
	desk_close(d);
	test_ok(fixture_open(conf, d, &e) && spooled_put(s, 103, 2, &e) &&
	                drain_until_empty(a, *d, &r) && r.records == 2 && counted(a, *d) == 12,
	        "another desk goes on where the first stopped");
	spool_free(&s);
	test_ok(drain_until_empty(a, *d, &r) && segments(*d) == 0, "and removes the segment");
}

/* Flips a byte in the middle of the only segment. */
static bool
damage(struct arena *a)
{
	struct strs names;
	struct err e = { 0 };
	const char *path;
	char c = '\0';
	int fd;
	bool ok;

	if (!spool_list(a, spool_dir, &names, &e) || names.n != 1)
		return false;
	path = str_z(a, str_printf(a, "%s/" STR_FMT, spool_dir, STR_ARG(names.item[0])));
	fd = open(path, O_RDWR | O_CLOEXEC);
	ok = fd >= 0 && pread(fd, &c, 1, 100) == 1;
	c = (char)(c ^ 1);
	ok = ok && pwrite(fd, &c, 1, 100) == 1;
	if (fd >= 0)
		(void)close(fd);
	return ok;
}

static bool
is_set_aside(void)
{
	DIR *dir = opendir(spool_dir);
	struct dirent *ent;
	bool found = false;

	while (dir != NULL && (ent = readdir(dir)) != NULL)
		found = found || str_ends(str_c(ent->d_name), STR(".seg.damaged"));
	if (dir != NULL)
		(void)closedir(dir);
	return found;
}

static void
check_damaged(struct arena *a, struct desk *d)
{
	struct spool *s = NULL;
	struct drain_result r = { 0 };
	struct err e = { 0 };
	int64_t before = counted(a, d);

	test_ok(spool_new(spool_dir, &s, &e) && spooled_put(s, 200, 5, &e) && damage(a),
	        "a bit flips");
	spool_free(&s);
	test_ok(drain_until_empty(a, d, &r) && r.damaged > 0 && r.records == 4 &&
	                counted(a, d) == before + 4,
	        "the damage is said, the others are counted");
	test_ok(segments(d) == 0 && is_set_aside(), "and the segment is kept for who can read it");
}

/* Two fronts: one step takes from both. */
static void
check_two(struct arena *a, struct desk *d)
{
	struct spool *s = NULL, *t = NULL;
	struct drain_result r = { 0 };
	struct err e = { 0 };

	test_ok(spool_new(spool_dir, &s, &e) && spool_new(spool_dir, &t, &e) &&
	                spooled_put(s, 300, 2, &e) && spooled_put(t, 400, 3, &e),
	        "two fronts spool");
	test_ok(drain_step(a, d->drain, &r, &e) && r.records == 5 && !r.more,
	        "one step takes from both, and knows that it took all");
	spool_free(&s);
	spool_free(&t);
	test_ok(drain_until_empty(a, d, &r) && segments(d) == 0, "both are removed");
}

static void
check_moved(struct desk *d)
{
	struct err e = { 0 };

	test_ok(published_load(d, &e) && !d->list[0].moved, "no figures wait");
	published_mark(d, d->list[0].id);
	test_ok(published_load(d, &e) && d->list[0].moved,
	        "a list made again knows whose figures wait");
	test_ok(published_put_figures(d, &e) && !d->list[0].moved, "until they are written");
}

/* More than one batch, and a case that is not ours. */
static void
check_many(struct arena *a, struct desk *d)
{
	struct spool *s = NULL;
	struct drain_result r;
	struct err e = { 0 };
	struct report stray = {
		.evidence = EVCLASS_ANONYMOUS,
		.slug = STR("9-99"),
		.key = STR("k"),
		.receipt = STR("ZZZZ-AAAA-AAAA-AAAA"),
		.day_acted = REPORT_NO_DAY,
		.day_received = 20778,
		.n = 1,
		.entry = { { CHANNEL_POST, 0, 1 } },
	};
	int64_t before = counted(a, d);

	test_ok(spool_new(spool_dir, &s, &e) && spooled_put(s, 1000, 5000, &e) &&
	                spool_append(s, &stray, &e) && spool_commit(s, &e),
	        "five thousand reports, and one of a case that is not ours");
	spool_free(&s);
	test_ok(drain_until_empty(a, d, &r) && r.records == 5001 && r.strayed == 1 &&
	                counted(a, d) == before + 5000 && segments(d) == 0,
	        "all are counted in several batches");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct op_request rq = fixture_import(a, "Lawyer held", true);
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct err e = { 0 };

	(void)snprintf(spool_dir, sizeof(spool_dir), "%s/spool", fixture_dir);
	test_ok(io_make_dirs(spool_dir, 0700, &e) && fixture_open(&conf, &d, &e) &&
	                desk_do(a, d, &rq, &out, &e),
	        "a published case");
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
	check_held(a, d);
	check_reopened(a, &d, &conf);
	check_damaged(a, d);
	check_two(a, d);
	check_moved(d);
	check_many(a, d);
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
