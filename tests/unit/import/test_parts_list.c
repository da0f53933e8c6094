#include "import/parts_walk.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

static const struct {
	const char *text;
	const char *asks;
} cases[] = {
	{ "Send appeals to authorities:\n - asking them to free Ana Example, as nobody has charged "
	  "her\nwith any offence\n - the return of her papers\n",
	  "asking them to free Ana Example, as nobody has charged her with any offence | the return "
	  "of her papers" },
	{ "Nous vous prions de leur demander :\n\ni. Procéder à la libération de Mme Ana "
	  "Example ;\n\nii. Garantir sa sécurité.\n",
	  "Procéder à la libération de Mme Ana Example | Garantir sa sécurité" },
	{ "Sizden mektup göndererek şunları\ntalep etmenizi rica ediyoruz:\n1. Ayşe "
	  "Örnek'in derhal tahliye edilmesini,\n2. Tedavisinin hastanede yapılmasını.\n",
	  "Ayşe Örnek'in derhal tahliye edilmesini | Tedavisinin hastanede yapılmasını" },
	{ "▶ 행동 지침 : 팩스를 보내 다음과 같이 요구해 주세요.\n- 김보기를 즉각 석방하라\n- 독립적으로 "
	  "조사하라\n",
	  "김보기를 즉각 석방하라 | 독립적으로 조사하라" },
	{ "请发出呼吁:\n——对诗人例被拘留表达严重关注;\n——要求立即释放诗人例。\n",
	  "对诗人例被拘留表达严重关注 | 要求立即释放诗人例" },
	{ "我们呼吁市政府：\n一、立即释放诗人例；\n二、家属的探视权；\n三、有关人员的法律责任。\n",
	  "立即释放诗人例 | 家属的探视权 | 有关人员的法律责任" },
	{ "다음과 같이 요구해 주십시오.\n- 김보기를 석방할 것\n- 해고된 사람들을 복직시킬 것\n",
	  "김보기를 석방할 것 | 해고된 사람들을 복직시킬 것" },
	{ "我們要求當局：\n（一）立即釋放詩人例；\n（二）保證他不受酷刑。\n",
	  "立即釋放詩人例 | 保證他不受酷刑" },
	{ "يدعو المركز السلطات إلى:\n1- إلغاء الحكم الصادر بحق علي؛\n2- إعادة محاكمته محاكمة عادلة\nوعلنية؛\n"
	  "3- فتح تحقيق مستقل.\n",
	  "إلغاء الحكم الصادر بحق علي | إعادة محاكمته محاكمة عادلة وعلنية | فتح تحقيق مستقل" },
	{ "What do we demand?\n\n- the return of her papers\n- freedom for Ana Example\n",
	  "the return of her papers | freedom for Ana Example" },
	{ "▶ 편지에 담을 내용\n- 김보기를 석방할 것\n- 병원에서 치료받게 할 것\n",
	  "김보기를 석방할 것 | 병원에서 치료받게 할 것" },
	{ "Mektup yazarak yetkilileri;\n\n* Ayşe Örnek'i serbest bırakmaya;\n* onu korumaya\n\nçağırın.\n",
	  "Ayşe Örnek'i serbest bırakmaya | onu korumaya" },
	{ "Write to the company and to the government, calling on them to\n* reinstate the workers "
	  "without delay\n* negotiate with their union\n",
	  "reinstate the workers without delay | negotiate with their union" },
	{ "We ask you to write to the authorities named below, demanding of them:\na) that the police guard "
	  "Ana Example, Bruno Specimen and all;\nb) the arrest of those who did it;\nc) that the land be "
	  "given back to those who live there.\n",
	  "that the police guard Ana Example, Bruno Specimen and all | the arrest of those who did it | "
	  "that the land be given back to those who live there" },
	{ "Please write to the authorities:\nn Urging them to free Ana Example;\nn Asking for the return of her papers.\n",
	  "Urging them to free Ana Example | Asking for the return of her papers" },
	{ "Пожалуйста, немедленно напишите на русском или на своём родном языке:\n\nпризывая власти освободить "
	  "Анну Примерову;\n\nтребуя вернуть ей бумаги.\n\nПРИСЫЛАЙТЕ ОБРАЩЕНИЯ ДО 23 АВГУСТА 2013 Г. ПО "
	  "АДРЕСАМ:\n\nПрезидент\nул. Примерная, 43\nФакс: +998 71 555 01 25\n",
	  "призывая власти освободить Анну Примерову | требуя вернуть ей бумаги" },
	{ "We demand:\n* an end to her isolation\n* medical care by doctors of her choice\n\nYou can write to "
	  "Ana at:\n\nAna Example\nNorthtown Prison\nNorthtown\n",
	  "an end to her isolation | medical care by doctors of her choice" },
	{ "She is asking for these people:\n- Ana Example, teacher\n- Bruno Specimen, nurse\n",
	  "" },
	{ "Please write to:\n- Minister of Justice, 5 Sample Street\n- President of the Court, 6 "
	  "Sample Street\n",
	  "" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str text = str_printf(a, "URGENT ACTION\n\nUA 912/13\n\n%s", cases[i].text);
		struct blocks b = text_blocks(a, text);
		struct casefile c = { 0 };
		struct err e = { 0 };

		CHECK(import_recognise(a, &b, &c, &e));
		test_ok(str_eq(str_join(a, &c.demands, STR(" | ")), str_c(cases[i].asks)),
		        cases[i].text);
	}
	arena_free(&a);
	return test_done();
}
