/*
 * Runs the real outcry-render, sandbox and all, and reads its PDFs with poppler's programs.
 */
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "../../sanitized.h"
#include "../../test.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "reader.h"
#include "render/render_client.h"

#define MM (72.0 / 25.4)

static struct str lines[] = { STR_INIT("Minister Ana Example"), STR_INIT("Ministry of Examples"),
	                      STR_INIT("1 Example Street"), STR_INIT("EXAMPLELAND") };
static struct str before[] = { STR_INIT("I write to you."), STR_INIT("The facts are these.") };
static struct str demands[] = { STR_INIT("Release the two teachers"),
	                        STR_INIT("Let them see a lawyer") };
static struct str strip[] = { STR_INIT("Cut here"),
	                      STR_INIT("Send by 27 December 2026, 12:00 UTC") };

static struct render_request
letter(void)
{
	struct render_request r = { .kind = RENDER_LETTER };
	struct render_letter *l = &r.u.letter;

	l->head = (struct render_head){ STR("en-GB"), STR("Two teachers"),
		                        STR("Rehearsal: not a live appeal"), PAPER_A4 };
	l->address = (struct strs){ lines, 4, 4 };
	l->date = STR("22 November 2026");
	l->subject = STR("Two teachers at risk");
	l->text.salutation = STR("Dear Minister,");
	l->text.before = (struct strs){ before, 2, 2 };
	l->text.ask = STR("I urge you to:");
	l->text.demands = (struct strs){ demands, 2, 2 };
	l->text.closing = STR("Yours sincerely,");
	l->name = STR("Ada Sample");
	l->from = STR("2 Sample Road\nSampleton");
	l->own = STR("I am a teacher too.");
	l->strip = (struct strs){ strip, 2, 2 };
	return r;
}

static struct str
ask(struct arena *a, struct render_client *c, const struct render_request *r)
{
	struct str pdf = { 0 };
	struct err e = { 0 };

	if (!render_ask(a, c, r, &pdf, &e))
		printf("# %s\n", e.msg);
	return pdf;
}

/* xMin="70.86" -> 70.86 */
static double
attribute(struct str line, const char *name)
{
	size_t at = str_find(line, str_c(name));

	return at == STR_NPOS ? -1 : strtod(line.p + at + strlen(name) + 2, NULL);
}

struct box {
	double x0, y0, x1, y1;
};

/* Each word is there once, and in the window. */
static bool
words_in(struct str bbox, const struct strs *words, struct box w)
{
	size_t found = 0;
	bool inside = true;

	while (bbox.p != NULL) {
		struct str line = str_cut(&bbox, '\n');

		for (size_t i = 0; i < words->n; i++) {
			if (str_find(line, words->item[i]) == STR_NPOS)
				continue;
			found++;
			inside &= attribute(line, "xMin") >= w.x0 &&
			          attribute(line, "xMax") <= w.x1 &&
			          attribute(line, "yMin") >= w.y0 &&
			          attribute(line, "yMax") <= w.y1;
		}
	}
	return found == words->n && inside;
}

static void
test_window(struct arena *a, struct render_client *c)
{
	static struct str words[] = { STR_INIT(">Ministry<"), STR_INIT(">Street<"),
		                      STR_INIT(">EXAMPLELAND<") };
	static const struct box din_5008_b = { 20 * MM, 45 * MM, 105 * MM, 90 * MM };
	static const struct box us_no_10 = { 0.875 * 72, 2.04 * 72, 4.375 * 72, 3.17 * 72 };
	struct strs want = { words, 3, 3 };
	struct render_request r = letter();
	struct str a4 = read_with(a, "pdftotext", "-bbox", ask(a, c, &r));

	test_ok(words_in(a4, &want, din_5008_b), "A4: the address is in the window of DIN 5008 B");
	r.u.letter.head.paper = PAPER_LETTER;
	r.u.letter.envelope = ENVELOPE_US;
	test_ok(words_in(read_with(a, "pdftotext", "-bbox", ask(a, c, &r)), &want, us_no_10),
	        "US Letter: in the window of a no. 10 envelope");
}

static void
test_letter(struct arena *a, struct render_client *c)
{
	struct render_request r = letter();
	struct str pdf = ask(a, c, &r), again = ask(a, c, &r), text, info, fonts;

	test_ok(str_starts(pdf, STR("%PDF-")) && str_eq(pdf, again),
	        "the same request, the same bytes");
	test_ok(in(pdf, "/Lang (en-GB)") && !in(pdf, "cairo"),
	        "its language; no library's version");
	text = read_with(a, "pdftotext", "-layout", pdf);
	test_ok(in(text, "Rehearsal: not a live appeal") && in(text, "Dear Minister,") &&
	                in(text, "Release the two teachers") && in(text, "I am a teacher too.") &&
	                in(text, "Sampleton") && in(text, "12:00 UTC"),
	        "everything can be read");
	info = read_with(a, "pdfinfo", "-isodates", pdf);
	test_ok(in(info, "Two teachers") && in(info, "Tagged:          yes") &&
	                in(info, "2000-01-01") && !in(info, "Author"),
	        "title and tags; a fixed date, no author");
	fonts = read_with(a, "pdffonts", "", pdf);
	test_ok(in(fonts, "NotoSerif") && !in(fonts, " no  no") && !in(fonts, "Type 3"),
	        "every font is embedded");
}

static const struct {
	const char *language, *text;
} scripts[] = {
	{ "ar", "أوقفوا التعذيب فورا" },
	{ "zh", "停止强行遣返两名教师" },
	{ "ko", "강제 송환을 중단하십시오" },
	{ "ru", "Остановите принудительное возвращение" },
	{ "hi", "जबरन वापसी रोकें" },
	{ "el", "Σταματήστε την επαναπροώθηση" },
	{ "vi", "Hãy ngừng trục xuất hai giáo viên" },
	{ "fr", "Cessez immédiatement le renvoi forcé" },
};

/* Presentation forms, marks and spaces aside: what a reader copies must be what was meant. */
static bool
same_text(struct arena *a, struct str extracted, struct str want)
{
	struct str hay = utf8_fold(a, extracted), word;
	struct str rest = utf8_fold(a, want);
	size_t found = 0, all = 0;

	while (rest.p != NULL) {
		word = str_cut(&rest, ' ');
		all++;
		found += str_find(hay, word) != STR_NPOS;
	}
	return found == all;
}

static void
test_scripts(struct arena *a, struct render_client *c)
{
	for (size_t i = 0; i < ARRAY_LEN(scripts); i++) {
		struct render_request r = letter();
		struct str text;

		r.u.letter.head.lang = str_c(scripts[i].language);
		r.u.letter.own = str_c(scripts[i].text);
		text = read_with(a, "pdftotext", "-nopgbrk", ask(a, c, &r));
		test_ok(same_text(a, text, r.u.letter.own), scripts[i].language);
	}
}

static void
test_lengths(struct arena *a, struct render_client *c)
{
	char *big = arena_alloc(a, 400000, 1);
	struct render_request r = letter();
	struct str pdf = { 0 };
	struct strs many = { 0 };
	struct err e = { 0 };

	memset(big, 'x', 400000);
	for (size_t i = 7; i < 400000; i += 8)
		big[i] = ' ';
	r.u.letter.own = (struct str){ big, 4000 };
	test_ok(in(read_with(a, "pdfinfo", "-isodates", ask(a, c, &r)), "Pages:           2"),
	        "a long letter goes on on a second page");
	r.u.letter.own = (struct str){ big, LIMIT_FIELD_BYTES + 1 };
	test_ok(!render_ask(a, c, &r, &pdf, &e) && e.code == ERR_LIMIT, "LIMIT_FIELD_BYTES");
	for (size_t i = 0; i < 6; i++)
		VEC_PUSH(a, &many, (struct str){ big, LIMIT_FIELD_BYTES });
	r = letter();
	r.u.letter.text.before = many;
	e = (struct err){ 0 };
	test_ok(!render_ask(a, c, &r, &pdf, &e) && e.code == ERR_LIMIT, "LIMIT_RENDER_PAGES");
	r = letter();
	test_ok(ask(a, c, &r).n > 0, "and the renderer goes on");
	r = (struct render_request){ .kind = RENDER_SHEET };
	test_ok(ask(a, c, &r).n > 0, "an empty sheet is a sheet");
}

/* From an event loop: a given descriptor, small steps. */
static void
test_steps(struct arena *a)
{
	struct render_request r = letter();
	struct str request = { 0 }, pdf = { 0 };
	struct render_job j;
	struct err e = { 0 };
	enum render_step step = RENDER_FAILED;
	pid_t pid = 0;
	int fd = -1;

	test_ok(render_spawn(&fd, &pid, &e) && render_encode(a, &r, &request, &e), "spawned");
	render_job_begin(a, &j, fd, request);
	while ((step = render_job_step(&j, &pdf, &e)) == RENDER_WANTS_READ ||
	       step == RENDER_WANTS_WRITE) {
		struct pollfd p = { fd, step == RENDER_WANTS_READ ? POLLIN : POLLOUT, 0 };

		if (poll(&p, 1, LIMIT_RENDER_WALL_MS) <= 0)
			break;
	}
	test_ok(step == RENDER_READY && str_starts(pdf, STR("%PDF-")), "ready after some steps");
	render_job_begin(a, &j, fd, STR("no request"));
	while ((step = render_job_step(&j, &pdf, &e)) == RENDER_WANTS_READ)
		(void)usleep(1000);
	test_ok(step == RENDER_FAILED && e.code == ERR_INPUT && !j.broken,
	        "nonsense is refused, the renderer stays");
	(void)kill(pid, SIGKILL);
	(void)waitpid(pid, NULL, 0);
	e = (struct err){ 0 };
	render_job_begin(a, &j, fd, request);
	while ((step = render_job_step(&j, &pdf, &e)) == RENDER_WANTS_READ)
		(void)usleep(1000);
	test_ok(step == RENDER_FAILED && j.broken && e.code == ERR_IO, "a dead renderer is said");
	(void)close(fd);
}

static void
test_revival(struct arena *a, struct render_client *c)
{
	struct render_request r = letter();

	(void)kill(c->pid, SIGKILL);
	test_ok(ask(a, c, &r).n > 0, "a renderer that went away is replaced");
}

/* The file's name is in no other file, and in the renderer's memory neither. */
static void
test_nothing_kept(struct arena *a, struct render_client *c)
{
	struct render_request r = letter(), empty = { .kind = RENDER_SHEET };

	r.u.letter.name = STR("Zxqwvut Canary");
	test_ok(ask(a, c, &r).n > 0 && ask(a, c, &empty).n > 0, "a letter, then another job");
#if defined(SANITIZED) /* its shadow is terabytes */
	test_ok(true, "memory not searched in a sanitizer build");
#else
	{
		char path[64];
		struct err e = { 0 };
		struct str maps = { 0 };
		bool found = false, filled = false;
		int fd;

		(void)snprintf(path, sizeof(path), "/proc/%ld/maps", (long)c->pid);
		if (!io_read_file(a, path, 1 << 20, &maps, &e))
			maps = (struct str){ 0 };
		(void)snprintf(path, sizeof(path), "/proc/%ld/mem", (long)c->pid);
		fd = open(path, O_RDONLY | O_CLOEXEC);
		while (fd >= 0 && maps.p != NULL) {
			struct str line = str_cut(&maps, '\n');
			unsigned long from, to;
			char *p;
			ssize_t n;

			if (str_find(line, STR(" rw-p ")) == STR_NPOS ||
			    sscanf(str_z(a, line), "%lx-%lx", &from, &to) != 2)
				continue;
			p = arena_alloc(a, to - from, 1);
			n = pread(fd, p, to - from, (off_t)from);
			found |= n > 0 && memmem(p, (size_t)n, "Zxqwvut", 7) != NULL;
			filled |= n > 0 && memmem(p, (size_t)n, "ZZZZZZZZ", 8) != NULL;
		}
		test_ok(filled || fd < 0, "freed memory is filled");
		test_ok(!found,
		        fd < 0 ? "memory cannot be read here" : "no copy of the name in memory");
		if (fd >= 0)
			(void)close(fd);
	}
#endif
}

int
main(void)
{
	struct arena *a = arena_new();
	struct render_client c = { 0 };

	test_letter(a, &c);
	test_window(a, &c);
	test_scripts(a, &c);
	test_lengths(a, &c);
	test_nothing_kept(a, &c);
	test_revival(a, &c);
	render_client_release(&c);
	test_steps(a);
	arena_free(&a);
	return test_done();
}
