/* What must not stand in a letter to the authorities, and what leans on it. */
#include "../../test.h"
#include "fixture.h"

static void
test_minor_by_name(struct fixture *f)
{
	struct person boy = { .name = STR("Jon Example"), .has_age = true, .age = 15 };
	struct strs safe;

	VEC_PUSH(f->a, &f->c.people, boy);
	safe = safe_sentences(f->a, &f->c, STR("Jon Example is held. The trial is on Monday."));
	test_ok(safe.n == 1 && has(safe.item[0], "trial"), "a minor's name");
	f->c.people = (struct people){ 0 };
}

/* clang-format off */
static const struct {
	const char *language, *sentence;
	bool safe;
} by_language[] = {
	{ "ar", "اعتُقلت المعلمة في الثالث من مارس 2026.", true },
	{ "ar", "آنا مثال، البالغة من العمر 34 عامًا، محتجزة بلا تهمة.", true },
	{ "ar", "بيتر مثال، البالغ من العمر ١٧ عامًا، محتجز بلا تهمة.", false },
	{ "ar", "عمره سبعة عشر عامًا.", false },
	{ "ar", "صدر القانون عام 2024.", true },
	{ "ar", "الصحفي محتجز منذ مارس.", true },
	{ "ar", "والدتها مريضة.", false },
	{ "ar", "نُقل إلى المستشفى.", false },
	{ "ar", "وعدت الحكومة بتطبيق القانون ومعاقبة المسؤولين.", true },
	{ "ar", "اعتقلت قوات الأمن شقيقه.", false },
	{ "zh", "教师于三月三日被捕，警方否认拘押她。", true },
	{ "zh", "三十四岁的教师被捕。", false },
	{ "zh", "34岁的教师被捕。", true },
	{ "zh", "16歲的學生被捕。", false },
	{ "zh", "她患有心脏病。", false },
	{ "zh-Hant", "她的母親被捕。", false },
	{ "de", "Die Lehrerin wurde im Jahr 2026 ohne Anklage festgenommen.", true },
	{ "de", "Die 34-jährige Lehrerin wurde festgenommen.", true },
	{ "de", "Ein 16-Jähriger wurde festgenommen.", false },
	{ "de", "Ein Siebzehnjähriger wurde festgenommen.", false },
	{ "de", "Ihre Schwestern wissen nichts.", false },
	{ "de", "Sie wurde ins Gefängniskrankenhaus gebracht.", false },
	{ "pt", "A professora foi detida em março de 2026.", true },
	{ "pt", "A professora, de 34 anos, foi detida.", true },
	{ "pt", "O rapaz, de 15 anos, foi detido.", false },
	{ "pt", "O seu irmão foi detido.", false },
	{ "pt", "O pai foi detido.", false },
	{ "pt", "O país recusa uma resposta.", false }, /* folded it is "parents": errs to silence */
	{ "it", "L'insegnante è detenuta dal 3 marzo 2026 senza accuse.", true },
	{ "it", "L'insegnante, di 34 anni, è stata riferita al tribunale.", true },
	{ "it", "Il giovane, di 16 anni, è stato arrestato.", false },
	{ "it", "È stata arrestata una diciassettenne.", false },
	{ "it", "Soffre d'asma e non riceve medicine.", false },
	{ "it", "La polizia ha arrestato anche sua sorella.", false },
	{ "it", "È incinta.", false },
	{ "it", "Il governo ha negato i diritti fondamentali.", true },
	{ "it", "È accusato di essere omosessuale.", false },
	{ "ru", "Учительница находится под стражей с 3 марта 2026 года.", true },
	{ "ru", "Он обратился в суд, чтобы сохранить материалы дела.", true },
	{ "ru", "34-летняя учительница задержана.", true },
	{ "ru", "17-летний житель задержан.", false },
	{ "ru", "Семнадцатилетний житель задержан.", false },
	{ "ru", "Ему шестнадцать лет.", false },
	{ "ru", "Ей 15 лет.", false },
	{ "ru", "Её мать, сестра и дети не получают вестей.", false },
	{ "ru", "Он болен и нуждается во враче.", false },
	{ "ru", "Сергей Пример содержится без связи с внешним миром.", true },
	{ "ru", "Она беременна.", false },
	{ "tr", "Öğretmen 3 Mart 2026'dan beri suçlama olmadan tutuluyor.", true },
	{ "tr", "34 yaşındaki öğretmen gözaltına alındı.", true },
	{ "tr", "17 yaşındaki işçi gözaltına alındı.", false },
	{ "tr", "On yedi yaşında.", false },
	{ "tr", "Annesi ve kardeşi haber alamıyor.", false },
	{ "tr", "Astım hastası ve tedavi edilmiyor.", false },
	{ "tr", "Hâlâ avukatıyla görüşemedi.", true },
	{ "tr", "Hamile olduğu biliniyor.", false },
	{ "ko", "교사는 2026년 3월 3일부터 기소 없이 구금되어 있다.", true },
	{ "ko", "34세의 교사가 체포되었다.", true },
	{ "ko", "16세의 시민이 체포되었다.", false },
	{ "ko", "열일곱 살이다.", false },
	{ "ko", "그의 어머니는 소식을 듣지 못했다.", false },
	{ "ko", "천식을 앓고 있다.", false },
	{ "ko", "정부는 구금 사실을 부인했다.", true },
	{ "ko", "임신 중이다.", false },
	{ "fa", "معلم از ۳ مارس ۲۰۲۶ بدون اتهام در بازداشت است.", true },
	{ "fa", "معلم ۳۴ ساله بازداشت شد.", true },
	{ "fa", "شهروند ۱۷ ساله بازداشت شد.", false },
	{ "fa", "او هفده ساله است.", false },
	{ "fa", "مادر و برادر او خبری ندارند.", false },
	{ "fa", "او بیمار است و به پزشک دسترسی ندارد.", false },
	{ "fa", "او بيمار است و دارو نمي‌گيرد.", false }, /* with Arabic letters */
	{ "fa", "دولت سوریه حقوق عمومی را نقض کرد و مداخله کرد.", true },
	{ "fa", "باردار است.", false },
	{ "de", "Er wurde wegen Homosexualität angeklagt.", false },
	{ "tlh", "Anything at all.", false },
};
/* clang-format on */

static void
test_by_language(struct fixture *f)
{
	struct casefile c = f->c;

	for (size_t i = 0; i < ARRAY_LEN(by_language); i++) {
		c.language = str_c(by_language[i].language);
		test_ok((safe_sentences(f->a, &c, str_c(by_language[i].sentence)).n == 1) ==
		                by_language[i].safe,
		        by_language[i].sentence);
	}
}

static const struct {
	const char *sentence;
	bool safe;
} sentences[] = {
	{ "She is held without charge.", true },
	{ "He suffers from asthma.", false },
	{ "Her brother-in-law was arrested.", false },
	{ "A 16-year-old was beaten.", false },
	{ "A 34-year-old was beaten.", true },
	{ "A sixteen-year-old was beaten.", false },
	{ "Ana, aged 17, was beaten.", false },
	{ "They were denied medical care.", false },
	{ "Torture and other ill-treatment are feared.", true },
	{ "Security forces entered the village.", true },
	{ "Son dossier est vide.", false }, /* an English word list errs to silence */
};

/* clang-format off */
static const struct {
	const char *language, *text, *kept;
} gaps[] = {
	{ "en", "Ana Example is held with her son. Once sent back, any of them could be jailed.", "" },
	{ "en", "Ana Example is held. She may be tortured. Her son is ill. They may be sent back. The court sits on Monday.",
	  "Ana Example is held. She may be tortured. The court sits on Monday." },
	{ "en", "Her son is ill. Ana Example says that she may be sent back. This is feared.",
	  "Ana Example says that she may be sent back. This is feared." },
	{ "en", "Her son is ill. She says that Ana Example may be sent back.", "" },
	{ "en", "She was arrested on Monday. It is not known where she is held.",
	  "She was arrested on Monday. It is not known where she is held." },
	{ "fr", "Son fils est malade. Elle risque la torture. Le procès s'ouvre lundi.", "Le procès s'ouvre lundi." },
	{ "fr", "Son fils est malade. Mme Example risque la torture. Elle n'a pas d'avocat.",
	  "Mme Example risque la torture. Elle n'a pas d'avocat." },
	{ "es", "Su hijo está enfermo. Fue detenida en marzo. Ana Example no ha visto a un abogado.",
	  "Ana Example no ha visto a un abogado." },
	{ "de", "Ihr Sohn ist krank. Ihnen droht Folter. Der Prozess beginnt am Montag.", "Der Prozess beginnt am Montag." },
	{ "ru", "Её сын болен. Ей грозят пытки. Суд начнётся в понедельник.", "Суд начнётся в понедельник." },
	{ "it", "Suo figlio è malato. È stata arrestata a marzo. Ana Example rischia la tortura.",
	  "Ana Example rischia la tortura." },
	{ "pt", "O filho está doente. Foi detida em março.", "" },
	{ "tr", "Annesi hasta. Mart ayında tutuklandı. Ana Example'ın avukatı yok.", "Ana Example'ın avukatı yok." },
	{ "ar", "ابنها مريض. اعتُقلت في مارس.", "" },
	{ "zh", "她的儿子患病。她可能遭受酷刑。", "" },
	{ "ko", "아들이 아프고 병원에 있다. 고문당할 위험이 있다.", "" },
	{ "fa", "پسرش بیمار است. در ماه مارس بازداشت شد.", "" },
};
/* clang-format on */

static void
test_gaps(struct fixture *f)
{
	struct casefile c = f->c;
	struct person ana = { .name = STR("Ana Example"), .has_age = true, .age = 24 };
	struct person group = { .name = STR("them"), .group = true };

	c.people = (struct people){ 0 };
	VEC_PUSH(f->a, &c.people, ana);
	VEC_PUSH(f->a, &c.people, ((struct person){ 0 }));
	for (size_t i = 0; i < ARRAY_LEN(gaps); i++) {
		struct strs safe;

		c.language = str_c(gaps[i].language);
		safe = safe_sentences(f->a, &c, str_c(gaps[i].text));
		test_ok(str_eq(str_join(f->a, &safe, STR(" ")), str_c(gaps[i].kept)), gaps[i].text);
	}
	VEC_PUSH(f->a, &c.people, group);
	c.language = STR("en");
	test_ok(safe_sentences(f->a, &c, STR("Her son is ill. All of them are held.")).n == 1,
	        "a group is named by its whole name");
}

int
main(void)
{
	struct fixture f;

	fixture_init(&f);
	test_minor_by_name(&f);
	test_by_language(&f);
	for (size_t i = 0; i < ARRAY_LEN(sentences); i++)
		test_ok((safe_sentences(f.a, &f.c, str_c(sentences[i].sentence)).n == 1) ==
		                sentences[i].safe,
		        sentences[i].sentence);
	test_gaps(&f);
	fixture_release(&f);
	return test_done();
}
