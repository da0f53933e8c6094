#include "import/import.h"

#include <dirent.h>

#include "../../test.h"
#include "base/io.h"
#include "base/utf8.h"
#include "text_blocks.h"

/* An invented document with most parts: seeds for what follows, read when samples are absent. */
static const char invented[] =
	"URGENT ACTION\n"
	"TEACHER AT RISK OF TORTURE\n"
	"Ana Example (aged 31) and her daughter (aged 5) are held in Northtown together with 6 other "
	"teachers. They are at risk of torture.\n"
	"\n"
	"Ana Example was arrested on 3 May. Nobody has seen her since.\n"
	"\n"
	"1) TAKE ACTION\n"
	"Write a letter, send an email, call, fax or tweet:\n"
	"Release Ana Example at once;\n"
	"Ensure that she sees a lawyer.\n"
	"\n"
	"Contact these two officials by 17 August, 2026:\n"
	"President\n"
	"Bruno Sample\n"
	"Office of the President\n"
	"1 Palace Road\n"
	"Lima, Peru\n"
	"Fax: +51 1 555 0100\n"
	"Email: president@example.org\n"
	"Ambassador Carla Specimen, Embassy of Peru\n"
	"2 Example Street NW, Washington DC 20001\n"
	"Phone: 1 202 555 0101 I Fax: 1 202 555 0102\n"
	"Email: embassy@example.org OR press@example.org\n"
	"(keep trying)\n"
	"Salutation: Dear Ambassador\n"
	"Salutation: Dear President\n"
	"\n"
	"2) LET US KNOW YOU TOOK ACTION\n"
	"Click here to let us know! This is Urgent Action 12.26\n"
	"\n"
	"URGENT ACTION\n"
	"TEACHER AT RISK OF TORTURE\n"
	"ADditional Information\n"
	"Teachers have been on strike since March.\n"
	"Name: Group\n"
	"Gender m/f: both\n";

static bool
same(struct str got, const char *want)
{
	return str_eq(got, str_c(want));
}

static void
test_invented(struct arena *a)
{
	struct blocks b = text_blocks(a, str_c(invented));
	struct casefile c = { 0 };
	struct err e = { 0 };
	const struct target *t;

	test_ok(import_recognise(a, &b, &c, &e), "an invented document is recognised");
	if (c.targets.n != 2 || c.people.n != 3 || c.demands.n != 2) {
		test_ok(false, "two officials, three people, two demands");
		return;
	}
	test_ok(c.ref.serial == 12 && c.ref.year == 2026, "number in a sentence");
	test_ok(same(c.headline, "TEACHER AT RISK OF TORTURE"), "headline");
	test_ok(day_cmp(c.deadline, (struct day){ 2026, 8, 17 }) == 0, "deadline of the officials");
	test_ok(same(c.demands.item[1], "Ensure that she sees a lawyer"), "demands without marks");
	t = &c.targets.item[0];
	test_ok(same(t->office, "President") && same(t->name, "Bruno Sample"), "office, then name");
	test_ok(same(t->salutation, "Dear President"), "a displaced salutation comes home");
	test_ok(t->address.n == 3 && same(t->country, "PE") && !t->embassy, "address and country");
	t = &c.targets.item[1];
	test_ok(same(t->office, "Ambassador") && same(t->name, "Carla Specimen") && t->embassy,
	        "office and name on one line with the embassy");
	test_ok(t->emails.n == 2 && t->phones.n == 1 && t->faxes.n == 1, "a@x OR b@y, Phone I Fax");
	test_ok(same(t->note, "(keep trying)") && same(t->country, "US"),
	        "note, country of a city");
	test_ok(c.people.item[0].gender == GENDER_F && c.people.item[0].age == 31, "her");
	test_ok(same(c.people.item[1].name, "her daughter") && c.people.item[1].age == 5, "kin");
	test_ok(c.people.item[2].group && c.people.item[2].count == 6, "and six others");
	test_ok(c.countries.n == 1 && same(c.countries.item[0], "PE"), "country of the officials");
	test_ok(c.doubts.n == 0 && c.unplaced.n == 0, "no doubt, nothing unplaced");
}

static void
test_refusals(struct arena *a)
{
	static const char *const texts[] = {
		"Dear Ms Example,\n\nthank you for the invitation to the party on 3 May 2026. We "
		"shall bring a cake.\n\nYours sincerely,\nBruno Sample\nPhone: 555 0100\n",
		"Minutes of the meeting\nPresent: Ana Example, Bruno Sample\nBackground\nThe roof "
		"leaks.\n",
		"x",
		/* news: what others said, a number that is no case's, nobody asked */
		"Journalist arrested in capital\n\nPolice arrested Ana Example on Tuesday, her "
		"newspaper said. Her lawyer, Bruno Sample, had not been allowed to see her.\n\nHuman "
		"rights groups called on the government to release her and said that she should be "
		"released. The ministry did not answer.\n",
		"Mayor opens new bridge\n\nMayor Carla Specimen opened the bridge on Monday. The "
		"council will take action in June, a spokesman said.\n",
		/* an urgent action server's own description: much of the words, nobody named */
		"# Outcry\n\nAn urgent action server: it imports `UA 253/17` and publishes a model "
		"letter. Please write to the list.\n",
		/* a log, minutes and a script that quote a number */
		"2024-03-01 10:00 sent UA 77/24 to 300 members\n2024-03-01 10:05 the list was "
		"sent to the printer and the office was told\n",
		"Minutes of the group\n\nThe members discussed UA 77/24 on Guyana. They will "
		"bring stamps to the next meeting.\n",
		"import os\nbox = open('UA 77/24.mbox')\nname, rest = box.read().split('APPEALS "
		"TO:')\n",
		"Programme Officer, Geneva\n\nPlease send your letter and CV to Ana Example, "
		"Director, by 30 June 2020. Email: jobs@example.org\n",
	};

	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct blocks b = text_blocks(a, str_c(texts[i]));
		struct casefile c = { 0 };
		struct err e = { 0 };

		test_ok(!import_recognise(a, &b, &c, &e) && e.code == ERR_INPUT &&
		                c.headline.n == 0,
		        "a document that is no urgent action is refused");
	}
}

/* Read although no number, no list and no letter stands in it. */
static void
test_readings(struct arena *a)
{
	static const char *const texts[] = {
		"COLOMBIA: Defender Threatened - URGENT ACTION\n\nAna Example was arrested on 3 "
		"January.\n\nWe urge the government to protect her.\n\nTake Action before February "
		"14, 2020.\n",
		"Le Secrétariat sollicite votre intervention URGENTE face à la situation.\n\nLe Dr. "
		"Bruno Sample, 76 ans, a été arrêté par la police le 14 mai 2009.\n",
	};

	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct blocks b = text_blocks(a, str_c(texts[i]));
		struct casefile c = { 0 };
		struct err e = { 0 };

		test_ok(import_recognise(a, &b, &c, &e) && c.people.n + c.demands.n == 1,
		        "a call to act for somebody is read");
	}
}

static bool
is_space(uint32_t cp)
{
	return cp <= ' ' || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) ||
	       cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

/*
 * Conservation: what no evidence covers is, in order, what unplaced holds.  Order is kept because
 * a text without tables is read in its own order.
 */
static bool
is_conserved(struct arena *a, struct str text, const struct casefile *c)
{
	uint8_t *covered = arena_array(a, uint8_t, text.n + 2);
	size_t n = utf8_count(text), point = 0, entry = 0, at_entry = 0;

	for (size_t i = 0; i < c->evidence.n; i++) {
		const struct evidence *e = &c->evidence.item[i];

		if (e->from >= e->to || e->to > n)
			return false;
		for (size_t k = e->from; k < e->to; k++)
			covered[k] = 1;
	}
	for (size_t at = 0; at < text.n; point++) {
		uint32_t cp = utf8_next(text, &at);

		if (is_space(cp) || covered[point])
			continue;
		while (entry < c->unplaced.n) {
			struct str s = c->unplaced.item[entry];
			uint32_t have;

			if (at_entry >= s.n) {
				entry++;
				at_entry = 0;
				continue;
			}
			have = utf8_next(s, &at_entry);
			if (is_space(have))
				continue;
			if (have != cp)
				return false;
			break;
		}
		if (entry == c->unplaced.n)
			return false;
	}
	while (entry < c->unplaced.n && at_entry >= c->unplaced.item[entry].n) {
		entry++;
		at_entry = 0;
	}
	return entry == c->unplaced.n;
}

/* Every word of a field stands in the text. */
static bool
is_in_text(struct str text, struct str field)
{
	struct str rest = field;

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');

		if (str_find(text, word) == STR_NPOS && str_chr(word, '/') == STR_NPOS)
			return false;
	}
	return true;
}

static bool
invents_nothing(struct str text, const struct casefile *c)
{
	const struct strs *lists[] = { &c->story,    &c->demands,  &c->background, &c->model_letter,
		                       &c->concerns, &c->previous, &c->links };
	bool ok = is_in_text(text, c->headline) && is_in_text(text, c->summary) &&
	          is_in_text(text, c->report_back);

	for (size_t i = 0; i < ARRAY_LEN(lists); i++)
		for (size_t k = 0; ok && k < lists[i]->n; k++)
			ok = is_in_text(text, lists[i]->item[k]);
	for (size_t i = 0; ok && i < c->people.n; i++)
		ok = is_in_text(text, c->people.item[i].name) &&
		     is_in_text(text, c->people.item[i].role);
	for (size_t i = 0; ok && i < c->targets.n; i++) {
		const struct target *t = &c->targets.item[i];

		ok = is_in_text(text, t->name) && is_in_text(text, t->office) &&
		     is_in_text(text, t->salutation);
		for (size_t k = 0; ok && k < t->address.n; k++)
			ok = is_in_text(text, t->address.item[k]);
		for (size_t k = 0; ok && k < t->emails.n; k++)
			ok = is_in_text(text, t->emails.item[k]);
	}
	return ok;
}

static uint32_t seed = 1;

static size_t
pick(size_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return n == 0 ? 0 : (seed >> 8) % n;
}

/* Deletes, doubles or swaps a line, or cuts a few characters. */
static struct str
mutated(struct arena *a, struct str text)
{
	struct strs lines = { 0 };
	struct str rest = text, cut;
	size_t i, k;

	while (rest.p != NULL)
		VEC_PUSH(a, &lines, str_cut(&rest, '\n'));
	i = pick(lines.n);
	k = pick(lines.n);
	switch (pick(5)) {
	case 0:
		lines.item[i] = (struct str){ 0 };
		break;
	case 1:
		lines.item[k] = lines.item[i];
		break;
	case 2:
		cut = lines.item[i];
		lines.item[i] = lines.item[k];
		lines.item[k] = cut;
		break;
	case 3:
		cut = lines.item[i];
		lines.item[i] = str_from(cut, pick(cut.n + 1));
		break;
	default:
		cut = lines.item[i];
		lines.item[i] = str_sub(cut, 0, pick(cut.n + 1));
		break;
	}
	return str_join(a, &lines, STR("\n"));
}

static bool
survives(struct arena *a, struct str text)
{
	struct blocks b = text_blocks(a, text);
	struct casefile c = { 0 };
	struct err e = { 0 };
	struct str joined = blocks_text(a, &b);

	if (!import_recognise(a, &b, &c, &e))
		return e.code == ERR_INPUT || e.code == ERR_LIMIT;
	return is_conserved(a, joined, &c) && invents_nothing(joined, &c);
}

/* A line of zero-width characters alone, which web editors leave, is no line. */
static void
test_nothing_shown(struct arena *a)
{
	static const char *const marks[] = { "\xE2\x80\x8B", "\xE2\x81\xA0", "\xE2\x80\x8E" };

	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		struct str text = str_printf(
			a,
			"UA 952/19 Lima\n\nACTIVIST HELD\n\n%s\n\nAna Example was arrested on 3 "
			"May 2019.\n\n%s\n\n%s\nShe is held in Lima.\n",
			marks[i], marks[i], marks[i]);
		struct blocks b = text_blocks(a, text);
		struct casefile c = { 0 };
		struct err e = { 0 };

		test_ok(survives(a, text), "what shows nothing is read over");
		test_ok(import_recognise(a, &b, &c, &e) &&
		                str_starts(c.summary, STR("Ana Example")),
		        "and is no summary");
		test_ok(survives(a, str_c(marks[i])), "alone too");
	}
}

static void
test_mutations(struct arena *a, struct str text, const char *name, uint64_t times)
{
	const char *many = getenv("OUTCRY_TEST_MUTATIONS");
	uint64_t more;
	struct arena *one = arena_new();
	bool ok = true;

	if (many != NULL && str_to_u64(str_c(many), 1000000, &more))
		times = more;
	test_ok(survives(a, text), name);
	for (uint64_t i = 0; ok && i < times; i++) {
		struct str m = mutated(one, text);

		for (size_t k = pick(4); k > 0; k--)
			m = mutated(one, m);
		if (utf8_is_valid(m) && !survives(one, m)) {
			printf("# a mutation of %s loses or invents text:\n", name);
			if (getenv("OUTCRY_TEST_SHOW") != NULL)
				printf(STR_FMT "\n", STR_ARG(m));
			ok = false;
		}
		arena_reset(one);
	}
	test_ok(ok, "its mutations lose nothing and invent nothing");
	arena_free(&one);
}

/* Every invented document of tests/golden that is plain text, in every layout and language. */
static void
test_goldens(struct arena *a)
{
	const char *source = getenv("OUTCRY_SOURCE");
	struct str dir = str_printf(a, "%s/tests/golden", source == NULL ? "." : source);
	DIR *d = opendir(str_z(a, dir));
	const struct dirent *e;
	size_t n = 0;

	if (d == NULL) {
		test_ok(false, "tests/golden can be read");
		return;
	}
	while ((e = readdir(d)) != NULL) {
		struct str name = str_dup(a, str_c(e->d_name)), text;
		struct err err = { 0 };

		if (!str_ends(name, STR(".txt")))
			continue;
		if (!io_read_file(a,
		                  str_z(a, str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(dir),
		                                      STR_ARG(name))),
		                  (size_t)1 << 20, &text, &err) ||
		    !utf8_is_valid(text))
			continue;
		test_mutations(a, text, str_z(a, name), 25);
		n++;
	}
	(void)closedir(d);
	test_ok(n >= 60, "the golden documents were there");
}

/* A title and a number are an urgent action that lost the rest, with a doubt about that. */
static void
test_mentioned(struct arena *a)
{
	struct blocks b = text_blocks(a, STR("URGENT ACTION\nTEACHER HELD\nUA 77/24\n\nThe teacher "
	                                     "was arrested on Monday and has not been seen.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };
	bool doubted = false;

	test_ok(import_recognise(a, &b, &c, &e), "a title and a number are read");
	for (size_t i = 0; i < c.doubts.n; i++)
		doubted |= str_starts(c.doubts.item[i].why, STR("it may be no urgent action"));
	test_ok(doubted, "with a doubt that it is none");
}

int
main(void)
{
	static const char *const samples[] = { "seed-ua-163-17.txt", "seed-ua-253-17.txt" };
	struct arena *a = arena_new();
	struct str text;

	test_invented(a);
	test_refusals(a);
	test_mentioned(a);
	test_readings(a);
	test_nothing_shown(a);
	test_mutations(a, str_c(invented), "the invented document", 300);
	for (size_t i = 0; i < ARRAY_LEN(samples); i++)
		if (read_sample(a, samples[i], &text))
			test_mutations(a, text, samples[i], 300);
	test_goldens(a);
	arena_free(&a);
	return test_done();
}
