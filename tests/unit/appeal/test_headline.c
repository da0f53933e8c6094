/* Shouted headlines in the spelling of their case's own text. */
#include "../../test.h"
#include "fixture.h"

/* clang-format off */
static const struct {
	const char *language, *headline, *summary, *calm;
} cases[] = {
	{ "en", "LAND DEFENDER THREATENED WITH DEATH", "A land defender has received threats of death.",
	  "Land defender threatened with death" },
	{ "en", "WRITER\xE2\x80\x99S HEALTH FAILING FOR LACK OF CARE: TWO JAILED", "",
	  "Writer\xE2\x80\x99s Health Failing for Lack of Care: two Jailed" },
	{ "en", "Two teachers at risk", "", "Two teachers at risk" },
	{ "en", "UN EXPERTS BARRED", "Experts of the UN were barred.", "UN Experts barred" },
	{ "en", "JOURNALIST MCDONALD HELD IN N\xE2\x80\x99" "DJAMENA", "The journalist Ann McDonald is held in N\xE2\x80\x99" "Djamena.",
	  "Journalist McDonald held in N\xE2\x80\x99" "Djamena" },
	{ "fr", "UNE DÉFENSEURE DE LA TERRE MENACÉE DE MORT",
	  "Une défenseure de la terre est menacée de mort. La défenseure vit près de la rivière.",
	  "Une défenseure de la terre menacée de mort" },
	{ "fr", "ÉTUDIANT DÉTENU À EXEMPLEVILLE", "Un étudiant est détenu à Exempleville.", "Étudiant détenu à Exempleville" },
	{ "es", "NIÑO EN PELIGRO: SEÑALES DE TORTURA", "El niño está en peligro; hay señales de tortura.",
	  "Niño en peligro: señales de tortura" },
	{ "it", "AVVOCATO DETENUTO SENZA ACCUSA", "L'avvocato è detenuto e le accuse sono ignote.",
	  "Avvocato detenuto senza accusa" },
	{ "es", "DETENIDA TRAS UNA PROTESTA", "Ana Example fue detenida; una protesta no es delito.",
	  "Detenida tras una protesta" },
	{ "ru", "УЧИТЕЛЬНИЦА ЗАДЕРЖАНА", "Учительница Анна задержана.", "Учительница задержана" },
	{ "ar", "معلمة معرضة للخطر", "", "معلمة معرضة للخطر" },
	{ "zh", "教师处境危险", "", "教师处境危险" },
};
/* A story that would name whoever its headline names. */
#define LONG_STORY                                                                              \
	"The two women who have defended the land of their families for years were found "      \
	"by their neighbours in the morning, after the men who had threatened them left the "   \
	"valley. They have since gone to live with relatives in another town, and they told "   \
	"the Chinese company that they will come back as soon as the police promise to guard "  \
	"them on the way to the fields and home again in the evening of each day of the harvest."

static const struct {
	const char *language, *headline, *calm;
} long_cases[] = {
	{ "en", "LAND GUARDIANS SAFE", "Land guardians safe" },
	{ "en", "CHINA: GUARDIANS SAFE", "China: guardians safe" },
	{ "en", "GUARDIANS SAFE IN CHINA", "Guardians safe in China" },
	{ "en", "KENYA: SAFE", "Kenya: safe" },
	{ "en", "SAFE IN KENYA", "Safe in Kenya" },
	{ "de", "ZWEI FRAUEN GESCHÜTZT", "Zwei Frauen Geschützt" },
};
/* clang-format on */

int
main(void)
{
	struct fixture f;

	fixture_init(&f);
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct casefile c = { .language = str_c(cases[i].language),
			              .headline = str_c(cases[i].headline),
			              .summary = str_c(cases[i].summary) };
		struct str calm;

		f.ctx.casefile = &c;
		calm = appeal_headline(f.a, &f.ctx);
		test_ok(str_eq(calm, str_c(cases[i].calm)), cases[i].calm);
		if (!str_eq(calm, str_c(cases[i].calm)))
			printf("# " STR_FMT "\n", STR_ARG(calm));
	}
	{
		struct casefile c = { .language = STR("it"),
			              .headline = STR("RILASCIO NEGATO"),
			              .demands = LIST(f.a, "rilasciare Ana", "un esame negativo") };

		f.ctx.casefile = &c;
		test_ok(str_eq(appeal_headline(f.a, &f.ctx), STR("Rilascio negato")),
		        "a stem that only the demands hold");
	}
	for (size_t i = 0; i < ARRAY_LEN(long_cases); i++) {
		struct casefile c = { .language = str_c(long_cases[i].language),
			              .headline = str_c(long_cases[i].headline),
			              .countries = LIST(f.a, "KE"),
			              .story = LIST(f.a, LONG_STORY) };

		f.ctx.casefile = &c;
		test_ok(str_eq(appeal_headline(f.a, &f.ctx), str_c(long_cases[i].calm)),
		        long_cases[i].calm);
	}
	f.c.headline = long_text(f.a, "SHOUTED ", 2000);
	f.ctx.casefile = &f.c;
	test_ok(str_eq(appeal_headline(f.a, &f.ctx), str_trim(f.c.headline)),
	        "no headline, left alone");
	f.c.headline = (struct str){ 0 };
	test_ok(has(appeal_headline(f.a, &f.ctx), "163/17"), "never empty");
	fixture_release(&f);
	return test_done();
}
