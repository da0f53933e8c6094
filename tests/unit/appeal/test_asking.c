/* A demand as the one who writes says it. */
#include "../../test.h"
#include "fixture.h"

/* clang-format off */
static const struct {
	const char *language, *demand, *asked;
	bool goes_on;
} cases[] = {
	{ "fr", "exhortez les autorités à libérer Ana Example", "j'exhorte les autorités à libérer Ana Example", true },
	{ "fr", "Demandez-leur de publier la vérité", "Je leur demande de publier la vérité", true },
	{ "fr-CA", "faites part de votre préoccupation quant à son sort",
	  "je fais part de ma préoccupation quant à son sort", true },
	{ "fr", "félicitez-vous de la libération d'Ana Example", "je me félicite de la libération d'Ana Example", true },
	{ "fr", "Garantir en toutes circonstances sa sécurité", "Garantir en toutes circonstances sa sécurité", false },
	{ "fr", "demandezleur cela", "demandezleur cela", false },
	{ "fr", "exhortez", "j'exhorte", true },
	{ "es", "Pidan la libertad inmediata de Ana Example", "Pido la libertad inmediata de Ana Example", false },
	{ "es", "pidiéndoles que la dejen ver a su abogada", "pidiéndoles que la dejen ver a su abogada", true },
	{ "es", "instando a las autoridades a protegerla", "instando a las autoridades a protegerla", true },
	{ "es", "garantice su protección", "garantice su protección", false },
	{ "it", "Chiedendo il rilascio di Ana Example", "Chiedendo il rilascio di Ana Example", true },
	{ "it", "esortandole a indagare", "esortandole a indagare", true },
	{ "it", "rilasciare Ana Example", "rilasciare Ana Example", false },
	{ "pt", "Instando-as a libertar Ana Example", "Instando-as a libertar Ana Example", true },
	{ "pt", "liberte Ana Example", "liberte Ana Example", false },
	{ "ru", "требуя освобождения Анны Примеровой", "требуя освобождения Анны Примеровой", true },
	{ "ru", "немедленно освободить Анну Примерову", "немедленно освободить Анну Примерову", false },
	{ "en", "Calling on them to release Ana Example", "Calling on them to release Ana Example", true },
	{ "en", "Exhortez les autorités", "Exhortez les autorités", false },
	{ "en", "", "", false },
};
/* clang-format on */

int
main(void)
{
	struct fixture f;
	struct appeal_text t = { 0 };
	struct err e = { 0 };

	fixture_init(&f);
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str language = str_c(cases[i].language);
		struct str asked = demand_asked(f.a, language, str_c(cases[i].demand));

		test_ok(str_eq(asked, str_c(cases[i].asked)), cases[i].demand);
		test_ok(demand_goes_on(f.a, language, asked) == cases[i].goes_on, cases[i].demand);
	}
	f.c.language = STR("fr");
	f.c.demands = LIST(f.a, "exhortez les autorités à la libérer ;", "demandez une enquête.");
	test_ok(appeal_text(f.a, &f.ctx, &t, &e) && has(t.ask, "Par cet appel") &&
	                str_eq(t.demands.item[1], STR("je demande une enquête")),
	        "in a French letter");
	f.c.language = STR("it");
	f.c.demands = LIST(f.a, "chiedendo il rilascio", "sollecitando un'indagine");
	test_ok(appeal_text(f.a, &f.ctx, &t, &e) && has(t.ask, "mi rivolgo a Lei"),
	        "in an Italian one");
	fixture_release(&f);
	return test_done();
}
