#include "import/doubts.h"

#include "doubted.h"

#define LAST "Manama, Bahrain\nFax: +973 1 555 0102\n"

#define SPANISH(office)                                                                           \
	"ACCIÓN URGENTE\n\nAU: 911/14 Índice: AMR 46/9911/2014 Perú Fecha: 29 agosto 2014\n\n" \
	"ACTIVISTA DETENIDA\n\nAna Ejemplo, activista, fue detenida el 3 de agosto de 2014 y "    \
	"está recluida en Lima.\n\nEscriban inmediatamente:\n- instando a la liberación de "    \
	"Ana Ejemplo;\n\nENVÍEN LLAMAMIENTOS ANTES DEL 10 DE OCTUBRE DE 2014 A:\n\n" office       \
	"\nJuan Muestra\nJirón Ejemplo 1\nLima, Perú\nFax: +51 1 555 0102\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD "Minister of Inte-\nrior\nRashid Sample\n" LAST,
	  "/targets/0/office", true, "a word broken at the end of its line" },
	{ HEAD "Minister of Interior\nRashid Sample\nP.O. Box 13\n" LAST,
	  "/targets/0/office", false, "whole" },
	{ HEAD "Minister of Interior\nRashid Sample\nP.O. Box l3\n" LAST,
	  "/targets/0/address", true, "a letter for a digit" },
	{ HEAD "Minister of Interior\nRashid Sample\nExample Street 5, piso 2o\n" LAST,
	  "/targets/0/address", false, "an ordinal" },
	{ HEAD "Minister of Interior\nRashid Sample\nHouse of Mana ma\n" LAST,
	  "/targets/0/address", true, "a word in two pieces that is printed whole elsewhere" },
	{ HEAD "Minister of Interior\nRashid Sample\nHouse of Mana\n" LAST,
	  "/targets/0/address", true, "a word without its end" },
	{ HEAD "Minister of Interior\nRashid Sample\nHouse of Quiet\n" LAST,
	  "/targets/0/address", false, "a word that is printed once" },
	{ HEAD "Minister of Interior\nRashid Sample\nctivist House\n" LAST,
	  "/targets/0/address", true, "a word without its first letter" },
	{ HEAD "Minister of Interior\nRashid Sample\nRue de l'?cole\n" LAST,
	  "/targets/0/address", true, "a letter that became a question mark" },
	{ SPANISH("Ministro de Relacines"), "/targets/0/office", true, "a lost letter" },
	{ SPANISH("Ministro de Relaciones"), "/targets/0/office", false, "none lost" },
	{ "UA: 911/14 Index: MDE l1/99ll/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
		"ACTIVIST DETAINED\n\nAna Example was detained.\n\nPlease write immediately:\n"
		"- urging her release.\n\nPLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING,
	  "/index", true, "an index that such a line lost" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
