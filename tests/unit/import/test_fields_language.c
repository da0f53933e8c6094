/* test_fields_language.c - a language without a label file is said, never taken for its neighbour
 */
#include "../../test.h"
#include "import/fields.h"
#include "import/labels.h"
#include "text_blocks.h"

static const char dutch[] =
	"De journalist is op drie maart door mannen in burger uit zijn huis meegenomen. Zijn familie "
	"vreest dat hij wordt mishandeld en heeft sindsdien niets meer van hem gehoord. Volgens buren "
	"stopten er twee auto's zonder kenteken voor de deur, maar de politie weigert een aangifte op "
	"te nemen. Vraag de autoriteiten om zijn verblijfplaats bekend te maken en dring erop aan dat "
	"hij niet wordt gemarteld.";
static const char swedish[] =
	"Journalisten fördes bort av okända män i mars. Hans familj är rädd att han ska bli "
	"torterad, och ingen har fått veta var han hålls fången.";
static const char persian[] =
	"روزنامه نگار در ماه مارس ربوده شد. خانواده او نگران است که او شکنجه شود و هیچ کس نمی داند "
	"که او کجا نگهداری می شود و پلیس از ثبت شکایت خودداری می کند.";
static const char ukrainian[] =
	"Журналіста було викрадено у березні. Його родина побоюється, що його катують, ніхто "
	"достеменно нічого певного досі відповісти родичам щодо нинішнього перебування чоловіка.";
static const char japanese[] =
	"記者が三月に拉致された。家族は、彼が拷問を受けることを恐れている。警察は届け出を受け取ることを"
	"拒否している。彼の居場所を直ちに明らかにするよう求める。";

static const struct {
	const char *name, *text, *declared, *want;
	bool doubt;
} cases[] = {
	{ "English",
	  "The journalist was taken from his house in March by men in plain clothes. His family fears "
	  "that he is ill-treated and does not know where he is held.",
	  "", "en", false },
	{ "Turkish",
	  "Gazeteci mart ayında sivil giyimli kişiler tarafından evinden götürüldü ve bir daha haber "
	  "alınamadı. Ailesi onun nerede olduğunu bilmiyor ve işkence gördüğü için endişe ediyor.",
	  "", "tr", false },
	{ "Chinese",
	  "记者于三月在家中被便衣人员带走。他的家人担心他会受到酷刑，也不知道他被关押在什么地方。当局"
	  "没有对此作出任何解释。",
	  "", "zh", false },
	{ "Dutch is no English", dutch, "", "nl", false },
	{ "as a file declares it", swedish, "sv", "sv", true },
	{ "a word processor's language proves nothing", swedish, "en-GB", "und", true },
	{ "Swedish", swedish, "", "und", true },
	{ "Persian is no Arabic", persian, "", "und", true },
	{ "Ukrainian is no Russian", ukrainian, "", "und", true },
	{ "Japanese is no Chinese", japanese, "", "und", true },
	{ "few words prove nothing", "The man was held in the house.", "", "en", false },
};

/* Dutch keeps its words to itself: "of" is its "or", in a document of its own and a line of that.
 */
static void
test_own_words(struct arena *a)
{
	struct blocks b = text_blocks(a, str_c(dutch));
	struct casefile c = { 0 };
	struct reading r, within, alone;

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	reading_build_line(&alone, a, STR("of"));
	fields_language(&r);
	reading_build_within(&within, &r, STR("of"));
	test_ok(label_is(&within, LABEL_OR, 0), "a line of a Dutch document");
	test_ok(!label_is(&alone, LABEL_OR, 0), "a line of no document");
	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	reading_build_within(&within, &r, STR("of"));
	test_ok(!label_is(&within, LABEL_OR, 0), "a line of one whose language is not known");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = text_blocks(a, str_c(cases[i].text));
		struct casefile c = { 0 };
		struct reading r;

		b.language = str_c(cases[i].declared);
		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		fields_language(&r);
		test_ok(str_eq(c.language, str_c(cases[i].want)) &&
		                (c.doubts.n > 0) == cases[i].doubt,
		        cases[i].name);
	}
	test_own_words(a);
	arena_free(&a);
	return test_done();
}
