/* Each doubt by its own sentence: no other rule speaks for the one that is missing. */
#include "import/doubts.h"

#include "doubted.h"

#define TOP   "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
#define ASKED "\n\nPlease write immediately:\n- urging the authorities to act.\n\n"
#define TO    "PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n"

/* clang-format off */
static const struct {
	const char *text, *field, *why;
} cases[] = {
	{ TOP "ACTIVIST DETAINED\n\nAna Example was detained on 3 August.\n\nHer uncle, "
	  "Mr Bruno Muster, was held too." ASKED TO KING TAIL,
	  "/people/1", "the text names somebody with a title who was not read" },
	{ TOP "ACTIVIST DETAINED\n\nAna Example was detained on 3 August.\n\nShe was seen with "
	  "Carla Modelo and Diego Muster." ASKED TO KING TAIL,
	  "/people/1", "the text names people beside each other who were not read" },
	{ TOP "TEACHERS DETAINED\n\nThree teachers were detained on 3 August.\n\nThey are "
	  "known there: Carla Modelo, Diego Muster and Erik Prueba." ASKED TO KING,
	  "/people/0", "the text names people, and a number of them was read" },
	{ HEAD KING "Name: Two brothers\nName: Ana Example\nName: Ben Example\n",
	  "/people/0", "as many people are named: they may be this group" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nAddress: Box 1, state@example.org\n"
	  "Fax: +973 1 555 0101\n",
	  "/targets/0/emails", "an e-mail stands in the address" },
	{ HEAD "Minister of Interior\nHis Excellency\nP.O. Box 1\nManama, Bahrain\n"
	  "Fax: +973 1 555 0101\n",
	  "/targets/0/name", "a title without a name" },
	{ HEAD "Hamad Sample\nRita Muster\nP.O. Box 1\nManama, Bahrain\n"
	  "Fax: +973 1 555 0101\n",
	  "/targets/0/office", "two names, and no office" },
	{ TOP "Red of Solidarity\n\nAna Example, an activist, was detained on 3 August 2014 and is "
	  "held in Manama without charge.\n\nShe has seen nobody since, and her family has asked in "
	  "vain where she is kept. Her lawyer was sent away from two prisons." ASKED TO KING TAIL,
	  "/headline", "the headline has no word of the text" },
	{ "Update: Bahrain\n\nURGENT ACTION\n\nACTIVIST DETAINED\n\nAna Example was detained on 3 "
	  "August." ASKED TO KING TAIL,
	  "/kind", "a line at the top speaks of an update" },
	{ "Carta de noviembre\n\nTranscripción\n\nGrupo de Paz\nPrograma de fomento\n"
	  "de los procesos de paz\nLic. Julio Muestra Prueba\n"
	  "Gobernador Constitucional del Estado de Ejemplo\nPalacio de Gobierno\n"
	  "Av. Central 5, Col. Centro\nC.P. 29000 Ejemplo\nMéxico\n"
	  "Presos en huelga de hambre / Ana Ejemplo\n"
	  "Señor Gobernador\nNos hemos enterado de la huelga de hambre de Ana Ejemplo.\n"
	  "Debido a lo expuesto, le solicitamos:\n- que ordene la libertad de Ana Ejemplo;\n\n"
	  "Atentamente\nGrupo de Paz\nBerna, 11 de noviembre de 2011\n",
	  "/issued", "a line that ends in a date was not taken" },
	{ TOP "SISTERS DETAINED\n\nAna Example and Rita Example, aged 24, were detained on 3 August." ASKED TO
	  KING "Name: Ana Example\nGender m/f: f\n",
	  "/people/0/age", "the text tells more ages than were read" },
	{ HEAD "Minister - of Interior\nHamad Sample\nP.O. Box 1\nManama, Bahrain\n"
	  "Fax: +973 1 555 0101\n",
	  "/targets/0/office", "it seems to go on" },
	{ HEAD "King\nHamad Sample\nPublic Relations of the\nManama, Bahrain\n"
	  "Fax: +973 1 555 0101\n",
	  "/targets/0/address", "it seems to go on" },
	{ HEAD KING "Minister of Interior\nRashid Sample\nManama, Bahrain\nFax: +973 1 5550\n",
	  "/targets/1/faxes", "shorter than the other numbers" },
	{ HEAD "King\nHamad Sample\nPresidential Administrati\nManama, Bahrain\n"
	  "Fax: +973 1 555 0101\n",
	  "/targets/0/address", "the end of its line seems to be cut off" },
	{ HEAD "King\nHamad Sample\ninistry of Interior\nManama, Bahrain\n"
	  "Fax: +973 1 555 0101\n",
	  "/targets/0/address", "the first letter of its line seems to be lost" },
	{ "UA: 911/14 Index: MDE 11/9911/2 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
	  "ACTIVIST DETAINED\n\nAna Example was detained." ASKED TO KING TAIL,
	  "/index", "the index has no year" },
	{ TOP "ACTIVIST DETAINED (BAHRAIN\n\nAna Example was detained." ASKED TO KING TAIL,
	  "/headline", "the headline seems to hold another line too" },
	{ HEAD "Email: king@example.org\nSalutation: Your Majesty\n\n",
	  "/targets/0", "nobody stands at these contacts" },
	{ HEAD KING "Embassy of the Kingdom\nSaudi Arabia\n9 Example Avenue\nLondon\n"
	  "Fax: +44 20 7555 0101\n",
	  "/targets/1/address", "a line seems to go on in the next one" },
};
/* clang-format on */

static bool
says(struct arena *a, const char *text, const char *field, const char *why)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct casefile c = { 0 };
	struct err e = { 0 };
	bool said = false;

	if (!import_recognise(a, &b, &c, &e))
		return false;
	for (size_t i = 0; i < c.doubts.n; i++)
		said = said || (str_eq(c.doubts.item[i].field, str_c(field)) &&
		                str_eq(c.doubts.item[i].why, str_c(why)));
	return said;
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		test_ok(says(a, cases[i].text, cases[i].field, cases[i].why), cases[i].why);
		arena_reset(a);
	}
	arena_free(&a);
	return test_done();
}
