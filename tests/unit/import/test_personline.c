#include "import/personline.h"

#include "../../test.h"
#include "one_line.h"

static const struct {
	const char *text;
	bool names;
} lines[] = {
	{ "Ana Example (f), 26, teacher", true },
	{ "Her son Bruno (m), aged 3", true },
	{ "Frau ANA MUSTER, Journalistin, 41 Jahre", true },
	{ "Herr BRUNO MUSTER-PROBE, 24 Jahre alt", true },
	{ "Rosa Ejemplo, 27 años, maestra", true },
	{ "Anne Exemple, 27 ans, mécanicienne", true },
	{ "Minister of Justice, 27 Example Street", false },
	{ "Herr Bruno Muster, Lehrer", false },
	{ "nach der Haft, 41 Jahre", false },
	{ "In May 2001, 40 people were held there.", false },
};

static const struct {
	const char *text;
	bool titled;
} titled[] = {
	{ "Herr BRUNO MUSTER, Lehrer", true },
	{ "Frau Ana Muster", true },
	{ "Herr Muster", false },
	{ "Frau Ana Muster wurde verlegt", false },
	{ "Bruno Muster, Lehrer", false },
};

static const struct {
	const char *text;
	enum person_gender gender;
	size_t to;
} titles[] = {
	{ "Mr. Bruno Sample", GENDER_M, 2 },    { "Frau Ana Muster", GENDER_F, 1 },
	{ "Г-жа Анна Пример", GENDER_F, 3 },    { "Bruno Sample", GENDER_UNKNOWN, 0 },
	{ "Mr 12 of them", GENDER_UNKNOWN, 0 },
};

static struct reading
read_line(struct arena *a, const char *text)
{
	struct reading r = one_line(a, text);

	r.lang = SIZE_MAX;
	return r;
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		struct reading r = read_line(a, lines[i].text);

		test_ok(line_names_person(&r, &r.line[0]) == lines[i].names, lines[i].text);
	}
	for (size_t i = 0; i < ARRAY_LEN(titled); i++) {
		struct reading r = read_line(a, titled[i].text);

		test_ok(line_is_titled_name(&r, &r.line[0]) == titled[i].titled, titled[i].text);
	}
	for (size_t i = 0; i < ARRAY_LEN(titles); i++) {
		struct reading r = read_line(a, titles[i].text);
		enum person_gender gender = GENDER_UNKNOWN;
		size_t to = 0;

		(void)title_tells_gender(&r, 0, r.toks, &gender, &to);
		test_ok(gender == titles[i].gender && to == titles[i].to, titles[i].text);
	}
	arena_free(&a);
	return test_done();
}
