#include "import/doubts.h"

#include "doubted.h"

#define PAGE(more)                                                                             \
	"ACTIVIST DETAINED\n\n3 August 2014\n\nAna Example was detained on 1 August 2014 and " \
	"is held in Manama without charge.\n\n" more "\n\nPlease write immediately:\n"         \
	"- urging the release of Ana Example;\n- asking for a lawyer.\n\nAppeals to:\n" KING

/* clang-format off */
static const struct doubt_case cases[] = {
	{ PAGE("She has seen nobody since."), "/deadline", false, "no later day" },
	{ PAGE("The hearing is on 20 September 2014."), "/deadline", true, "a later day" },
	{ PAGE("She has seen nobody since."), "/preferred_languages", false, "no languages" },
	{ PAGE("She teaches Arabic and English."), "/preferred_languages", true, "two languages" },
	{ PAGE("She has seen nobody since."), "/report_back", false, "nobody to tell" },
	{ PAGE("She has seen nobody since."), "/model_letter", false, "no letter" },
	{ PAGE("She has seen nobody since."), "/story", false, "a story" },
	{ PAGE("She has seen nobody since."), "/previous", false, "no other bulletin" },
	{ "UA: 911/14 Indeks: EUR 49/9911/2014 Data: 23.09.2014\n\nPILNA AKCJA\n\n"
		"NAUCZYCIELKA ZATRZYMANA W DOMU\n\nAnna Wzorowa jest przetrzymywana bez zarzutów.\n\n"
		"Prokurator Generalny\nJan Wzorowy\nul. Wzorowa 22\n220030 Mińsk\n"
		"Faks: +375 17 555 01 41\n",
	  "/targets/0/salutation", true, "a language without a label file" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
