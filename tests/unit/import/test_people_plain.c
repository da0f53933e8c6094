#include "import/people_plain.h"

#include "../../test.h"
#include "import/import.h"
#include "one_line.h"
#include "text_blocks.h"

static const struct {
	const char *text, *names, *role; /* joined with "|"; of the first */
} cases[] = {
	{ "越南:环保记者黎氏样范被捕\n\n环保记者黎氏样范于6月20日在义安省被捕,因为她报导工厂排放废水。她现年33岁。"
	  "与她同时被捕的摄影师陈范例已获释。\n\n请寄信给越南当局:\n- 要求立即释放黎氏样范;\n- 在她获释前确保她不受酷刑。\n",
	  "黎氏样范|陈范例", "环保记者" },
	{ "中国:维权人士买买提·样本失踪\n\n维权人士买买提·样本被判处五年徒刑,在狱中服刑。他的妻子不能去监狱探望他,也没有"
	  "收到任何消息。\n\n请寄信给中国当局:\n- 要求立即释放他;\n",
	  "买买提·样本", "维权人士" },
	{ "방글라데시 노동조합 탄압\n\n지난 7월 30일 경찰은 활동가 나리마 보기(34세)를 사무실에서 체포했습니다. 함께 체포된 "
	  "라포르 예시온은 8월 1일 풀려났습니다. 동료들은 고문을 걱정하고 있습니다.\n\n편지를 보내 주세요.\n- 나리마 보기를 즉각 "
	  "석방하라\n",
	  "나리마 보기|라포르 예시온", "활동가" },
	{ "미얀마: 봉제노동자를 석방하라\n\n공단에서 일해 온 먀 누에 보깅(27세) 씨와 쌍둥이 동생 먀 누에 예시(27세) 씨가 8월 19일 "
	  "군인들에게 체포되었습니다. 활동가 소 카 예온(여)과 럼 보기 예온(여)도 체포되었습니다.\n\n편지를 보내 주세요.\n- 먀 누에 보깅과 먀 "
	  "누에 예시를 즉각 석방하라\n",
	  "먀 누에 보깅|먀 누에 예시|소 카 예온|럼 보기 예온", "" },
	{ "سوريا: اعتقال طبيب\n\nاعتقلت قوات الأمن في المدينة يوم 18 مارس الطبيب ياسر النموذجي، البالغ من العمر 42 عاماً، من "
	  "المستشفى. كما اعتقلت زوجته الممرضة هالة المثالي ثم أفرجت عنها. ولا يُعرف مكان احتجازه حتى الآن.\n\nالرجاء "
	  "إرسال رسائل إلى السلطات:\n1. الكشف عن مكان احتجاز الطبيب ياسر النموذجي؛\n2. عدم تعرضه للتعذيب؛\n",
	  "ياسر النموذجي|هالة المثالي", "الطبيب" },
};

static void
test_documents(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = text_blocks(a, str_c(cases[i].text));
		struct casefile c = { 0 };
		struct err e = { 0 };
		struct str names = STR("");

		test_ok(import_recognise(a, &b, &c, &e), cases[i].role);
		for (size_t k = 0; k < c.people.n; k++)
			names = str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(names),
			                   k > 0 ? "|" : "", STR_ARG(c.people.item[k].name));
		test_ok(str_eq(names, str_c(cases[i].names)), cases[i].names);
		test_ok(c.people.n > 0 && str_eq(c.people.item[0].role, str_c(cases[i].role)),
		        cases[i].role);
	}
}

/* A line of a list tells all of one. */
static void
test_line(struct arena *a)
{
	struct reading r = one_line(a, "‧ 恩當‧拉赫-尤(Sua),女,42歲,全國樣本工會主席");
	const struct people *p = &r.out->people;
	size_t from;

	test_ok(plain_line_of_one(&r, &r.line[0], &from) && from == 1, "is one");
	people_plain(&r, (struct span){ 0, r.toks });
	test_ok(p->n == 1 && str_eq(p->item[0].name, STR("恩當‧拉赫-尤")) && p->item[0].age == 42 &&
	                p->item[0].gender == GENDER_F &&
	                str_eq(p->item[0].role, STR("全國樣本工會主席")),
	        "a line of a list");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r = one_line(a, "记者黎样本被捕");
	struct span name;

	test_ok(is_plain_script(&r, 0) && plain_cue_before(&r, 2, 0) == CUE_ROLE &&
	                plain_cue_before(&r, 1, 0) == CUE_NONE,
	        "a word that says what one is");
	name = plain_name_at(&r, 2, r.toks);
	test_ok(name.from == 2 && name.to == 5, "a family name and what is given");
	test_ok(plain_is_no_name(&r, (struct span){ 5, 7 }), "what is done is no name");
	name = plain_name_within(&r, (struct span){ 0, 5 });
	test_ok(name.from == 2 && name.to == 5, "without the words before it");
	people_plain(&r, (struct span){ 0, r.toks });
	test_ok(r.out->people.n == 1, "at risk");
	test_documents(a);
	test_line(a);
	arena_free(&a);
	return test_done();
}
