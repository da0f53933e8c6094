/* The public tree (publish.c, counts.c, files.c, site.c, subject.c, tree.c, outputs.c): what stands
 * where, that a swap is never seen half, and that a failure leaves what was there.  KEEP=DIR leaves
 * the tree there to be looked at. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../test.h"
#include "../page/fixture.h"
#include "base/io.h"
#include "base/limits.h"
#include "briefing/daybook.h"
#include "publish/manifest.h"
#include "publish/outputs.h"

/* The renderer is another program; here its answer only has to be recognisable. */
static bool
fake_render(struct arena *a, struct render_client *c, const struct render_request *r,
            struct str *pdf, struct err *e)
{
	(void)c;
	(void)e;
	*pdf = str_printf(a, "%%PDF-fake %d\n", (int)r->kind);
	return true;
}

struct site {
	struct arena *arena;
	struct conf conf;
	struct publish *p;
	struct publish_items all;
	struct figures figures[2];
};

static void
site_open(struct site *s)
{
	static char tmpl[] = "/tmp/outcry-test-publish-XXXXXX";
	const char *keep = getenv("KEEP");
	const char *dir = keep != NULL ? keep : mkdtemp(tmpl);
	struct publish_item one = { 0 }, two = { 0 };
	struct err e = { 0 };

	s->arena = arena_new();
	CHECK(dir != NULL && conf_parse(s->arena, STR(""), &s->conf, &e));
	s->conf.data_dir = str_c(dir);
	s->conf.base_url = STR("https://act.example.org/");
	s->figures[0] = fixture_figures(s->arena);
	s->figures[1] = (struct figures){ .as_of = FIXTURE_NOW };
	one.c = fixture_case(s->arena);
	one.figures = &s->figures[0];
	one.published = FIXTURE_NOW - 5 * 86400;
	two = one;
	two.c.ref.serial = 253;
	two.c.headline = STR("Mother and child at risk of forcible return");
	two.c.deadline = (struct day){ 2026, 12, 1 };
	two.figures = &s->figures[1];
	VEC_PUSH(s->arena, &s->all, one);
	VEC_PUSH(s->arena, &s->all, two);
	CHECK(publish_open(s->arena, &s->conf, &s->p, &e));
	s->p->render = fake_render;
}

static void
site_close(struct site *s)
{
	struct err e = { 0 };

	publish_close(&s->p);
	if (getenv("KEEP") == NULL)
		(void)!io_remove_tree(AT_FDCWD, str_z(s->arena, s->conf.data_dir), &e);
	arena_free(&s->arena);
}

/* What a reader of PATH gets; empty if there is nothing. */
static struct str
get(struct site *s, const char *path)
{
	struct str bytes = { 0 };
	struct err e = { 0 };
	struct str file =
		str_printf(s->arena, STR_FMT "/public/%s", STR_ARG(s->conf.data_dir), path);

	if (!io_read_file(s->arena, str_z(s->arena, file), LIMIT_PAGE_BYTES, &bytes, &e))
		return STR("");
	return bytes;
}

static bool
holds(struct str page, const char *what)
{
	return str_find(page, str_c(what)) != STR_NPOS;
}

static void
test_files(struct site *s)
{
	static const char *const path[] = {
		"index.html",
		"index.html.gz",
		"archive/index.html",
		"about/index.html",
		"privacy/index.html",
		"404.html",
		"feed.atom",
		"deadlines.ics",
		"assets/outcry.css",
		"assets/outcry.css.gz",
		"assets/outcry.js",
		"assets/icon.svg",
		"fr/index.html",
		"fr/archive/index.html",
		"fr/404.html",
		"ua/163-17/index.html",
		"ua/163-17/index.html.gz",
		"ua/163-17/letter/index.html",
		"ua/163-17/letter/hand/index.html",
		"ua/163-17/email/index.html",
		"ua/163-17/email/1.eml",
		"ua/163-17/email/2.eml",
		"ua/163-17/call/index.html",
		"ua/163-17/fax/index.html",
		"ua/163-17/fax/1.pdf",
		"ua/163-17/fax/2.pdf",
		"ua/163-17/post/index.html",
		"ua/163-17/done/index.html",
		"ua/163-17/figures/index.html",
		"ua/163-17/figures.json",
		"ua/163-17/figures.csv",
		"ua/163-17/gone.html",
		"ua/163-17/case.json",
		"ua/163-17/case.txt",
		"ua/163-17/case.pdf",
		"ua/163-17/case.ics",
		"ua/163-17/.manifest",
		"ua/163-17/.letter-1",
		"ua/163-17/.tally",
		"ua/163-17/fr/.tally",
		"ua/163-17/.letter-2",
		"ua/163-17.json",
		"ua/163-17.txt",
		"ua/163-17.pdf",
		"ua/163-17.ics",
		"fr/ua/163-17/index.html",
		"fr/ua/163-17/letter/index.html",
		"fr/ua/163-17/done/index.html",
		"fr/ua/163-17/gone.html",
		"ua/253-17/index.html",
		"version",
	};
	struct err e = { 0 };

	test_ok(publish_all(s->arena, s->p, &s->all, FIXTURE_NOW, &e), "two cases are published");
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
	for (size_t i = 0; i < ARRAY_LEN(path); i++)
		test_ok(get(s, path[i]).n > 0, path[i]);
	test_ok(get(s, "ua/163-17/done/index.html.gz").n == 0,
	        "what the front fills has no .gz beside it");
	test_ok(get(s, "ua/.163-17.new").n == 0 && get(s, "ua/163-17/fax/3.pdf").n == 0,
	        "nothing is left over, and who only gets a copy gets no fax");
}

static void
test_rehearsal(struct site *s)
{
	static const char *const path[] = { "ua/163-17/index.html",
		                            "ua/163-17/email/index.html",
		                            "ua/163-17/email/1.eml",
		                            "ua/163-17/call/index.html",
		                            "ua/163-17/fax/index.html",
		                            "ua/163-17/letter/index.html",
		                            "ua/163-17/letter/hand/index.html",
		                            "ua/163-17/post/index.html",
		                            "ua/163-17.json",
		                            "ua/163-17.txt",
		                            "ua/163-17/.letter-1",
		                            "fr/ua/163-17/email/index.html" };
	static const char *const real[] = { "minister@example.org", "embassy@example.org",
		                            "555 0138", "minister_example", "1 Government Square" };
	bool leaks = false;

	for (size_t i = 0; i < ARRAY_LEN(path); i++)
		for (size_t j = 0; j < ARRAY_LEN(real); j++)
			if (holds(get(s, path[i]), real[j])) {
				printf("# %s holds %s\n", path[i], real[j]);
				leaks = true;
			}
	test_ok(!leaks, "in rehearsal no output names a real way to reach anyone");
	test_ok(holds(get(s, "ua/163-17/email/index.html"), "rehearsal@example.org"),
	        "but the rehearsal one");
	test_ok(holds(get(s, "ua/163-17/index.html"), "Rehearsal: not a live appeal") &&
	                holds(get(s, "feed.atom"), "Rehearsal: not a live appeal") &&
	                holds(get(s, "ua/163-17.txt"), "Rehearsal: not a live appeal"),
	        "and every output says so");
}

static void
test_manifest(struct site *s)
{
	struct manifest m;
	struct err e = { 0 };

	test_ok(manifest_decode(s->arena, get(s, "ua/163-17/.manifest"), &m, &e) &&
	                m.state == MANIFEST_OPEN && m.targets.n == 3 &&
	                m.closes_at == deadline_instant(s->all.item[0].c.deadline) &&
	                m.done_until == m.closes_at + 30 * 86400,
	        "the manifest says what the front must know");
}

static uint64_t
version(struct site *s)
{
	uint64_t n = 0;

	return str_to_u64(str_trim(get(s, "version")), UINT64_MAX, &n) ? n : 0;
}

static void
test_over(struct site *s)
{
	struct publish_item *item = &s->all.item[0];
	int64_t end = deadline_instant(item->c.deadline);
	uint64_t before = version(s);
	struct err e = { 0 };
	struct manifest m;

	item->stopped = true;
	item->outcome = STR("All eight were released. Thank minister@example.org.");
	item->published = FIXTURE_NOW;
	VEC_PUSH(s->arena, &item->former,
	         (struct target){ .number = 9, .name = STR("Ex Official") });
	test_ok(publish_case(s->arena, s->p, &s->all, 0, FIXTURE_NOW, &e), "a case is stopped");
	test_ok(version(s) > before, "the version moved");
	test_ok(holds(get(s, "ua/163-17/index.html"), "has been stopped") &&
	                holds(get(s, "ua/163-17/index.html"), "All eight were released."),
	        "its page says so, and why");
	test_ok(holds(get(s, "ua/163-17/done/index.html"), "Ex Official"),
	        "what an official of an earlier bulletin was sent can be said");
	test_ok(!holds(get(s, "ua/163-17/index.html"), "minister@example.org"),
	        "without naming a real address in rehearsal");
	test_ok(!holds(get(s, "ua/163-17/letter/index.html"), "<form") &&
	                holds(get(s, "ua/163-17/letter/index.html"), "send no more appeals"),
	        "its act pages offer nothing");
	test_ok(get(s, "ua/163-17/email/1.eml").n == 0 && get(s, "ua/163-17/.letter-1").n == 0,
	        "its letters are gone");
	test_ok(!holds(get(s, "index.html"), "Eight refugees at risk") &&
	                holds(get(s, "archive/index.html"), "Eight refugees at risk") &&
	                holds(get(s, "feed.atom"), "Stopped: Eight refugees at risk") &&
	                !holds(get(s, "deadlines.ics"), "Eight refugees at risk"),
	        "lists and feeds know");
	test_ok(manifest_decode(s->arena, get(s, "ua/163-17/.manifest"), &m, &e) &&
	                m.state == MANIFEST_STOPPED && m.done_until == FIXTURE_NOW + 30 * 86400,
	        "and the front, which takes reports for 30 days from the stop");
	item->stopped = false;
	item->former.n = 0;
	test_ok(publish_case(s->arena, s->p, &s->all, 0, end, &e) &&
	                holds(get(s, "ua/163-17/index.html"), "send no more appeals"),
	        "at noon UTC after its last day it is over");
	test_ok(publish_case(s->arena, s->p, &s->all, 0, end - 1, &e) &&
	                !holds(get(s, "ua/163-17/index.html"), "send no more appeals"),
	        "and a second before it is not");
	test_ok(publish_next_due(&s->all, end - 1) == end, "the deadline is when it is due again");
	test_ok(publish_next_due(&s->all, FIXTURE_NOW) == INT64_C(1795305600), "else midnight");
}

/* A translation: its words below its language, the case's numbers, an embassy of its own. */
static void
test_edition(struct site *s)
{
	struct publish_item *item = &s->all.item[0];
	struct casefile fr = item->c;
	struct target embassy = { .number = 8, .office = STR("Ambassadeur") };
	struct err e = { 0 };
	struct manifest m;

	fr.language = STR("fr");
	fr.headline = STR("Huit réfugiés en danger");
	fr.targets = (struct targets){ 0 };
	for (size_t i = 0; i < item->c.targets.n; i++)
		VEC_PUSH(s->arena, &fr.targets, item->c.targets.item[i]);
	VEC_PUSH(s->arena, &embassy.emails, STR("embassy@example.org"));
	VEC_PUSH(s->arena, &fr.targets, embassy);
	VEC_PUSH(s->arena, &item->editions, fr);
	test_ok(publish_case(s->arena, s->p, &s->all, 0, FIXTURE_NOW, &e),
	        "a case with an edition");
	test_ok(holds(get(s, "fr/ua/163-17/index.html"),
	              "<h1 lang=\"fr\" dir=\"ltr\">Huit réfugiés") &&
	                holds(get(s, "ua/163-17/index.html"), "<h1 lang=\"en\"") &&
	                !holds(get(s, "ua/163-17/index.html"), "Huit"),
	        "each page has the text of its language");
	test_ok(holds(get(s, "ua/163-17/index.html"), "href=\"/fr/ua/163-17\"") &&
	                holds(get(s, "fr/ua/163-17/index.html"), "href=\"/ua/163-17\""),
	        "and leads to the other");
	test_ok(holds(get(s, "fr/index.html"), "Huit réfugiés en danger") &&
	                !holds(get(s, "index.html"), "Huit"),
	        "lists are in their language too");
	test_ok(holds(get(s, "fr/ua/163-17/email/index.html"), "/fr/ua/163-17/email/8.eml") &&
	                get(s, "fr/ua/163-17/email/8.eml").n > 0 &&
	                get(s, "ua/163-17/email/8.eml").n == 0,
	        "an official that only it names is reached from it");
	test_ok(holds(get(s, "fr/ua/163-17/index.html"), "/fr/ua/163-17/case.pdf") &&
	                holds(get(s, "fr/ua/163-17/case.json"), "Huit réfugiés en danger") &&
	                holds(get(s, "fr/ua/163-17/case.txt"), "Huit") &&
	                !holds(get(s, "ua/163-17.json"), "Huit"),
	        "files in the language of the text stand beside it");
	test_ok(manifest_decode(s->arena, get(s, "ua/163-17/.manifest"), &m, &e) &&
	                manifest_target(&m, 8) != NULL &&
	                manifest_target(&m, 8)->channels == MANIFEST_CHANNEL(CHANNEL_EMAIL),
	        "the front takes reports of that official");
	item->editions.n = 0;
	test_ok(publish_case(s->arena, s->p, &s->all, 0, FIXTURE_NOW, &e) &&
	                !holds(get(s, "fr/ua/163-17/index.html"), "Huit") &&
	                get(s, "fr/ua/163-17/case.pdf").n == 0,
	        "and is gone with it");
}

static void
test_figures(struct site *s)
{
	struct err e = { 0 };
	uint64_t before = version(s);

	s->figures[0].total.actions = 1900;
	test_ok(publish_figures(s->arena, s->p, &s->all, 0, FIXTURE_NOW, &e) &&
	                holds(get(s, "ua/163-17/figures.json"), "\"actions\":1900") &&
	                holds(get(s, "ua/163-17/index.html"), "1,900") &&
	                holds(get(s, "index.html"), "1,900") &&
	                holds(get(s, "ua/163-17/figures/index.html"), "1,900") &&
	                version(s) > before,
	        "figures move by themselves");
}

/* A headline is as calm as on its own page; a passport number would be caught by the guard. */
static void
test_counts(struct site *s)
{
	struct figures_counts all = { .n = FIGURES_BY_COUNT };
	struct figures_counts_list list = { 0 };
	struct publish_titles titles;
	struct daybook book = { 0 };
	struct strs terms = { 0 };
	struct err e = { 0 };

	for (size_t i = 0; i < all.n; i++)
		all.table[i] = (struct figures_table){ .query = { .by = (enum figures_by)i },
			                               .total = { 55, 5 } };
	VEC_PUSH(s->arena, &all.table[BY_TITLE].rows,
	         ((struct figure_row){ s->all.item[1].c.headline, { 55, 5 } }));
	VEC_PUSH(s->arena, &all.table[BY_CAMPAIGN].rows,
	         ((struct figure_row){ STR("Free Ana"), { 55, 5 } }));
	VEC_PUSH(s->arena, &list, all);
	publish_titles(s->arena, s->p, &s->all, &titles);
	test_ok(titles.n == s->all.n &&
	                str_starts(publish_shown(&titles, s->all.item[1].c.headline),
	                           STR("Mother and child")) &&
	                str_eq(publish_shown(&titles, STR("none")), STR("none")),
	        "what the pages call a case, and what is none");
	test_ok(get(s, "figures.json").n == 0, "no counts, no page");
	s->all.counts = &list;
	test_ok(publish_counts(s->arena, s->p, &s->all, FIXTURE_NOW, &e) &&
	                holds(get(s, "figures.json"), "\"by\":\"campaign\"") &&
	                holds(get(s, "figures.csv"), "campaign,Free Ana,55,5") &&
	                holds(get(s, "figures/index.html"), "Mother and child") &&
	                holds(get(s, "fr/figures/index.html"), "Free Ana"),
	        "the counts over all cases");
	all.range = COUNTS_YEAR;
	all.year = 2024;
	VEC_PUSH(s->arena, &list, all);
	test_ok(publish_counts(s->arena, s->p, &s->all, FIXTURE_NOW, &e) &&
	                get(s, "figures/2024/index.html").n > 0 &&
	                get(s, "ar/figures/2024/index.html").n > 0 &&
	                get(s, "figures/2024.csv").n > 0,
	        "a year with appeals has its page");
	list.n = 1;
	test_ok(publish_counts(s->arena, s->p, &s->all, FIXTURE_NOW, &e) &&
	                get(s, "figures/2024/index.html").n == 0 &&
	                get(s, "ar/figures/2024/index.html").n == 0 &&
	                get(s, "figures/2024.csv").n == 0 && get(s, "figures/2024.csv.gz").n == 0 &&
	                get(s, "figures/2024.json").n == 0 && get(s, "figures/index.html").n > 0,
	        "a year that has none any more loses it");
	VEC_PUSH(s->arena, &book.cases,
	         ((struct daybook_case){ STR("253/17"), s->all.item[1].c.headline }));
	VEC_PUSH(s->arena, &book.cases.item[0].topics, STR("Ana"));
	s->all.daybook = &book;
	test_ok(publish_counts(s->arena, s->p, &s->all, FIXTURE_NOW, &e) &&
	                holds(get(s, ".daybook"), "case 0 253/17\ntitle Mother and child"),
	        "the book of all days, with the titles of the pages");
	book.rows = (struct str){ "", LIMIT_DAYBOOK_BYTES };
	test_ok(publish_counts(s->arena, s->p, &s->all, FIXTURE_NOW, &e) &&
	                get(s, ".daybook").n == 0 && get(s, "figures/index.html").n > 0,
	        "one too large is not there; the pages are");
	book.rows = STR("");
	list.n = 0;
	VEC_PUSH(s->arena, &terms, STR("Ana"));
	s->all.item[0].protected_terms = terms;
	test_ok(!publish_counts(s->arena, s->p, &s->all, FIXTURE_NOW, &e) && e.code == ERR_DENIED &&
	                get(s, ".daybook").n == 0,
	        "no topic in it betrays one either");
	e = (struct err){ 0 };
	list.n = 1;
	s->all.daybook = NULL;
	test_ok(!publish_counts(s->arena, s->p, &s->all, FIXTURE_NOW, &e) && e.code == ERR_DENIED,
	        "no campaign betrays a protected name");
	s->all.item[0].protected_terms = (struct strs){ 0 };
	s->all.counts = NULL;
}

static void
test_guard(struct site *s)
{
	struct publish_item *item = &s->all.item[0];
	struct err e = { 0 };
	struct str was = get(s, "ua/163-17/index.html");

	VEC_PUSH(s->arena, &item->protected_terms, STR("Pastor who had FOLLOWED"));
	test_ok(!publish_case(s->arena, s->p, &s->all, 0, FIXTURE_NOW, &e) &&
	                e.code == ERR_DENIED && !holds(str_c(e.msg), "FOLLOWED"),
	        "a protected term stops the case");
	test_ok(str_eq(was, get(s, "ua/163-17/index.html")), "what was public stays as it was");
	item->protected_terms.n = 0;
}

static void
test_remove(struct site *s)
{
	struct uaref ref = s->all.item[1].c.ref;
	struct publish_items rest = { .item = s->all.item, .n = 1 };
	struct err e = { 0 };

	test_ok(publish_remove(s->arena, s->p, &rest, &ref, FIXTURE_NOW, &e) &&
	                get(s, "ua/253-17/index.html").n == 0 && get(s, "ua/253-17.json").n == 0 &&
	                get(s, "fr/ua/253-17/index.html").n == 0 &&
	                !holds(get(s, "index.html"), "Mother and child"),
	        "a case is taken out altogether");
}

/* Reads a page in a loop while the case is published again and again. */
struct reader {
	const char *path;
	atomic_bool stop;
	long reads, missing, torn;
};

static void *
read_on(void *arg)
{
	struct reader *r = arg;
	static char page[256 * 1024];

	while (!atomic_load(&r->stop)) {
		int fd = open(r->path, O_RDONLY | O_CLOEXEC);
		ssize_t n = fd < 0 ? -1 : read(fd, page, sizeof(page));

		if (fd >= 0)
			close(fd);
		r->reads++;
		r->missing += n < 0;
		r->torn += n >= 0 &&
		           !str_ends(str_trim((struct str){ page, (size_t)n }), STR("</html>"));
	}
	return NULL;
}

static void
test_swap(struct site *s)
{
	struct reader r = { .path = str_z(s->arena, str_printf(s->arena,
		                                               STR_FMT "/public/ua/163-17/"
		                                                       "index.html",
		                                               STR_ARG(s->conf.data_dir))) };
	struct err e = { 0 };
	pthread_t thread;
	bool ok = true;

	CHECK(pthread_create(&thread, NULL, read_on, &r) == 0);
	for (int i = 0; i < 12 && ok; i++) {
		struct arena *a = arena_new();

		ok = publish_case(a, s->p, &s->all, 0, FIXTURE_NOW, &e);
		arena_free(&a);
	}
	atomic_store(&r.stop, true);
	pthread_join(thread, NULL);
	printf("# %ld reads, %ld missing, %ld torn\n", r.reads, r.missing, r.torn);
	test_ok(ok && r.reads > 12 && r.missing == 0 && r.torn == 0,
	        "a reader never sees a missing or a half page while a case is swapped");
}

/* A crash after any number of calls leaves a tree that the next start makes whole. */
static void
test_faults(struct site *s)
{
	struct err e = { 0 };
	bool served = true;

	for (int n = 1; n < 200 && served; n += 13) {
		char number[16];
		struct arena *a = arena_new();
		pid_t pid = fork();

		if (pid == 0) {
			struct err ignored = { 0 };

			snprintf(number, sizeof(number), "%d", n);
			setenv("OUTCRY_FAIL_AT", number, 1);
			(void)!publish_case(a, s->p, &s->all, 0, FIXTURE_NOW, &ignored);
			_exit(0);
		}
		arena_free(&a);
		waitpid(pid, NULL, 0);
		served = get(s, "ua/163-17/index.html").n > 1000 && get(s, "index.html").n > 1000;
	}
	test_ok(served, "a failure at any write leaves the pages that were there");
	test_ok(publish_all(s->arena, s->p, &s->all, FIXTURE_NOW, &e), "and the next try works");
}

int
main(void)
{
	struct site s = { 0 };

	site_open(&s);
	test_files(&s);
	test_rehearsal(&s);
	test_manifest(&s);
	test_over(&s);
	test_edition(&s);
	test_figures(&s);
	test_counts(&s);
	test_guard(&s);
	test_swap(&s);
	test_faults(&s);
	if (getenv("KEEP") == NULL)
		test_remove(&s);
	site_close(&s);
	return test_done();
}
