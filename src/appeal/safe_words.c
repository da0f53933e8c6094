/*
 * safe_words.c - what must not stand in a letter to the authorities, in each language of letters
 *
 * Health, disability, pregnancy, sexuality, minors, relatives, hunger strikes and wounds.  A word
 * is listed as soon as it usually means one of these: what else it means is silence lost, no harm.
 */
#include "appeal/safe_words.h"

/* clang-format off */
static const char words_en[] =
	" health healthcare ill illness illnesses sick sickness disease diseases heart asthma lung lungs"
	" diabetes diabetic cancer epilepsy hiv aids tuberculosis pregnant pregnancy miscarriage injury"
	" injuries injured wound wounds wounded hospital hospitals hospitalised hospitalized clinic medical"
	" medically medicine medicines medication doctor doctors surgery surgeon disability disabilities"
	" disabled wheelchair mental psychological psychiatric depression suicide suicidal hunger weak pain"
	" child children childhood son sons daughter daughters boy boys girl girls baby babies infant"
	" infants toddler minor minors teenager teenagers teenage juvenile juveniles underage pupil pupils"
	" schoolboy schoolboys schoolgirl schoolgirls youngest"
	" mother mothers father fathers parent parents wife wives husband husbands spouse partner fiance"
	" fiancee brother brothers sister sisters sibling siblings family families relative relatives"
	" relation relations grandmother grandfather grandparents grandson granddaughter uncle aunt cousin"
	" cousins nephew niece widow widower orphan orphans loved"
	" gay lesbian bisexual transgender homosexual homosexuality lgbt lgbti lgbtq rape raped sexual sexually abortion ";
static const char words_fr[] =
	" sante cœur sœur sœurs malade malades maladie maladies coeur asthme poumon poumons diabete cancer epilepsie vih"
	" sida tuberculose enceinte grossesse blessure blessures blesse blessee blesses blessees hopital"
	" hopitaux clinique medical medicale medicaux medicales medicament medicaments medecin medecins"
	" operation handicap handicape handicapee mental mentale psychologique psychiatrique suicide faim"
	" faible douleur douleurs"
	" enfant enfants fils fille filles garcon garcons bebe bebes nourrisson mineur mineure mineurs"
	" mineures adolescent adolescente adolescents ecolier ecoliere eleve eleves"
	" mere meres pere peres parent parents epouse epoux mari femme conjoint conjointe frere freres"
	" soeur soeurs famille familles proche proches neveu niece oncle tante cousin cousine cousins"
	" veuve veuf orphelin orpheline orphelins"
	" gay gays lesbienne lesbiennes bisexuel bisexuelle transgenre homosexuel homosexuelle homosexuels homosexualite"
	" lgbt lgbti lgbtq viol viols violee violees sexuel sexuelle sexuels sexuelles avortement ";
static const char words_es[] =
	" salud enfermo enferma enfermos enfermas enfermedad enfermedades corazon asma pulmon pulmones"
	" diabetes cancer epilepsia vih sida tuberculosis embarazada embarazo herida heridas herido heridos"
	" lesion lesiones hospital hospitales clinica medico medica medicos medicas medicina medicinas"
	" medicamento medicamentos doctor doctora cirugia discapacidad mental psicologico psicologica"
	" psiquiatrico suicidio hambre debil dolor dolores"
	" nino nina ninos ninas hijo hija hijos hijas bebe bebes menor menores adolescente adolescentes"
	" alumno alumna alumnos"
	" madre madres padre padres esposa esposo marido mujer pareja hermano hermana hermanos hermanas"
	" familia familias familiar familiares pariente parientes abuelo abuela abuelos tio tia primo prima"
	" sobrino sobrina viuda viudo huerfano huerfana huerfanos"
	" gay gays lesbiana lesbianas bisexual transgenero homosexual homosexuales homosexualidad lgbt lgbti lgbtq violada"
	" violadas sexual sexuales sexualmente aborto ";
/* Where words grow together or stand without spaces: what a sentence must not hold anywhere. */
static const char stems_ar[] =
	"صحته|صحتها|صحتهم|صحية|الصحي |مرض|مريض|قلب|ربو|سكري|سرطان|الصرع|حامل|حملها|إصابة|اصيب|جرح|جريح|مستشفى|عيادة"
	"|طبيب|طبية|الطبي |علاج|دواء|جراحة|إعاقة|معوق|كرسي متحرك|نفسي|اكتئاب|انتحار|إضراب عن الطعام|جوع|ضعف|أوجاع|يتألم"
	"|طفل|أطفال|صبي|فتاة|فتيات|رضيع|قاصر|مراهق|تلميذ|ابن|ابنة|أبناء|بنات|بنته|والد| أمه| أمها| وأمه|أبيه|أبيها| أبوه"
	"| أبوها|زوج|قرين|خطيب|أخيه|أخيها| أخوه|أخته|أختها|إخوة|أشقاء|شقيق|أسرت|عائلت|أسرة|عائلة|أقارب|أقرباء|ذوي"
	"| جدته| جدها|حفيد| عمه| عمته| خاله| خالته|أرمل|يتيم|أيتام|سنوات|أعوام"
	"|مثلي|اغتصاب|اغتصب|جنسيا |عنف جنسي|إجهاض";
static const char stems_zh[] =
	"健康|病|伤|傷|医|醫|药|藥|心脏|心臟|肺|癌|孕|产|產|残疾|殘疾|轮椅|輪椅|精神|心理|抑郁|抑鬱|自杀|自殺|绝食|絕食|饥|飢|虚弱|虛弱|疼|痛"
	"|孩|儿童|兒童|儿子|兒子|女儿|女兒|未成年|少年|少女|婴|嬰|幼|小学|小學|中学生|中學生|母亲|母親|父亲|父親|父母|妈|媽|爸"
	"|妻|丈夫|配偶|未婚夫|兄|弟|姐|姊|妹|家人|家属|家屬|家庭|亲属|親屬|亲人|親人|亲戚|親戚|祖|孙|孫|叔|伯|姑|姨|舅|侄|姪|寡|孤儿|孤兒"
	"|同性恋|同性戀|双性恋|雙性戀|跨性别|跨性別|强奸|強姦|性侵|性暴力|堕胎|墮胎";
static const char stems_de[] =
	"krank|gesundheit|herz|asthma|lunge|diabet|krebs|epilep|schwanger|fehlgeburt|verletz|wund|klinik|medizin"
	"|medikament|arzt|arzte|arztlich|behinder|rollstuhl|psychi|psycho|depress|suizid|selbstmord|hunger|schwach"
	"|schmerz|kind|sohn|sohne|tochter|junge|madchen|baby|saugling|minderjahr|jugendlich|schuler|mutter|vater"
	"|eltern|ehefrau|ehemann|gatt|partner|verlobt|bruder|schwester|geschwister|famil|angehorig|verwandt|enkel"
	"|onkel|tante|cousin|neffe|nichte|witwe|waise"
	"|schwul|lesbisch|homosex|bisex|transgender|lgbt|vergewaltig|sexuell|abtreib";
static const char stems_pt[] =
	"saude|doenc|doente|enferm|corac|asma|pulm|diabet|cancer|cancro|epilep|gravid|aborto|ferid|feriment|lesao"
	"|lesoes|hospital|clinic|medic|remedio|cirurg|deficien|cadeira de rodas| mental|psico|psiqu|depress|suicid"
	"|fome|fraco|fraca| dor | dores|crianc|filho|filha|menin|bebe|menor|adolescen|alun| mae| pai | pais |espos"
	"|marido|mulher|companheir|noiv|irma|famil|parente|avo | avos|neto|neta| tio| tia|primo|prima |sobrinh|viuv|orfa"
	"| gay|lesbic|homosex|bisex|transgen|lgbt|estupr|sexua";
static const char stems_it[] =
	"salute|malat|ammal|inferm|cuore|cardia| asma|polmon|diabet|cancro|tumor|epiless| hiv| aids|tubercol"
	"|incinta|gravid|aborto|aborti| ferit| feriment|lesion|ospedal|clinic|medic|farmac|chirurg|disabil"
	"|handicap|sedia a rotelle| mental|psicol|psichi|depress|suicid|sciopero della fame| fame |debol"
	"|dolor|bambin|bimb|neonat| figli|ragazz| minore | minori |minorenn|minoril|adolesc|alunn|scolar"
	"|madre|madri|padre|padri|genitor|moglie|mogli |marito|mariti|coniug|compagno|compagna |compagni "
	"|fidanzat|fratell|sorell|famigli|familiar| parent|nonno|nonna|nonni | zio | zia | zii |cugin| nipot"
	"|vedov|orfan|undicenn|dodicenn|tredicenn|quattordicenn|quindicenn|sedicenn|diciassettenn|due anni"
	"|tre anni|quattro anni|cinque anni|sei anni|sette anni|otto anni|nove anni|dieci anni|undici anni"
	"|dodici anni|tredici anni|quattordici anni|quindici anni|sedici anni|diciassette anni| gay|lesbic"
	"|omosess|bisess|transgender|lgbt|stupr|sessual";
static const char stems_ru[] =
	"здоровь|болезн| болен| больн|заболе|недомог|сердц|сердеч|астм|легочн|диабет|онколог| рак | рака "
	"| раком |опухол|эпилеп| вич | вич-| спид|туберкул|беремен|выкидыш|аборт| ранен| ранил| раны | рану "
	"|травм|увеч|больниц|госпитал|клиник|медиц| врач|лекарств| лечени| лечит|хирург|инвалид"
	"|ограниченными возможностями|инвалидной коляск|психич|психолог|психиатр|депресс|самоуб|суицид"
	"|голодовк| голод|слаб| боли | болью | болях |ребен| дети| детей| детям| детьми| детях| детск| дочь"
	"| дочер| сын|мальчик|девочк|девушк|младен|несовершеннолет|подрост|школьни|ученик|учениц|юнош| мать "
	"| матери | матерью | отец | отца | отцу | отцом | отце |родител| жена | жену | жены | жене | женой "
	"| муж | мужа | мужу | мужем | муже |супруг|невест|жених| брат|сестр| семья| семьи| семью| семье"
	"| семей|родственн| родные | родных | родным | близкие | близких | близким |бабушк|дедушк|внук|внуч"
	"| дядя | дяди | дядю | тетя | тети | тетю |двоюродн|племянн|вдов| сирот|надцать лет|надцати лет"
	"|десять лет|десяти лет| гей | геи | геев |лесби|гомосекс|бисекс|трансгендер|лгбт|изнасил|сексуальн";
static const char stems_tr[] =
	"sağlık|hasta|kalp |kalbi|astım|akciğer|diyabet|kanser|epilepsi| sara hast| hiv| aids|verem"
	"|tüberküloz|hamile| gebe|düşük yap|kürtaj|yaral| yarası|tedavi|klinik|tıbbi| ilaç| ilac|doktor|hekim"
	"|ameliyat|engelli|tekerlekli sandalye|ruhsal|zihinsel|psikolo|psikiya|depresyon|intihar|açlık grev"
	"|halsiz|zayıf|ağrı|acı çek|çocuk|bebe| oğlu| oğul| oğlan| kızı|kız çocu| kızlar| ergen|reşit olmayan"
	"|ilkokul|ortaokul| lise| anne| baba|ebeveyn| eşi | eşini | eşinin | eşine |karısı|kocası|nişanlı"
	"|kardeş|ağabey| abla|aile|akraba|yakınları|büyükanne|büyükbaba| dede|torun| amca| dayı|teyze| halası"
	"|kuzen|yeğen| dul |yetim|öksüz| gey |lezbiyen|eşcinsel|biseksüel|transgender|trans kadın|trans erkek"
	"|lgbt|tecavüz|cinsel";
static const char stems_ko[] =
	"건강|질병|질환|병원|병이|병을|병에|병으로|환자|심장|천식|폐렴|폐암|당뇨|암에|암을|간질|뇌전증|에이즈|결핵|임신|유산했|낙태|부상|상처|다쳤|다친|치료|의사|의료|의약|약을"
	"|약품|수술|장애|휠체어|정신|심리|우울|자살|단식|굶|허약|쇠약|통증|고통|아이|아동|어린이|아들|딸|소년|소녀|아기|영아|유아|미성년|청소년|십대|초등|중학|고등학|어머니"
	"|아버지|부모|모친|부친|엄마|아빠|아내|남편|배우자|부인은|부인이|부인과|약혼|형제|자매|오빠|언니|누나|누이|동생|가족|친척|친지|유족|할머니|할아버지|손자|손녀|삼촌|이모"
	"|고모|사촌|조카|과부|고아|한 살|두 살|세 살|네 살|다섯 살|여섯 살|일곱 살|여덟 살|아홉 살|열 살|열한 살|열두 살|열세 살|열네 살|열다섯 살|열여섯 살|열일곱 살"
	"|게이|레즈비언|동성애|양성애|성전환|트랜스젠더|성소수자|강간|성폭|성추행|성적";
static const char stems_fa[] =
	"سلامت|بیمار|مریض| قلب|تنگی نفس| ریه|دیابت|سرطان|صرع|ایدز| سل |باردار|حامله|سقط|مجروح|زخم|جراحت|آسیب|مصدوم"
	"|درمان|کلینیک|پزشک|دکتر|دارو|جراحی|معلول|ناتوان|ویلچر|صندلی چرخدار|روانی|روانشناس|افسردگی|خودکشی"
	"|اعتصاب غذا|گرسن|ضعف|ضعیف| درد|کودک|بچه|نوزاد|خردسال|نوجوان|پسر|دختر|فرزند|دانش آموز|دانش‌آموز"
	"|زیر سن|مادر|پدر|والدین|همسر|شوهر| زنش |نامزد|برادر|خواهر|خانواد|خویشاوند|بستگان|نزدیکان| نوه| عموی"
	"| عمویش| عمه| دایی| خاله|بیوه|یتیم|ده سال|همجنس|دوجنس|تراجنس|ترنس|تجاوز|جنسی";
static const char refers_en[] =
	" he him his himself she her hers herself it its itself they them their theirs themselves this"
	" these those such both latter former another others there then however ";
static const char refers_fr[] =
	" il elle ils elles lui leur leurs eux son sa ses celui celle ceux celles ce cet cette ces y"
	" la-bas cependant ";
static const char refers_de[] =
	" er sie ihm ihn ihr ihre ihrem ihren ihrer ihres ihnen sein seine seinem seinen seiner seines"
	" dieser diese dieses diesem diesen deren dessen es dort damals beide beiden jedoch ";
static const char refers_ru[] =
	" он она оно они его ее их ему ей им ими него нее неё них нему ней ним ними этот эта эти это этого"
	" этой этих этому этим тот те того тех там тогда оба обе однако ";
/* clang-format on */

/* Pronouns say what leans on another sentence where a sentence must have a subject; in the other
 * languages it may lean without a word, so there only a name tells that it stands alone. */
const struct safe_list safe_lists[] = {
	{ .language = STR_INIT("en"), .words = STR_INIT(words_en), .refers = STR_INIT(refers_en) },
	{ .language = STR_INIT("fr"), .words = STR_INIT(words_fr), .refers = STR_INIT(refers_fr) },
	{ .language = STR_INIT("es"), .words = STR_INIT(words_es) },
	{ .language = STR_INIT("ar"),
	  .words = STR_INIT(stems_ar),
	  .stems = true,
	  .age = STR_INIT("عاما|عشرة سنة"),
	  .years = STR_INIT("سنة|عام") },
	{ .language = STR_INIT("zh"),
	  .words = STR_INIT(stems_zh),
	  .stems = true,
	  .age = STR_INIT("岁|歲") },
	{ .language = STR_INIT("de"),
	  .words = STR_INIT(stems_de),
	  .stems = true,
	  .age = STR_INIT("jahrig|jahre alt"),
	  .years = STR_INIT("jahr"),
	  .refers = STR_INIT(refers_de) },
	{ .language = STR_INIT("pt"),
	  .words = STR_INIT(stems_pt),
	  .stems = true,
	  .age = STR_INIT("anos de idade"),
	  .years = STR_INIT("anos") },
	{ .language = STR_INIT("it"),
	  .words = STR_INIT(stems_it),
	  .stems = true,
	  .age = STR_INIT("anni di età|anni d'età"),
	  .years = STR_INIT(" anni") },
	{ .language = STR_INIT("ru"),
	  .words = STR_INIT(stems_ru),
	  .stems = true,
	  .age = STR_INIT("летн"),
	  .years = STR_INIT(" лет | года | год "),
	  .refers = STR_INIT(refers_ru) },
	{ .language = STR_INIT("tr"),
	  .words = STR_INIT(stems_tr),
	  .stems = true,
	  .age = STR_INIT(" yaşında"),
	  .years = STR_INIT(" yaş") },
	{ .language = STR_INIT("ko"),
	  .words = STR_INIT(stems_ko),
	  .stems = true,
	  .years = STR_INIT("세|살") },
	{ .language = STR_INIT("fa"),
	  .words = STR_INIT(stems_fa),
	  .stems = true,
	  .age = STR_INIT("ساله|سالگی"),
	  .years = STR_INIT("سال") },
};

const size_t safe_lists_n = ARRAY_LEN(safe_lists);
