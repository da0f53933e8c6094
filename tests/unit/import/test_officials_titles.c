/*
 * test_officials_titles.c - officials_titles.c, officials_heads.c and officials_salutations.c:
 * blocks whose office no table knows
 */
#include "import/officials_titles.h"

#include "../../test.h"
#include "import/officials.h"
#include "text_blocks.h"

#define HEADING "APPEALS TO:\n\n"

static const struct {
	const char *what, *text, *office, *name, *address;
} blocks[] = {
	{ "an office that ends in one over a name",
	  "Presiding Magistrate\nTabo Sample\nPrivate Bag 12\nMaun, Botswana\nFax: +267 555 0102\n",
	  "Presiding Magistrate", "Tabo Sample", "Private Bag 12" },
	{ "a name over it",
	  "Ruth Example\nCustodial Services Manager\n20 Hautu Drive\nFax: +64 9 555 0103\n",
	  "Custodial Services Manager", "Ruth Example", "20 Hautu Drive" },
	{ "an office with a comma, whole",
	  "Commander, Joint Operations\nLieutenant General Pita Sample\nArea 7\nFax: 555 0104\n",
	  "Commander, Joint Operations", "Lieutenant General Pita Sample", "Area 7" },
	{ "unknown words with \"of\" over a bare name",
	  "Bupati of Aceh Lama\nJoko Sample\nJl. Merdeka 5\nFax: +62 555 0105\n",
	  "Bupati of Aceh Lama", "Joko Sample", "Jl. Merdeka 5" },
	{ "a colon", "Omda of the Ford:\nMr Kemal Ornek\nVatan Caddesi 2\nFax: 555 0106\n",
	  "Omda of the Ford", "Mr Kemal Ornek", "Vatan Caddesi 2" },
	{ "an office over two lines",
	  "Minister of Law and\nParliamentary Affairs\nMr Anis Sample\n1 Road\nFax: 555 0107\n",
	  "Minister of Law and Parliamentary Affairs", "Mr Anis Sample", "1 Road" },
	{ "a name behind what the office is of",
	  "Minister of Justice and Human Rights Ana Example\n1 Road\nFax: 555 0117\n",
	  "Minister of Justice and Human Rights", "Ana Example", "1 Road" },
	{ "no name behind what no table knows",
	  "Minister for Dykes Sample Works\n1 Road\nFax: 555 0118\n",
	  "Minister for Dykes Sample Works", "", "1 Road" },
	{ "behind a town", "Governor of Texas Greg Sample\n1 Road\nFax: 555 0119\n",
	  "Governor of Texas", "Greg Sample", "1 Road" },
	{ "a first name that is a town too",
	  "Ambassador Sam Example-Wright\n1 Road\nFax: 555 0120\n", "Ambassador",
	  "Sam Example-Wright", "1 Road" },
	{ "a title ends an office no table knows",
	  "Plains Bar Association President Dr. Bo Sample\n1 Road\nFax: 555 0121\n",
	  "Plains Bar Association President", "Dr. Bo Sample", "1 Road" },
	{ "initials behind a surname",
	  "Генеральному прокурору Республики Казахстан\nПримерову-Образцову Г. Д.\n010000, ул. "
	  "Образцовая, 2\nФакс: 555 0122\n",
	  "Генеральному прокурору Республики Казахстан", "Примерову-Образцову Г. Д.",
	  "010000, ул. Образцовая, 2" },
	{ "its place stays in the address",
	  "Secretary, Ministry of Justice\nDr M. Sample\n1 Road\nFax: 555 0108\n", "Secretary",
	  "Dr M. Sample", "Ministry of Justice" },
	{ "a paper is nobody", "The Editor, The Plains Courier\nPO Box 2500\nFax: 555 0109\n",
	  "The Editor", "", "The Plains Courier" },
	{ "what the salutation greets without a title is the office",
	  "Zonal Rais\nWario Sample\nPO Box 44\nFax: 555 0111\nSalutation: Dear Rais\n",
	  "Zonal Rais", "Wario Sample", "PO Box 44" },
	{ "a salutation beside the name cuts nothing off",
	  "1) Procurator of the Ford:\nA. Dzhaksy            Salutation: Dear Mr Dzhaksy\n"
	  "480091 g. Almaty\nFaxes: + 7 3272 555 0135\n",
	  "Procurator of the Ford", "A. Dzhaksy", "480091 g. Almaty" },
	{ "a rank over the name is the name's",
	  "Officer Commanding Police, Westland\nSenior Assistant Commissioner Faust Example\n"
	  "PO Box 55\nFax: 555 0114\n",
	  "Officer Commanding Police, Westland", "Senior Assistant Commissioner Faust Example",
	  "PO Box 55" },
	{ "care of whom is the address",
	  "Example Samplestone\nGovernor of Texas\nc/o Example House\n1 Road\nFax: 555 0115\n",
	  "Governor of Texas", "Example Samplestone", "c/o Example House" },
	{ "an embassy behind the comma too",
	  "His Excellency Nihat Sample\nAmbassador, Embassy of Turkey\n1 Road\nFax: 555 0116\n",
	  "Ambassador", "His Excellency Nihat Sample", "Embassy of Turkey" },
	{ "an office and name over the same office in full",
	  "Sr Presidente Arturo Sample\nPresidente de la República\nPlaza 7\nFax: 555 0117\n",
	  "Presidente de la República", "Sr Presidente Arturo Sample", "Plaza 7" },
	{ "how one speaks to him, over the name",
	  "Monsieur le Garde des Sceaux\nM. Jean Exemple\nMinistre de la Justice\nBP 55\nFax: 555 "
	  "0120\n",
	  "Ministre de la Justice", "M. Jean Exemple", "BP 55" },
	{ "an office that the page breaks, over a title",
	  "Ministro da Justiça, Assuntos\nConstitucionais e Religiosos\nDr. Bruno Amostra\nAvenida 5\n"
	  "Fax: 555 0121\n",
	  "Ministro da Justiça, Assuntos Constitucionais e Religiosos", "Dr. Bruno Amostra",
	  "Avenida 5" },
	{ "a small word alone over the office",
	  "An die\nGeneralstaatsanwältin der Republik Peru\nFrau Dr. Ana Muster\nDiagonal 5\nFax: 555 "
	  "0122\n",
	  "Generalstaatsanwältin der Republik Peru", "Frau Dr. Ana Muster", "Diagonal 5" },
	{ "Arabic: whom they call a spokesman",
	  "السيد المتحدث الرسمي\nمحمد المثال\nص.ب 5\nFax: 555 0123\n", "المتحدث الرسمي",
	  "محمد المثال", "ص.ب 5" },
	{ "a judge who presides a court",
	  "Judge Bruno Sample, President of the Court of Peru, 5 Road, Lima, Peru\nFax: 555 0124\n",
	  "President of the Court of Peru", "Judge Bruno Sample", "5 Road, Lima, Peru" },
	{ "a title alone between the office and the name, which an article begins",
	  "Chef de l'État\nSon Excellence\nle Colonel Modu Ould Exemple\nBP 55\nNouakchott\n"
	  "Fax: +222 555 0119\n",
	  "Chef de l'État", "le Colonel Modu Ould Exemple", "BP 55" },
	{ "a house over a name over the office",
	  "Ministry of the Interior\nAna Example Specimen\nMinistro del Interior\nCalle 55 B No. 8\n"
	  "Fax: 555 0121\n",
	  "Ministro del Interior", "Ana Example Specimen", "Ministry of the Interior" },
	{ "a title that is an office, over a name, over his bureau",
	  "جلالة الملك\nالشيخ فلان بن مثال\nمكتب جلالة الملك\nص.ب. 155\nFax: 555 0122\n",
	  "جلالة الملك", "الشيخ فلان بن مثال", "مكتب جلالة الملك" },
	{ "the office of a name without \"of\", where nobody has capitals",
	  "سعادة السفير فلان المثال، سفير جمهورية مصر العربية لدى لبنان، شارع المثال 55، بيروت\n"
	  "Fax: 555 0123\n",
	  "سفير جمهورية مصر العربية لدى لبنان", "سعادة السفير فلان المثال",
	  "شارع المثال 55، بيروت" },
	{ "Korean, the office behind the name and once more in a bracket",
	  "안드레이 예시 총리 (Prime Minister)\n1 Example Road\nFax: 555 0124\n",
	  "총리 (Prime Minister)", "안드레이 예시", "1 Example Road" },
	{ "office and name, a colon between",
	  "Minister of Justice: Mr Juan Sample, 1 Road, Lima, Peru\nFax: 555 0126\n",
	  "Minister of Justice", "Mr Juan Sample", "1 Road, Lima, Peru" },
	{ "a comma in the office, a colon behind it",
	  "Ministre de la Justice, garde des Sceaux : M. Jean Exemple, BP 55, Bangui\nFax: 555 0127\n",
	  "Ministre de la Justice, garde des Sceaux", "M. Jean Exemple", "BP 55, Bangui" },
	{ "dashes for commas",
	  "Mr Juan Sample – Minister of Justice – 1 Road, Lima, Peru – Fax: 555 0128\n",
	  "Minister of Justice", "Mr Juan Sample", "1 Road, Lima, Peru" },
	{ "the ambassador below the embassy's number",
	  "Embassy of Peru\n5 Example Street\nTel: 555 0129\nAmbassador: Mr Bo Specimen\n",
	  "Ambassador", "Mr Bo Specimen", "Embassy of Peru" },
	{ "Chinese, a space behind the office",
	  "某省监狱管理局局长 李例明\n某市文化路81号\n传真:555 0130\n", "某省监狱管理局局长",
	  "李例明", "某市文化路81号" },
	{ "Korean, one word before ministry and office",
	  "김예시 법무부 장관\n경기도 과천시 관문로 47\nFax: 555 0131\n", "법무부 장관", "김예시",
	  "경기도 과천시 관문로 47" },
	{ "Chinese, a foreign name with a dot and a title behind the office",
	  "某地勞工部部長 穆罕默德‧例子先生\n某市文化路81號\n傳真:555 0132\n", "某地勞工部部長",
	  "穆罕默德‧例子先生", "某市文化路81號" },
	{ "Korean, country, office and name",
	  "예시나라 노동부 장관 보기 소남\n1 Example Road\nFax: 555 0133\n", "예시나라 노동부 장관",
	  "보기 소남", "1 Example Road" },
	{ "whom a Russian letter goes to",
	  "Президенту Республики Казахстан\nПримеру Образцовичу Примерову\n010000, г. Астана\n"
	  "Факс: 555 0134\n",
	  "Президенту Республики Казахстан", "Примеру Образцовичу Примерову", "010000, г. Астана" },
	{ "Arabic, a slash before the name, the office in full below",
	  "السيد الرئيس/ فلان عبد المثال\nرئيس جمهورية مصر العربية\nقصر الاتحادية\nFax: 555 0135\n",
	  "رئيس جمهورية مصر العربية", "السيد الرئيس/ فلان عبد المثال", "قصر الاتحادية" },
	{ "Arabic, an office of human rights, an ambassador by name",
	  "مساعد وزير الخارجية لحقوق الإنسان، السفيرة فلانة المثال، كورنيش النيل، القاهرة\n"
	  "Fax: 555 0136\n",
	  "مساعد وزير الخارجية لحقوق الإنسان", "السفيرة فلانة المثال", "كورنيش النيل، القاهرة" },
	{ "how it is sent is no address",
	  "Mr Juan Sample\nMinister of Justice\n1 Road\nLima, Peru\nBy post and by email: "
	  "a@example.org\nContact form: https://example.org/form\n",
	  "Minister of Justice", "Mr Juan Sample", "1 Road" },
	{ "a title that greets too, under the house",
	  "Dirección General del Instituto\nSr. Juan Ejemplo, Director\nAv. Central 5, San Salvador\n"
	  "Fax: 555 0137\n",
	  "Director", "Sr. Juan Ejemplo", "Dirección General del Instituto" },
	{ "a street that begins like a title",
	  "Minister of Justice\nPadre Street\nManila 1000\nFax: 555 0125\n", "Minister of Justice",
	  "", "Padre Street" },
	{ "a rank under what could be office and name",
	  "مدير أمن المحافظة الثانية\nالعميد فلان المثال\nص.ب. 155، إب، اليمن\nFax: 555 0118\n",
	  "مدير أمن المحافظة الثانية", "العميد فلان المثال", "ص.ب. 155، إب، اليمن" },
	{ "the address behind the comma of a line that ends in a country",
	  "M. Célestin Exemple, Président de la République, Cabinet du Président, Kinshasa-Gombe, RDC\n"
	  "Fax: 555 0119\n",
	  "Président de la République", "M. Célestin Exemple",
	  "Cabinet du Président, Kinshasa-Gombe, RDC" },
	{ "a title before the office is no part of it",
	  "Exmo. Sr. Ministro da Justiça Mário Exemplo\nEsplanada 5\nFax: 555 0120\n",
	  "Ministro da Justiça", "Mário Exemplo", "Esplanada 5" },
	{ "care of an embassy",
	  "Dmitri Muster\nStaatsanwalt von Beispielstadt\nc/o Botschaft der Russischen Föderation\n"
	  "Fax: 555 0121\n",
	  "Staatsanwalt von Beispielstadt", "Dmitri Muster",
	  "c/o Botschaft der Russischen Föderation" },
	{ "Chinese: an office that begins with its house, over a name",
	  "人民检察院院长\n黎明例\n雄王大街55号\n传真：+84 210 555 0133\n", "人民检察院院长",
	  "黎明例", "雄王大街55号" },
	{ "Korean: a rank behind the name",
	  "므라우케 경찰서장\n아리프 수트리스노 총경\n브라위자야 거리 55번지\n팩스: +62 971 555 0142\n",
	  "므라우케 경찰서장", "아리프 수트리스노 총경", "브라위자야 거리 55번지" },
	{ "an organisation is neither beside an office",
	  "Company Secretary\nExample Palm Oil Berhad\nJalan Sultan 5\nFax: 555 0112\n",
	  "Company Secretary", "", "Example Palm Oil Berhad" },
	{ "a name and a house are no office and name",
	  "Ana Example\nPalace of Justice\n1 Road\nFax: 555 0113\n", "", "Ana Example",
	  "Palace of Justice" },
};

static bool
is_right(struct arena *a, size_t i)
{
	struct str text = str_printf(a, HEADING "%s", blocks[i].text);
	struct blocks b = text_blocks(a, text);
	struct casefile c = { 0 };
	struct err e = { 0 };
	struct reading r;
	struct parts p;
	const struct target *t;

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	if (!parts_find(&r, &p, &e) || !officials_read(&r, &p, &e) || c.targets.n != 1)
		return false;
	t = &c.targets.item[0];
	return str_eq(t->office, str_c(blocks[i].office)) &&
	       str_eq(t->name, str_c(blocks[i].name)) && t->address.n > 0 &&
	       str_eq(t->address.item[0], str_c(blocks[i].address));
}

/* The second salutation stands in the first block; "President" brings it home. */
static void
test_salutations(struct arena *a)
{
	struct blocks b = text_blocks(a, STR(HEADING "Minister of Justice\nMr Anis Sample\n1 Road\n"
	                                             "Fax: 555 0107\nSalutation: Dear President\n"
	                                             "Salutation: Dear Minister\n\nPresident\n"
	                                             "Mrs Ana Example\n2 Road\nFax: 555 0108\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };
	struct reading r;
	struct parts p;

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	test_ok(parts_find(&r, &p, &e) && officials_read(&r, &p, &e) && c.targets.n == 2,
	        "two officials");
	test_ok(c.targets.n == 2 && str_eq(c.targets.item[0].salutation, STR("Dear Minister")) &&
	                str_eq(c.targets.item[1].salutation, STR("Dear President")),
	        "each with its own salutation");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(blocks); i++)
		test_ok(is_right(a, i), blocks[i].what);
	test_salutations(a);
	arena_free(&a);
	return test_done();
}
