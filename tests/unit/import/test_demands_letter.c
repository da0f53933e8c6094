#include "import/demands.h"

#include "../../test.h"
#include "import/fields.h"
#include "text_blocks.h"

/* What LETTER asks for. */
static struct str
asked(struct arena *a, const char *letter)
{
	struct blocks b = text_blocks(a, str_c(letter));
	struct casefile *c = arena_array(a, struct casefile, 1);
	struct err e = { 0 };
	struct reading r;
	struct parts p;

	reading_build(&r, a, &b, blocks_text(a, &b), c);
	CHECK(parts_find(&r, &p, &e));
	fields_letter(&r, &p);
	return str_join(a, &c->demands, STR(" | "));
}

static const struct {
	const char *letter, *asks;
} letters[] = {
	{ "Monsieur le Ministre,\n\nJe vous \u00e9cris au sujet de Bruno Example, qui est en prison "
	  "depuis le 3 mai dernier.\n\nJe vous demande de le lib\u00e9rer.\n\nJe vous prie "
	  "d'agr\u00e9er, Monsieur le Ministre, l'expression de ma consid\u00e9ration.\n",
	  "le lib\u00e9rer" },
	{ "Sehr geehrter Herr Minister,\n\nich schreibe Ihnen wegen Bruno Example, der seit dem 3. "
	  "Mai im Gef\u00e4ngnis ist.\n\nBitte lassen Sie ihn sofort frei.\n\nHochachtungsvoll\n",
	  "Bitte lassen Sie ihn sofort frei" },
	{ "Sehr geehrter Herr Minister,\n\nich schreibe Ihnen wegen Bruno Example, der seit dem 3. "
	  "Mai im Gef\u00e4ngnis ist.\n\nIch bitte Sie daher,\n\n- ihn freizulassen;\n\n- die Folter zu "
	  "untersuchen.\n\nHochachtungsvoll\n",
	  "ihn freizulassen | die Folter zu untersuchen" },
	{ "Dear Minister,\n\nI write to you about Bruno Example, who has been in prison since the third of "
	  "May. I urge you to release him at once. I also ask you to inform me of the steps that you "
	  "take.\n\nYours sincerely,\n",
	  "release him at once" },
	{ "Dear Minister,\n\nI write to you about Bruno Example, who has been in prison since the third of "
	  "May. Until then, please see to it that he has a doctor. They told me that, as you ask, please "
	  "are words of others.\n\nYours sincerely,\n",
	  "see to it that he has a doctor" },
	{ "Dear ___________,\n\nNEPAL: A teacher is taken from home\n\nName of victim: Bruno "
	  "Example\n\nI urge you to release him at once.\n\nYours sincerely,\n",
	  "release him at once" },
	{ "Dear Minister,\n\nWe write to you about Bruno Example, who has been in prison since the "
	  "third of May.\n\nAlleged perpetrators:\n\n1. Sub Inspector Sample;\n\n2. two "
	  "constables.\n\nWe hope that you will see to this:\n\n1. his release;\n\n2. a fair "
	  "trial.\n\nYours sincerely,\n",
	  "his release | a fair trial" },
	{ "Dear Minister,\n\nWe write to you about Bruno Example, who has been in prison since the "
	  "third of May.\n\nWe recall the law of Northland, in particular:\n\n16. Courts shall be "
	  "open.\n\n18. Lawyers shall be free.\n\nWe urge you to:\n\n1. release him;\n\n2. let "
	  "him see a doctor.\n\nYours sincerely,\n",
	  "release him | let him see a doctor" },
	{ "Dear Minister,\n\nI am writing to you about Bruno Example, who has been in prison since "
	  "the third of May.\n\nI call for his release. I also request that he be seen by a "
	  "doctor.\n\nYours sincerely,\n",
	  "I call for his release | he be seen by a doctor" },
	{ "Dear Minister,\n\nI am writing to you about Bruno Example, who has been in prison since "
	  "the third of May.\n\nIn this regard, would you kindly:\n- let him go home;\n- pay for "
	  "the door.\n\nYours sincerely,\n",
	  "let him go home | pay for the door" },
	{ "장관님께,\n\n저는 5월 3일부터 구금되어 있는 김보기의 상황에 대해 깊은 우려를 전하고자 이 "
	  "편지를 씁니다.\n\n다음과 같이 촉구합니다.\n- 김보기를 석방할 것\n- 의사를 만나게 할 "
	  "것\n\n감사합니다.\n",
	  "김보기를 석방할 것 | 의사를 만나게 할 것" },
	{ "Sehr geehrter Herr Minister,\n\nich schreibe Ihnen wegen Bruno Example, der seit dem 3. "
	  "Mai im Gefängnis ist.\n\nIch bitte Sie daher dringend,\n- Bruno Example "
	  "freizulassen,\n- und ihm einen Arzt zu geben.\n\nHochachtungsvoll\n",
	  "Bruno Example freizulassen | und ihm einen Arzt zu geben" },
	{ "Dear Minister,\n\nI am writing to you about Bruno Example, who has been in prison since "
	  "the third of May.\n\nI recall the Principles:\n16. Governments shall let lawyers "
	  "work.\n18. Lawyers shall be safe.\n\nI urge you to:\n1. free him;\n2. let him "
	  "work.\n\nYours sincerely,\n",
	  "free him | let him work" },
	{ "Dear Minister,\n\nI am writing to you about Bruno Example, who has been in prison since "
	  "the third of May.\n\nAlleged perpetrators:\n1. Inspector Carl Sample\n2. Two constables "
	  "of the same town\n\nI urge you to free him.\n\nYours sincerely,\n",
	  "free him" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(letters); i++)
		test_ok(str_eq(asked(a, letters[i].letter), str_c(letters[i].asks)),
		        letters[i].asks);
	arena_free(&a);
	return test_done();
}
