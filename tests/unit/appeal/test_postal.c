/* The tables of the post: which row wins, and what an operator writes over them. */
#include "../../test.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "appeal/postal.h"
#include "base/io.h"
#include "base/limits.h"
#include "fixture.h"

static char dir[] = "/tmp/outcry-postal-XXXXXX";

static void
put(const char *name, struct str text)
{
	struct arena *a = arena_new();
	const char *path = str_z(a, str_printf(a, "%s/%s", dir, name));
	FILE *f = fopen(path, "w");

	CHECK(f != NULL && fwrite(text.p, 1, text.n, f) == text.n && fclose(f) == 0);
	arena_free(&a);
}

static void
test_shipped(struct arena *a)
{
	test_ok(postal_days(a, NULL, STR("CN"), STR("CN")) == 5 &&
	                postal_days(a, NULL, STR("CN"), STR("JP")) == 12 &&
	                postal_days(a, NULL, STR("CN"), STR("*AS")) == 12 &&
	                postal_days(a, NULL, STR("CN"), STR("DE")) == 16,
	        "a country's own rows");
	test_ok(postal_days(a, NULL, STR("HN"), STR("HN")) == 5 &&
	                postal_days(a, NULL, STR("HN"), STR("DE")) == 14,
	        "its continent's rows");
	test_ok(postal_days(a, NULL, STR(""), STR("DE")) == 18, "nowhere: the slowest");
}

static void
test_operator(struct fixture *f)
{
	const struct postal *p = NULL;
	struct err e = { 0 };

	put("postal.csv", STR("# ours\nto,from,days\nCN,DE,9\nCN,*EU,11\r\n*AS,DE,99\n"));
	put("post-suspended.csv", STR("to,from,since,until,source\nCN,*,2026-11-01,2026-11-30,x\n"
	                              "US,FR,2026-11-01,,y\nUS,GB,2026-12-01,,z\n"));
	test_ok(postal_load(f->a, str_c(dir), &p, &e), "read");
	test_ok(postal_days(f->a, p, STR("CN"), STR("DE")) == 9 &&
	                postal_days(f->a, p, STR("CN"), STR("FR")) == 11 &&
	                postal_days(f->a, p, STR("CN"), STR("CN")) == 5,
	        "a pair, a continent, the rest as shipped");
	test_ok(postal_is_stopped(p, STR("CN"), STR("DE"), (struct day){ 2026, 11, 30 }) &&
	                !postal_is_stopped(p, STR("CN"), STR("DE"), (struct day){ 2026, 12, 1 }) &&
	                !postal_is_stopped(p, STR("US"), STR("DE"), (struct day){ 2026, 12, 1 }),
	        "suspended from its first to its last day");
	f->ctx.postal = p;
	test_ok(postal_stopped(f->a, &f->ctx).everywhere &&
	                has(postal_stopped_line(f->a, &f->ctx), "China"),
	        "said to everybody");
	f->ctx.target = &f->c.targets.item[1];
	test_ok(postal_stopped(f->a, &f->ctx).from.n == 1 &&
	                has(postal_stopped_line(f->a, &f->ctx), "France") &&
	                !has(postal_stopped_line(f->a, &f->ctx), "Kingdom"),
	        "from one country, and not yet from the other");
	f->ctx.today = (struct day){ 2026, 10, 31 };
	test_ok(postal_stopped_line(f->a, &f->ctx).n == 0, "not before its day");
}

static void
test_damaged(struct arena *a)
{
	static const struct {
		const char *name;
		struct str text;
		const char *says;
	} bad[] = {
		{ "postal.csv", STR_INIT("to,from,days\nCN,DE,many\n"), "postal.csv: line 2" },
		{ "postal.csv", STR_INIT("China,DE,4\n"), "line 1" },
		{ "postal.csv", STR_INIT("CN,DE,181\n"), "up to 180" },
		{ "post-suspended.csv", STR_INIT("CN,*,soon,,\n"), "post-suspended.csv: line 1" },
		{ "post-suspended.csv", STR_INIT("*,*,2026-11-01,,\n"), "to is a country" },
	};
	const struct postal *p = NULL;
	struct err e = { 0 };
	char *big = arena_alloc(a, LIMIT_POSTAL_BYTES + 1, 1);

	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		put("postal.csv", STR(""));
		put("post-suspended.csv", STR(""));
		put(bad[i].name, bad[i].text);
		e = (struct err){ 0 };
		test_ok(!postal_load(a, str_c(dir), &p, &e) && e.code == ERR_INPUT &&
		                has(str_c(e.msg), bad[i].says),
		        bad[i].says);
	}
	put("postal.csv", (struct str){ big, LIMIT_POSTAL_BYTES + 1 });
	e = (struct err){ 0 };
	test_ok(!postal_load(a, str_c(dir), &p, &e) && e.code == ERR_LIMIT, "LIMIT_POSTAL_BYTES");
	test_ok(LIMIT_POSTAL_DAYS == 180, "LIMIT_POSTAL_DAYS");
}

int
main(void)
{
	struct fixture f;
	const struct postal *p = NULL;
	struct err e = { 0 };

	CHECK(mkdtemp(dir) != NULL);
	fixture_init(&f);
	test_shipped(f.a);
	test_ok(postal_load(f.a, str_c(dir), &p, &e) &&
	                postal_days(f.a, p, STR("CN"), STR("DE")) == 16,
	        "no files: as shipped");
	test_operator(&f);
	test_damaged(f.a);
	put("postal.csv", STR(""));
	CHECK(io_remove_tree(AT_FDCWD, dir, &e));
	fixture_release(&f);
	return test_done();
}
