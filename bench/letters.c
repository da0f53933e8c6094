/*
 * letters.c - letters a second from one renderer, in one script
 *
 *     letters latin|arabic|chinese|devanagari N      prints the rate
 *     letters latin|arabic|chinese|devanagari        prints its words, for another program to set
 *
 * The whole way of a letter: encode, socket, layout, PDF, back.  Needs OUTCRY_PROGRAMS to name the
 * folder of outcry-render.  Every letter carries another name, as letters do.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include "base/arena.h"
#include "render/render_client.h"

struct script {
	const char *name, *lang, *salutation, *paragraph, *demand, *closing;
};

static const struct script scripts[] = {
	{ "latin", "en", "Your Excellency,",
	  "I write to you about Ana Example, a teacher in Exampletown, who was taken from her home "
	  "before dawn on 3 March and has seen neither a lawyer nor her family since.",
	  "Release Ana Example at once and without conditions", "Yours respectfully," },
	{ "arabic", "ar", "صاحب السعادة،",
	  "أكتب إليكم بشأن المعلمة آنا التي أخذت من بيتها قبل الفجر ولم تر محاميا ولا أسرتها منذ ذلك "
	  "اليوم، وأرجو أن تنظروا في أمرها.",
	  "إطلاق سراحها فورا ودون شروط", "مع فائق الاحترام،" },
	{ "chinese", "zh", "尊敬的部长：",
	  "我就安娜老师一事致函阁下。她于三月三日凌晨从家中被带走，至今未能会见律师，也未能与家人"
	  "见面。我对她的处境深感忧虑。",
	  "立即无条件释放安娜老师", "此致敬礼" },
	{ "devanagari", "hi", "महामहिम,",
	  "मैं आपको शिक्षिका आना के बारे में लिख रहा हूँ, जिन्हें भोर से पहले घर से ले जाया गया और जो तब से न "
	  "वकील से मिली हैं और न परिवार से।",
	  "उन्हें तुरंत और बिना शर्त रिहा करें", "सादर," },
};

static struct strs
list(struct arena *a, const char *text, size_t n)
{
	struct strs s = { 0 };

	for (size_t i = 0; i < n; i++)
		VEC_PUSH(a, &s, str_c(text));
	return s;
}

static struct render_request
letter_of(struct arena *a, const struct script *s)
{
	struct render_request r = { .kind = RENDER_LETTER };
	struct render_letter *l = &r.u.letter;

	l->head = (struct render_head){ .lang = str_c(s->lang),
		                        .title = STR("Letter"),
		                        .banner = STR("Rehearsal: not a live appeal") };
	l->address = list(a, "1 Example Street", 4);
	l->date = STR("22 November 2026");
	l->subject = STR("Ana Example");
	l->text.salutation = str_c(s->salutation);
	l->text.before = list(a, s->paragraph, 2);
	l->text.ask = str_c(s->closing);
	l->text.demands = list(a, s->demand, 3);
	l->text.closing = str_c(s->closing);
	l->from = STR("2 Example Street\nExampletown");
	return r;
}

/* N letters, one after the other; seconds. */
static bool
run(const struct script *s, uint64_t n, double *seconds, struct err *e)
{
	struct arena *a = arena_new();
	struct render_request r = letter_of(a, s);
	struct render_client c = { 0 };
	struct timespec t0, t1;
	struct str pdf;
	bool ok = render_ask(a, &c, &r, &pdf, e); /* starts the renderer, loads the fonts */

	(void)clock_gettime(CLOCK_MONOTONIC, &t0);
	for (uint64_t i = 0; ok && i < n; i++) {
		struct arena *job = arena_new();

		r.u.letter.name = str_printf(job, "A. Supporter %" PRIu64, i);
		ok = render_ask(job, &c, &r, &pdf, e) && pdf.n > 1000;
		arena_free(&job);
	}
	(void)clock_gettime(CLOCK_MONOTONIC, &t1);
	*seconds = (double)(t1.tv_sec - t0.tv_sec) + (double)(t1.tv_nsec - t0.tv_nsec) / 1e9;
	render_client_release(&c);
	arena_free(&a);
	return ok;
}

static void
print_words(const struct script *s)
{
	printf("1 Example Street\n\n%s\n\n%s\n\n%s\n\n%s\n", s->salutation, s->paragraph,
	       s->paragraph, s->closing);
	for (int i = 0; i < 3; i++)
		printf("%s\n", s->demand);
	printf("\n%s\nA. Supporter\n2 Example Street\n", s->closing);
}

int
main(int argc, char *argv[])
{
	struct err e = { 0 };
	uint64_t n = 0;
	double seconds = 0;

	for (size_t i = 0; argc == 2 && i < ARRAY_LEN(scripts); i++) {
		if (strcmp(scripts[i].name, argv[1]) != 0)
			continue;
		print_words(&scripts[i]);
		return EX_OK;
	}
	if (argc != 3 || !str_to_u64(str_c(argv[2]), 100000, &n) || n == 0)
		return EX_USAGE;
	for (size_t i = 0; i < ARRAY_LEN(scripts); i++) {
		if (strcmp(scripts[i].name, argv[1]) != 0)
			continue;
		if (!run(&scripts[i], n, &seconds, &e)) {
			(void)fprintf(stderr, "letters: %s\n", e.msg);
			return EX_SOFTWARE;
		}
		printf("%.1f\n", (double)n / seconds);
		return EX_OK;
	}
	return EX_USAGE;
}
