/*
 * test_officials_text.c - officials_text.c, officials_flat.c, officials_eastern.c and
 * officials_worth.c: whole documents to their officials: how pages and letters set them
 *
 * An official is written as OFFICE | NAME | ADDRESS + ADDRESS | CONTACTS | SALUTATION.
 */
#include "import/import.h"

#include "../../test.h"
#include "text_blocks.h"

#define ASK                                                                                            \
	"Bruno Sample, a teacher, was arrested on 3 May of this year.\n\nPlease write immediately in " \
	"English or your own language:\n- Calling on them to release Bruno Sample.\n\n"
#define BODY                                                                                   \
	"I am worried about Bruno Sample, a teacher who was arrested on 3 May. I urge you to " \
	"release him.\n\nYours sincerely,\n"

static const struct {
	const char *what, *text, *officials;
} texts[] = {
	{ "the embassy that a section fills in behind the diplomats",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nMinister of Justice\nMr Juan Sample\n1 Example "
	  "Street\nLima, Peru\nFax: +51 1 555 0100\n\nAlso send copies to diplomatic "
	  "representatives accredited to your country. HER EXCELLENCY MRS ANA EXAMPLE, Embassy of "
	  "Peru, 55 Example Street W8 7XX, 020 7946 0100 / 020 7946 0101, Fax 020 7946 0102, "
	  "peru@example.org, Salutation: Your Excellency\n",
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0100 | \n"
	  " | HER EXCELLENCY MRS ANA EXAMPLE | Embassy of Peru + 55 Example Street W8 7XX | "
	  "peru@example.org 020 7946 0100 020 7946 0101 020 7946 0102 | Your Excellency\n" },
	{ "copies for who issues it are a report",
	  "From: Example Hills Committee, Leeds\n\n" ASK
	  "Please write to:\n\nMr Juan Sample, Minister of Justice\n1 Example Street\nLima, Peru\n"
	  "Fax: +51 1 555 0100\n\nPlease send copies of your letters to: Example Hills Committee, 5 "
	  "Road, Leeds. E-mail: hills@example.org\n",
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0100 | "
	  "\n" },
	{ "copies for somebody else are not",
	  "From: Example Hills Committee, Leeds\n\n" ASK
	  "Please write to:\n\nMr Juan Sample, Minister of Justice\n1 Example Street\nLima, Peru\n"
	  "Fax: +51 1 555 0100\n\nPlease send copies of your letters to: Other Union Committee, 5 "
	  "Road, Lima. E-mail: union@example.org\n",
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0100 | \n"
	  " | Other Union Committee | 5 Road, Lima | union@example.org | \n" },
	{ "a greeting that wraps at the right, a second fax, a street up to an abbreviation",
	  ASK "APPEALS TO:\n\n1) President of the Republic               Your Excellency\n"
	      "   H.E. Juan Sample Lleras                 President\n"
	      "   Presidential Palace\n   Sample Example St., Vali Muster Ave.\n   Lima, Peru\n"
	      "   Fax: +51 1 555 0100\n   +51 1 555 0101\n   +51 1 555 0102\n",
	  "President of the Republic | H.E. Juan Sample Lleras | Presidential Palace + Sample "
	  "Example St., Vali Muster Ave. + Lima, Peru | +51 1 555 0100 +51 1 555 0101 +51 1 555 0102 "
	  "| Your Excellency President\n" },
	{ "the dots of a foreign name in Chinese are no bars of a page's foot",
	  ASK "APPEALS TO:\n\n司法部長\n阿娜蘇·哈克·喬杜里 Ana Muster Example\nExample Building "
	      "55\nLima, Peru\nEmail: a@example.org\n",
	  "司法部長 | 阿娜蘇·哈克·喬杜里 Ana Muster Example | Example Building 55 + Lima, Peru | "
	  "a@example.org | \n" },
	{ "a number below a fax of another country is no fax",
	  ASK "APPEALS TO:\n\nMinister of Justice\nMr Juan Sample\nLima, Peru\n"
	      "Email: a@example.org\nFax: +51 1 555 0100\n+44 20 7946 0101\n",
	  "Minister of Justice | Mr Juan Sample | Lima, Peru | a@example.org +44 20 7946 0101 +51 1 "
	  "555 0100 | \n" },
	{ "an Arabic greeting with the article over a copy whose office has a word of it",
	  ASK "APPEALS TO:\n\nمدير دائرة المثال العامة\nاللواء سامي فرحان المثال\nدائرة "
	      "المثال\nعمّان، الأردن\nالمخاطبة: عطوفة المدير العام\n\nCOPIES TO:\n\nالمفوض "
	      "العام للمجلس الوطني\nموسى محمود نموذج\nعمّان، الأردن\nEmail: a@example.org\n",
	  "مدير دائرة المثال العامة | اللواء سامي فرحان المثال | دائرة المثال + عمّان، الأردن |  | "
	  "عطوفة المدير العام\n"
	  "المفوض العام للمجلس الوطني | موسى محمود نموذج | عمّان، الأردن | a@example.org | \n" },
	{ "a union over the house where it sits",
	  ASK "PLEASE SEND APPEALS TO:\n\nMinister of Justice\nMr Juan Sample\n1 Example "
	      "Street\nLima, Peru\nFax: +51 1 555 0100\n\nCOPIES TO:\n\nSyndicat national des "
	      "exemples\nMaison Exemple\nAlger, Algeria\n",
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0100 | \n"
	  " | Syndicat national des exemples | Maison Exemple + Alger, Algeria |  | \n" },
	{ "neither a heading nor a signature among the officials is one",
	  ASK "PLEASE SEND APPEALS TO:\n\nINHALT\n\nMinister of Justice\nMr Juan Sample, IPS\n1 "
	      "Example Street\nLima, Peru\nFax: +51 1 555 0100\n\nWill my letter help?\n\n"
	      "In solidarity,\nThe Whole Network\n",
	  "Minister of Justice | Mr Juan Sample, IPS | 1 Example Street + Lima, Peru | +51 1 555 0100 | "
	  "\n" },
	{ "a name with an apostrophe before its address, the house of an office",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nChairman of the Supreme Court\nMo'men Namunayev, 1 Example "
	  "Street, Lima, Peru\nFax: +51 1 555 0100\n\nJuan Sample, President of Peru, President's "
	  "Secretariat, Lima, Peru. Fax: +51 1 555 0101\n",
	  "Chairman of the Supreme Court | Mo'men Namunayev | 1 Example Street, Lima, Peru | +51 1 "
	  "555 0100 | \n"
	  "President of Peru | Juan Sample | President's Secretariat, Lima, Peru | +51 1 555 0101 | \n" },
	{ "care of a ministry below the country, the next one behind a gap; a page alone is nobody",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nHis Excellency Juan Sample\nPresident\nRepublic of Peru\nC/o "
	  "Ministry of Foreign Affairs\nLima, Peru\n\nBen Muster\nMinister of Information\n118 "
	  "Example Street\nLima, Peru\nFax: +51 1 555 0100\n\nTo support this please click here: "
	  "http://www.example.org/support\n",
	  "President | His Excellency Juan Sample | Republic of Peru + C/o Ministry of Foreign Affairs "
	  "+ Lima, Peru |  | \n"
	  "Minister of Information | Ben Muster | 118 Example Street + Lima, Peru | +51 1 555 0100 | "
	  "\n" },
	{ "an embassy whose country ends in a full stop",
	  ASK "PLEASE SEND APPEALS TO:\n\nAmbassador\nMr Juan Sample\nEmbassy of the Lao P.D.R.\n5 "
	      "Example Road\nParis, France\nFax: +33 1 45 55 01 57\n",
	  "Ambassador | Mr Juan Sample | Embassy of the Lao P.D.R. + 5 Example Road + Paris, France | "
	  "+33 1 45 55 01 57 | \n" },
	{ "an office and a salutation that a column breaks, the heading of the next column behind one",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nPresident of the Appeal\nCourt\nBen Muster\n5 Example "
	  "Street\nLima, Peru\nFax: +51 1 555 0100\nSalutation: Your\nExcellency\n\nGovernor of "
	  "Specimen And copies to:\nMr Juan Sample\n1 Example Street\nLima, Peru\nFax: +51 1 555 "
	  "0101\nSalutation: Dear\nGovernor\n",
	  "President of the Appeal Court | Ben Muster | 5 Example Street + Lima, Peru | +51 1 555 0100 "
	  "| Your Excellency\n"
	  "Governor of Specimen | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0101 | "
	  "Dear Governor\n" },
	{ "an office that ends its line with an article; a title before the name of a mission's head",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nPresidente de la\nRepública del Perú\nBen Muster\n5 Example "
	  "Street\nLima, Peru\nFax: +51 1 555 0100\n\nHIS EXCELLENCY MR ANA MARIA JUANA EXAMPLE "
	  "SAMPLE Embassy of Peru, 5 Example Road, London SW1V 1EJ Fax: 020 7946 0155\n",
	  "Presidente de la República del Perú | Ben Muster | 5 Example Street + Lima, Peru | +51 1 "
	  "555 0100 | \n"
	  " | HIS EXCELLENCY MR ANA MARIA JUANA EXAMPLE SAMPLE | Embassy of Peru, 5 Example Road, "
	  "London SW1V 1EJ | 020 7946 0155 | \n" },
	{ "honours behind a name in a numbered list; a greeting with an exclamation mark",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\n1) The Most Hon. Ben Muster, ON, GCMG\n   Governor-General of "
	  "Peru     [Salutation: Your Excellency]\n   5 Example Street\n   Lima, Peru\n   Faxes: "
	  "+51 1 555 0100\n2) Minister of Justice\n   Mr Juan Sample\n   1 Example Street\n   Lima, "
	  "Peru\n   Faxes: +51 1 555 0101\n   Уважаемый министр!\n",
	  "Governor-General of Peru | The Most Hon. Ben Muster | 5 Example Street + Lima, Peru | +51 1 "
	  "555 0100 | Your Excellency\n"
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0101 | "
	  "Уважаемый министр\n" },
	{ "one line each, without a comma",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nPublic Prosecutor Juan Sample Office of the Public "
	  "Prosecutor Example Hill, Lima, Peru Fax: +51 1 555 0100\nMinister of Science, Research "
	  "and Technology: Her Excellency Ana Example-Specimen Ministry of Science 5 Example "
	  "Square Lima Peru Fax: +51 1 555 0101 Salutation: Your Excellency\n\nCOPIES TO:\n\nSr. "
	  "Bruno Sample Specimen Presidente Ejecutivo Avenida Ejemplo 55 Lima Perú\n",
	  "Public Prosecutor | Juan Sample | Office of the Public Prosecutor Example Hill, Lima, Peru "
	  "| +51 1 555 0100 | \n"
	  "Minister of Science, Research and Technology | Her Excellency Ana Example-Specimen | "
	  "Ministry of Science 5 Example Square Lima Peru | +51 1 555 0101 | Your Excellency\n"
	  "Presidente Ejecutivo | Sr. Bruno Sample Specimen | Avenida Ejemplo 55 Lima Perú |  | \n" },
	{ "a title on its own line",
	  ASK "APPEALS TO:\n\nHis Excellency\nPresident Augustin Sample\nOffice of the "
	      "President\nKinshasa\nDemocratic Republic of Congo\nFax: +243 12 555 0100\n\nHis "
	      "Excellency\nMinister of the Interior Gaspard Sample Wa Specimen\nMinistry of the "
	      "Interior\nKinshasa\nFax: +243 88 555 0163\n",
	  "President | Augustin Sample | Office of the President + Kinshasa + Democratic Republic of "
	  "Congo | +243 12 555 0100 | \n"
	  "Minister of the Interior | Gaspard Sample Wa Specimen | Ministry of the Interior + Kinshasa "
	  "| +243 88 555 0163 | \n" },
	{ "a notice between an official nobody announced and his fax, a page between two",
	  "UA: 955/26 Index: AMR 46/955/2026 Peru Date: 3 May 2026\n\nBruno Sample, a teacher, was arrested on 3 May of this year.\n\n- urging them to release "
	  "Bruno Sample.\n\nPublic Prosecutor Juan Sample\nDue to postal restrictions please only "
	  "send physical mail to the Embassy\nFax: +51 1 555 0100\n\nPage 2 of UA 955/26\n\nThe "
	  "Honourable Ana Example\nGovernor of Texas\nPO Box 5555, Capitol Station\nAustin, TX "
	  "78000\nFax\n",
	  "Public Prosecutor | Juan Sample |  | +51 1 555 0100 | \n"
	  "Governor of Texas | The Honourable Ana Example | PO Box 5555, Capitol Station + Austin, TX "
	  "78000 |  | \n" },
	{ "a paragraph behind the heading that lost its officials is none",
	  ASK
	  "PLEASE SEND APPEALS BEFORE 4 NOVEMBER 2026 TO: Check with your section whether it is "
	  "still useful to write after the date above, as the situation may have changed by then, "
	  "since all those held were told that they would be brought before a court within two "
	  "weeks of their arrest.\n\nAll our news\n\nMore actions\n",
	  "" },
	{ "the kind of organisation over its name",
	  ASK "PLEASE SEND APPEALS TO:\n\nMinister of Justice\nMr Juan Sample\n1 Example "
	      "Street\nLima, Peru\nFax: +51 1 555 0100\n\nCOPIES TO:\n\nOrganización de derechos "
	      "humanos\nUnidad de Ejemplo (UDE)\n1 Calle 7-45, Ciudad de Guatemala, GUATEMALA\n",
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0100 | \n"
	  "Organización de derechos humanos | Unidad de Ejemplo (UDE) | 1 Calle 7-45, Ciudad de "
	  "Guatemala, GUATEMALA |  | \n" },
	{ "a copy in brackets, the ambassador behind the embassy",
	  "Ana Example\nGovernor of Texas\nPO Box 5555\nAustin, TX 78000\nUSA\n\nDear Governor,\n\n" BODY
	  "\n(Bitte senden Sie eine Kopie an: Botschaft der Vereinigten Staaten von Amerika, I.E. Frau "
	  "Carla Specimen, Musterallee 5, 14191 Berlin, Fax: 030-555 01 15)\n",
	  "Governor of Texas | Ana Example | PO Box 5555 + Austin, TX 78000 + USA |  | Dear Governor\n"
	  " | I.E. Frau Carla Specimen | Botschaft der Vereinigten Staaten von Amerika + Musterallee 5, "
	  "14191 Berlin | 030-555 01 15 | \n" },
	{ "small words before whom it is for; a street in small letters; copies one a line",
	  "LETTRE OUVERTE\n\nÀ Son Excellence Monsieur Kodjo Exemple\nPrésident de la République "
	  "togolaise\nBP 555 Lomé\n\nExcellence Monsieur le Président,\n\n" BODY
	  "\nCopies :\n- Monsieur Kofi Exemple, Ministre de la Justice, rue de l'OCAM, Lomé, fax (228) 22 "
	  "55 50 17\n- Ambassade du Togo en France, 8 rue Exemple, 75017 Paris\n",
	  "Président de la République togolaise | Son Excellence Monsieur Kodjo Exemple | BP 555 Lomé |  "
	  "| Excellence Monsieur le Président\n"
	  "Ministre de la Justice | Monsieur Kofi Exemple | rue de l'OCAM, Lomé | (228) 22 55 50 17 | \n"
	  " |  | Ambassade du Togo en France, 8 rue Exemple, 75017 Paris |  | \n" },
	{ "by fax and mail between the address and the opening",
	  "His Excellency Ayatollah Hamid Example\nLeader of the Republic\nOffice of the "
	  "Leader\nTehran, Iran\n\nVIA FACSIMILE (+98 21 555 0122) and ELECTRONIC MAIL "
	  "(leader@example.org)\n\nDear Ayatollah Example:\n\n" BODY,
	  "Leader of the Republic | His Excellency Ayatollah Hamid Example | Office of the Leader + "
	  "Tehran, Iran | leader@example.org +98 21 555 0122 | Dear Ayatollah Example\n" },
	{ "names with the office in brackets",
	  ASK
	  "Your message is sent to:\n\nSEND APPEALS TO:\n\nSra. Ana Example (President of the "
	  "Agency, Government of Brazil) a@example.org\nMinister Bo Sample (Minister of Justice) "
	  "b@example.org\nCC: Carla Specimen (President of the Agency) c@example.org\n",
	  "President of the Agency, Government of Brazil | Sra. Ana Example |  | a@example.org | \n"
	  "Minister of Justice | Minister Bo Sample |  | b@example.org | \n"
	  "President of the Agency | Carla Specimen |  | c@example.org | \n" },
	{ "the head of a memorandum",
	  "To: The Honourable Ana Example, SAN, Attorney General of the Federation, Ministry of "
	  "Justice, Plot 5 Example Way, Abuja, Nigeria\nFax: +234 9 555 0161\nFrom: Bo Sample\nDate: 19 "
	  "November 2013\n\nDear Attorney General,\n\n" BODY,
	  "Attorney General of the Federation | The Honourable Ana Example | Ministry of Justice, Plot 5 "
	  "Example Way, Abuja, Nigeria | +234 9 555 0161 | Dear Attorney General\n" },
	{ "an address before the first label is no part of the office",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nDra. Carmen Example, Fiscal General\nfiscal@example.org / fax "
	  "+502 2411 0155\n",
	  "Fiscal General | Dra. Carmen Example |  | fiscal@example.org +502 2411 0155 | \n" },
	{ "Chinese, with spaces between the fields",
	  "UA: 955/26 Index: ASA 41/955/2026 Vietnam Date: 3 May 2026\n\n诗人阮例海于5月3日被拘留。\n\n"
	  "政府官员地址:\n范明例主席 越南社会主义共和国主席府 河内市雄王街2号\n黎文例部长 公安部 河内市阮攸街44号 "
	  "传真:+84 4 5550 0123\n",
	  " | 范明例主席 | 越南社会主义共和国主席府 + 河内市雄王街2号 |  | \n"
	  " | 黎文例部长 | 公安部 + 河内市阮攸街44号 | +84 4 5550 0123 | \n" },
	{ "an official printed again is one; an organisation alone gets a copy; D.C. is no Don",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nHis Excellency Bo Example\nPresident of the Republic of "
	  "Guinea\nConakry, Guinea\nFax: (224) 55 50 16 73\n\nHis Excellency Bo "
	  "Example\nPresident of the Republic of Guinea\nConakry, Guinea\nEmail: "
	  "b@example.org\n\nCC:\nAmerican Society of Example\nEmbassy of the Republic of Guinea, "
	  "Washington, D.C. Fax: (202) 555-0188\n",
	  "President of the Republic of Guinea | His Excellency Bo Example | Conakry, Guinea | "
	  "b@example.org (224) 55 50 16 73 | \n"
	  " |  | American Society of Example |  | \n"
	  " |  | Embassy of the Republic of Guinea, Washington, D.C | (202) 555-0188 | \n" },
	{ "a letter under its address, a copy below it",
	  "President of the Supreme Court\nMr Juan Sample\nPlaza 5\n00-951 Warsaw\nPOLAND\n\n"
	  "[Place, date]\n\nDear President,\n\n" BODY "\n[Name]\n\nCopy to:\nEmbassy of "
	  "Poland\nH. E. Mr Marek Sample\nExample Street 15\n14193 Berlin\nFax: 030-555 01 55\n",
	  "President of the Supreme Court | Mr Juan Sample | Plaza 5 + 00-951 Warsaw + POLAND |  | "
	  "Dear President\n"
	  " | H. E. Mr Marek Sample | Embassy of Poland + Example Street 15 + 14193 Berlin | 030-555 "
	  "01 55 | \n" },
	{ "salutations in brackets; a voice line; a copy in a sentence",
	  ASK "APPEALS TO:\n\nThe Prime Minister: [Dear Prime Minister]\nThe Hon. Juan Sample\n"
	      "Example Road\nLima, Peru\nVoice: +51 1 555 0100\n\nThe President:         "
	      "    (Your Excellency)\nHis Excellency Bo Sample\nExample Palace\nLima, "
	      "Peru\nFaxes: +51 1 555 0101\n\nPlease copy to the Embassy of Peru, 5 Example "
	      "Street, London. Email: peru@example.org\n",
	  "The Prime Minister | The Hon. Juan Sample | Example Road + Lima, Peru | +51 1 555 0100 | "
	  "Dear Prime Minister\n"
	  "The President | His Excellency Bo Sample | Example Palace + Lima, Peru | +51 1 555 0101 | "
	  "Your Excellency\n"
	  " |  | Embassy of Peru, 5 Example Street, London | peru@example.org | \n" },
	{ "the opening below the sender's blanks, which names two; a crossing with an initial",
	  ASK
	  "APPEALS TO:\n\nMr Juan Sample, Minister of Justice, Lima 705 esq. Juan E. Example, Lima, "
	  "Peru. Fax: +51 1 555 0100\nMs Ana Example, Public Prosecutor, 5 Example Road, Lima, Peru. "
	  "Fax: +51 1 555 0101\n\nSAMPLE LETTER:\n\n[Your name]\n[Your address]\n\nDear Minister, "
	  "or Dear Public Prosecutor,\n\nRe: Bruno Sample\n\n" BODY,
	  "Minister of Justice | Mr Juan Sample | Lima 705 esq. Juan E. Example, Lima, Peru | +51 1 555 "
	  "0100 | Dear Minister\n"
	  "Public Prosecutor | Ms Ana Example | 5 Example Road, Lima, Peru | +51 1 555 0101 | Dear "
	  "Public Prosecutor\n" },
	{ "a list whose items the page broke, hidden addresses, a copy among them, a quoted opening",
	  "Bruno Sample, attivista per i diritti umani, e' stato arrestato il 3\nmaggio nella sua "
	  "casa di Lima insieme con altre persone del quartiere\nche protestavano contro una nuova "
	  "centrale, e non ha visto un avvocato\nda quel giorno.\n\nVi preghiamo di inviare una "
	  "lettera, anche breve, ai seguenti indirizzi:\n\n- al Presidente della Repubblica del Perù in Lima, Sig. "
	  "Juan Example\nSpecimen: presidente at example.org\n- alla Procuratrice generale, Sig.ra Ana "
	  "Sample: fiscal at\nexample.org, fax +51 1 555 0166\n- per conoscenza all'Ambasciata del Perù in "
	  "Italia: embaperu at\nexample.org, fax 06 5550 0163\n\nIl testo della lettera potrebbe essere "
	  "il seguente:\n\n\"Egregio Presidente, vorremmo chiederle di liberare Bruno Sample, arrestato il 3 "
	  "maggio.\nDistinti saluti\".\n",
	  "Presidente della Repubblica del Perù in Lima | Sig. Juan Example Specimen |  |  | Egregio Presidente\n"
	  "Procuratrice generale | Sig.ra Ana Sample |  | +51 1 555 0166 | \n"
	  " |  | Ambasciata del Perù in Italia | 06 5550 0163 | \n" },
	{ "the writer's blanks are no salutation; what a stamp costs is nobody",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nMr Juan Sample, Minister of Justice\n1 Example Street\nLima, "
	  "Peru\nFax: +51 1 555 0100\n\nPostage from Australia: $3.30\n\nSAMPLE LETTER:\n\nDear "
	  "________,\n\n" BODY,
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0100 | \n" },
	{ "officials that sentences of the story name; where nobody can be reached, or a prisoner was taken to",
	  "UA: 955/26 Index: AMR 46/955/2026 Peru Date: 3 May 2026\n\nBruno Sample, a teacher, was arrested "
	  "on 3 May of this year. He was taken to the Director of Example Prison, who signed for him, and "
	  "his wife wrote to President Ana Example.\n\nPlease write immediately:\n- Calling on them to "
	  "release Bruno Sample.\n\nPLEASE SEND APPEALS TO:\n\nMinister of Justice\nMr Juan "
	  "Sample\n1 Example Street\nLima, Peru\nFax: +51 1 555 0100\n\nand to President Ana Example, "
	  "Office of the President, PO Box 5550, Lima, Peru\n\nReaders may send similar notes to: the "
	  "Public Prosecutor, Av. Example 5, Lima, Peru. Fax: +51 1 555 0101. Email: a@example.org; and to "
	  "the Embassy of Peru, Av. Sample 55, Ottawa, Tel. 613 555 0102. Thank you for your help in "
	  "this.\n",
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0100 | \n"
	  "President | Ana Example | Office of the President, PO Box 5550, Lima, Peru |  | \n"
	  "Public Prosecutor |  | Av. Example 5, Lima, Peru | a@example.org +51 1 555 0101 | \n"
	  " |  | Embassy of Peru, Av. Sample 55, Ottawa | 613 555 0102 | \n" },
	{ "a paragraph of the page under a heading, the blanks of a form, the diplomats in your country",
	  ASK
	  "PLEASE SEND APPEALS TO:\n\nMinister of Justice\nMr Juan Sample\n1 Example "
	  "Street\nLima, Peru\nFax: +51 1 555 0100\n\nFrom Our Readers\nPeru, where we have heard of "
	  "many people who wait for 2 years to be told why they are held.\nWe were told so again in "
	  "May by those who came back from there with their families.\n\nFirst name* Last name* "
	  "Country*\n\nCOPIES TO:\nStändige Mission der Republik Peru, 5 Road, Geneva\nFax: 022 555 "
	  "0146\n",
	  "Minister of Justice | Mr Juan Sample | 1 Example Street + Lima, Peru | +51 1 555 0100 | \n"
	  " |  | Ständige Mission der Republik Peru, 5 Road, Geneva | 022 555 0146 | \n" },
	{ "a letter greets nobody who gets a copy",
	  "Ana Example\nGovernor of Texas\nPO Box 5555\nAustin, TX 78000\nUSA\n\nSalutation: Dear "
	  "Ms Example\n\nDear Governor,\n\n" BODY
	  "\nCopy to:\nMr Bo Sample, Attorney General, PO Box 5, "
	  "Austin, TX 78000\n",
	  "Governor of Texas | Ana Example | PO Box 5555 + Austin, TX 78000 + USA |  | Dear Ms "
	  "Example\n"
	  "Attorney General | Mr Bo Sample | PO Box 5, Austin, TX 78000 |  | \n" },
	{ "an address over a letter ends in a country, then ways to reach, each a paragraph",
	  "Circle of Example Jurists\n\n5 Harbour Street, Halifax\n\n3 November 2016\n\n"
	  "Mr Juan Sample\n\nPresident of the Republic of Peru\n\nOffice of the President\n\n"
	  "19 Example Street\n\nPeru\n\nFax: +51 1 555 0100\n\nRe: Arrest of lawyer Bruno "
	  "Sample\n\nYour Excellency,\n\n" BODY,
	  "President of the Republic of Peru | Mr Juan Sample | Office of the President + 19 Example "
	  "Street + Peru | +51 1 555 0100 | Your Excellency\n" },
	{ "the address over a letter where copies have their own, each line a paragraph",
	  "Minister of Public Order\n\nTo Lan-Muster\n\nMinistry of Public Order\n\n5 Example "
	  "Street\n\nHa Noi\n\nVIETNAM\n\nBetreff: Bruno Sample\n\nDear Minister,\n\n" BODY
	  "\nKopie an:\n\nBotschaft von Vietnam\n\nI.E. Frau Ana Muster\n\nElsenstraße 555, 12435 "
	  "Berlin\n\nFax: 030 555 0100\n",
	  "Minister of Public Order | To Lan-Muster | Ministry of Public Order + 5 Example Street + Ha "
	  "Noi + VIETNAM |  | Dear Minister\n"
	  " | I.E. Frau Ana Muster | Botschaft von Vietnam + Elsenstraße 555, 12435 Berlin | 030 555 "
	  "0100 | \n" },
	{ "a corner in an address that ends in an abbreviation",
	  ASK "APPEALS TO:\n\nSecretary of Defence\nMr Juan Sample\nCamp Example, EDSA corner Bo "
	      "Muster Ave.\nLima, Peru\nFax: +51 1 555 0100\n",
	  "Secretary of Defence | Mr Juan Sample | Camp Example, EDSA corner Bo Muster Ave. + Lima, "
	  "Peru | +51 1 555 0100 | \n" },
	{ "Korean: the embassy over its ambassador, the office over its name and again behind it",
	  ASK "APPEALS TO:\n\n주한 미얀마 대사관\n보기 신 우 대사\n서울특별시 용산구 예시로 5\n"
	      "팩스: 02-555-0157\n\n노동부 장관\n보기 아웅 딴 장관\nOffice No. 5, Nay Pyi Taw\n"
	      "이메일: a@example.org\n",
	  "대사 | 보기 신 우 | 주한 미얀마 대사관 + 서울특별시 용산구 예시로 5 | 02-555-0157 | \n"
	  "노동부 장관 | 보기 아웅 딴 | Office No. 5, Nay Pyi Taw | a@example.org | \n" },
	{ "an office in the address of who issues it is nobody's",
	  ASK
	  "APPEALS TO:\n\nMinister of Justice\nMr Juan Sample\n5 Example Road\nLima, Peru\nFax: "
	  "+51 1 555 0100\n\nPLEASE SEND APPEALS IMMEDIATELY.\n\nThis may be reposted if it is "
	  "kept whole, with all its contacts.\n\nUrgent Action Network\nExample Watch\nPO Box "
	  "555\nBoulder CO 80306\nEmail: net@office.example.org\nPhone: 303 555 0113\n",
	  "Minister of Justice | Mr Juan Sample | 5 Example Road + Lima, Peru | +51 1 555 0100 | \n" },
	{ "a letter with a blank for whom it is to, and those at risk in a list",
	  ASK "Please write letters to the authorities listed below.\n\nDear __________,\n\n"
	      "PERU: A teacher was beaten\n\nNames of the victims:\n1. Mr Bruno Sample, of Example "
	      "Town\n2. Ms Carla Sample, his daughter\n\n" BODY
	      "\nPLEASE SEND YOUR LETTERS TO:\n\n1. Mr Juan Sample\nMinister of Justice\nLima, "
	      "Peru\nFax: +51 1 555 0100\n",
	  "Minister of Justice | Mr Juan Sample | Lima, Peru | +51 1 555 0100 | \n" },
	{ "ways to reach below a letter that nobody signed are those of whom it is to",
	  "Please write a letter in your own words to the President of Peru.\n\nS.E. Juan Sample\n"
	  "Presidente de la República del Perú\nPalacio de Gobierno\nLima\nPeru\n\nDear "
	  "President,\n" BODY "\nE-mail: desk@presidencia.example.org\nFax: +51 1 555 0100\n",
	  "Presidente de la República del Perú | S.E. Juan Sample | Palacio de Gobierno + Lima + Peru "
	  "| desk@presidencia.example.org +51 1 555 0100 | Dear President\n" },
	{ "a region before the country is nobody, where the letter was written no address",
	  ASK "APPEALS TO:\n\nDirector General of Police\n1-Example Marg, Lucknow\nMuster Pradesh, "
	      "INDIA\nFax: +91 522 555 0100\n\nPlease also write to the embassies of India in your "
	      "country.\n\nGeneva, 14 May 2003.\n",
	  "Director General of Police |  | 1-Example Marg, Lucknow + Muster Pradesh, INDIA | +91 522 "
	  "555 0100 | \n" },
	{ "who tells it, below the officials, with dashes between",
	  "Example Watch tells us that Bruno Sample was arrested on 3 May of this year.\n\nPlease "
	  "write immediately:\n- Calling on them to release Bruno Sample.\n\nAPPEALS TO:\n\nMinister of "
	  "Justice\nMr Juan Sample\nLima, Peru\nFax: +51 1 555 0100\n\nExample Watch - 7 Sample "
	  "Street - 75014 Paris - Tel. 01 55 50 01 00\n",
	  "Minister of Justice | Mr Juan Sample | Lima, Peru | +51 1 555 0100 | \n" },
	{ "a letter below the officials, a heading for it over them",
	  ASK
	  "Take action: Write an appeal in your own words or using this model letter\n\nSample letter "
	  "to download\n\nAPPEALS TO:\n\nMinister of Justice\nMr Juan Sample\nLima, Peru\nFax: +51 1 "
	  "555 0100\n\nDear Minister,\n\n" BODY,
	  "Minister of Justice | Mr Juan Sample | Lima, Peru | +51 1 555 0100 | Dear Minister\n" },
	{ "sentences about an embassy are no embassy",
	  ASK "PLEASE SEND APPEALS TO:\n\nMinister of Justice\nMr Juan Sample\n5 Example "
	      "Road\nLima\nPeru\n\nEmbassy officials have been refused access.\n\nEmbassy staff "
	      "fear for her.\n",
	  "Minister of Justice | Mr Juan Sample | 5 Example Road + Lima + Peru |  | \n" },
};

static void
add_all(struct arena *a, struct str *to, const struct strs *list)
{
	for (size_t i = 0; i < list->n; i++)
		*to = str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(*to), to->n > 0 ? " " : "",
		                 STR_ARG(list->item[i]));
}

static struct str
written(struct arena *a, const struct casefile *c)
{
	struct str all = { 0 };

	for (size_t i = 0; i < c->targets.n; i++) {
		const struct target *t = &c->targets.item[i];
		struct str contacts = { 0 };

		add_all(a, &contacts, &t->emails);
		add_all(a, &contacts, &t->phones);
		add_all(a, &contacts, &t->faxes);
		all = str_printf(a,
		                 STR_FMT STR_FMT " | " STR_FMT " | " STR_FMT " | " STR_FMT
		                                 " | " STR_FMT "\n",
		                 STR_ARG(all), STR_ARG(t->office), STR_ARG(t->name),
		                 STR_ARG(str_join(a, &t->address, STR(" + "))), STR_ARG(contacts),
		                 STR_ARG(t->salutation));
	}
	return all;
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct blocks b = text_blocks(a, str_c(texts[i].text));
		struct casefile c = { 0 };
		struct err e = { 0 };
		bool ok = import_recognise(a, &b, &c, &e);
		struct str got = written(a, &c);

		ok = ok && str_eq(got, str_c(texts[i].officials));
		test_ok(ok, texts[i].what);
		while (!ok && got.n > 0) {
			struct str line = str_cut(&got, '\n');

			printf("# " STR_FMT "\n", STR_ARG(line));
		}
	}
	arena_free(&a);
	return test_done();
}
