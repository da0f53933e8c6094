// Officials are written to in a language they read: of the bulletin's own texts, never a program's; and a sentence of one's
// own goes into the file of an e-mail without being kept.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test, { after, before } from "node:test";
import { spawnSync } from "node:child_process";
import { dataDir, holding, must, outcry, serve, tempDir, today, words } from "./harness.mjs";

const dir = tempDir();
let server;

const months = {
	en: "January February March April May June July August September October November December".split(" "),
	fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
};
const date = (days, language) => {
	const [y, m, d] = today(days).split("-").map(Number);
	return `${d} ${months[language][m - 1]} ${y}`;
};
const english = `UA: 905/26 Index: AMR 37/905/2026 Honduras Date: ${date(-2, "en")}

URGENT ACTION

LAND DEFENDER THREATENED WITH DEATH

Elena Muestra, a land defender aged 41, has received threats of death in Ejemplo. The police have not looked into them.

Please write immediately in Spanish, English or your own language:
Urging the authorities to protect Elena Muestra;
Calling on them to look into the threats.

PLEASE SEND APPEALS BEFORE ${date(30, "en").toUpperCase()} TO:

Attorney General
Rosa Ejemplo
Calle Modelo 1
Tegucigalpa, Honduras
Phone: +504 2555 0101
Fax: +504 2555 0102
Email: fiscal@example.org
Salutation: Dear Attorney General

Ombudsman
Pat Muestra
Calle Modelo 2
Tegucigalpa, Honduras
Email: ombudsman@example.org
Languages: English or French
Salutation: Dear Ombudsman
`;
const french = `ACTION URGENTE

UNE DÉFENSEURE DE LA TERRE MENACÉE DE MORT

AU 905/26, AMR 37/905/2026, ${date(-2, "fr")}

ENVOYEZ VOS APPELS AVANT LE ${date(30, "fr").toUpperCase()}.

Elena Muestra, défenseure de la terre âgée de 41 ans, a reçu des menaces de mort à Ejemplo.

DANS LES APPELS QUE VOUS FEREZ PARVENIR LE PLUS VITE POSSIBLE AUX DESTINATAIRES MENTIONNÉS CI-APRÈS, en espagnol, en anglais ou dans votre propre langue :
– exhortez les autorités à protéger Elena Muestra ;
– demandez qu'elles enquêtent sur les menaces.

ENVOYEZ VOS APPELS À :

Procureure générale
Mme Rosa Ejemplo
Calle Modelo 1
Tegucigalpa, Honduras
Téléphone : +504 2555 0101
Fax : +504 2555 0102
Courriel : fiscal@example.org
Formule d’appel : Madame la Procureure générale,

Médiateur
M. Pat Muestra
Calle Modelo 2
Tegucigalpa, Honduras
Courriel : ombudsman@example.org
Langues : anglais ou français
Formule d’appel : Monsieur le Médiateur,
`;

const put = (name, text) => {
	const at = path.join(dir, name);
	fs.writeFileSync(at, text);
	return at;
};
// The Spanish edition as a desk would hand it in: the case document of the English one, reworded.
function spanish() {
	const c = JSON.parse(must(server.data, "import", "--json", put("en.txt", english)));
	Object.assign(c, { language: "es", headline: "Defensora de la tierra amenazada de muerte",
		summary: "Elena Muestra, defensora de la tierra, ha recibido amenazas en Ejemplo. La policía no ha investigado.",
		demands: ["Proteger a Elena Muestra", "Investigar las amenazas"], evidence: [], doubts: [], unplaced: [] });
	c.story = [];
	for (const t of c.targets) Object.assign(t, { office: "Fiscal General", salutation: "Señora Fiscal General:" });
	return c;
}

before(async () => {
	server = await serve(dataDir());
	for (const [name, text] of [["en.txt", english], ["fr.txt", french]]) {
		const r = outcry(server.data, "import", "--publish", "--accept-doubts", put(name, text));
		assert.equal(r.status, 0, r.stderr);
	}
});
after(() => server?.stop());

const hrefs = (page) => [...page.matchAll(/\shref="([^"]*)"/g)].map((m) => m[1].replace(/&amp;/g, "&"));
const mailto = (page) => new URLSearchParams(new URL(hrefs(page).find((h) => /^mailto:.*body=/.test(h))).search.replace(/\+/g, "%2B"));
const textOf = (pdf) => spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).stdout;

test("before there is a Spanish text the English one goes, as the second they read; French readers see what it says", async () => {
	const page = (await server.get("/fr/ua/905-26/email")).text;
	assert.match(mailto(page).get("body"), /^Dear Attorney General,\r\n\r\nMy name is/);
	assert.match(words(page), /Langues lues par les destinataires : Español, English et votre propre langue/);
	assert.match(page, /<details class="gist">[^]*?lang="fr"[^]*?protéger Elena Muestra/);
	const [, own] = hrefs(page).filter((h) => /^mailto:.*body=/.test(h)).map((h) => decodeURIComponent(h));
	assert.match(own ?? "", /Madame la Procureure générale/, "which they read too, so it can be sent");
	assert.doesNotMatch((await server.get("/ua/905-26/email")).text, /class="gist"/, "an English reader reads it as it is");
});

test("a Spanish text goes to who reads Spanish, from every page and by every channel", async () => {
	const r = outcry(server.data, "import", "--publish", "--accept-doubts", put("es.json", JSON.stringify(spanish())));
	assert.equal(r.status, 0, r.stderr);
	for (const prefix of ["", "/fr", "/ar"]) {
		const at = `${prefix}/ua/905-26`;
		const email = (await server.get(`${at}/email`)).text;
		const body = mailto(email).get("body");
		assert.match(body, /^Señora Fiscal General:\r\n\r\nMe llamo \[su nombre\][^]*Estas son mis peticiones:\r\n- Proteger a Elena Muestra;\r\n[^]*Atentamente,/);
		assert.doesNotMatch(body, /\b(I am|My name|Yours|Please)\b/, "no half of another language");
		assert.match((await server.get(hrefs(email).find((h) => h.endsWith(".eml")))).text, /Content-Language: es/);
		assert.match((await server.get(`${at}/call`)).text, /lang="es"[^]*Buenos días/);
		assert.match(words((await server.get(`${at}/post`)).text), /Proteger a Elena Muestra/);
		assert.match((await server.get(`${at}/letter/hand`)).text, /lang="es"[^]*Señora Fiscal General:/);
		const letter = await server.post(`${at}/letter.pdf`, { target: 1, name: "Ada Sample" });
		assert.match(textOf(letter.body), /Señora Fiscal General:[^]*Estas son mis peticiones[^]*Atentamente/);
		assert.match(letter.body.toString("latin1"), /\/Lang \(es\)/);
		const fax = hrefs((await server.get(`${at}/fax`)).text).find((h) => h.endsWith(".pdf"));
		assert.match(textOf((await server.get(fax)).body), /Nombre y país/);
		assert.ok(email.includes('class="gist"'), "what it says stands in the reader's language");
	}
});

test("who says in their own block what they read is written to in that, whatever the bulletin says of all", async () => {
	for (const [page, reads] of [["/ua/905-26/email", "They read: English and Français. This text is in: English."], ["/fr/ua/905-26/email", "Langues lues par les destinataires : English et Français. Ce texte est en : English."]]) {
		const section = /<section id="t2"[^]*?<\/section>/.exec((await server.get(page)).text)[0];
		assert.match(mailto(section).get("body"), /^Dear Ombudsman,\r\n\r\nMy name is/, page);
		assert.ok(words(section).includes(reads), words(section));
	}
	const pdf = await server.post("/fr/ua/905-26/letter.pdf", { target: 2 });
	assert.match(textOf(pdf.body), /Dear Ombudsman/);
	assert.doesNotMatch(textOf(pdf.body), /Muestra, defensora/);
});

test("so does a letter made by command, beside the server and without it", async () => {
	const out = path.join(dir, "letter.pdf");
	const spanish = () => {
		must(server.data, "letter", "905/26", "--target", "1", "-o", out);
		assert.match(textOf(fs.readFileSync(out)), /Señora Fiscal General:[^]*Estas son mis peticiones/);
	};
	spanish();
	await server.stop();
	spanish();
	server = await serve(server.data);
});

test("who wants to writes the letter in their own language, because the bulletin allows it", async () => {
	const page = (await server.get("/fr/ua/905-26/letter")).text;
	assert.match(page, /<select id="t1-x" name="text">/);
	const own = await server.post("/fr/ua/905-26/letter.pdf", { target: 1, text: "own" });
	assert.match(textOf(own.body), /Madame la Procureure générale,[^]*protéger Elena Muestra/);
	const refused = await server.post("/fr/ua/905-26/letter.pdf", { target: 1, text: "own", country: "Atlantis" });
	assert.equal(refused.status, 422);
	assert.match(refused.text, /<option value="own" selected>/, "the choice is kept when a step fails");
	assert.doesNotMatch((await server.get("/ar/ua/905-26/letter")).text, /name="text"[^]*<\/select>[^]*name="text"/);
});

test("a sentence of one's own goes into the file of an e-mail, and nowhere else", async () => {
	const own = "Enseño a niños de seis años: vermilionate.\nYo también.";
	const where = "/fr/ua/905-26/email.eml";
	const form = (await server.get("/fr/ua/905-26/email")).text;
	assert.match(form, /<form [^>]*method="post" action="\/fr\/ua\/905-26\/email\.eml"[^]*?<textarea[^>]*name="own"/);
	const r = await server.post(where, { target: 1, own });
	assert.equal(r.status, 200);
	assert.equal(r.headers["content-type"], "message/rfc822");
	assert.equal(r.headers["cache-control"], "no-store");
	assert.match(r.headers["content-disposition"], /attachment/);
	const [head, body] = r.text.split(/\r\n\r\n(.*)/s);
	assert.match(head, /^Content-Transfer-Encoding: quoted-printable$/m);
	const plain = Buffer.from(body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, x) => String.fromCharCode(parseInt(x, 16))), "latin1").toString("utf8");
	assert.match(plain, /^Señora Fiscal General:\r\n\r\nEnseño a niños de seis años: vermilionate\.\r\nYo también\.\r\n\r\nMe llamo/);
	const long = await server.post(where, { target: 1, own: "vermilionate ".repeat(400) });
	assert.equal(long.status, 413);
	assert.match(long.text, /<textarea[^>]*>(vermilionate ){10}/, "what was typed is there again");
	assert.equal((await server.post(where, { target: 9, own })).status, 404);
	assert.equal((await server.post(where, { target: "x", own })).status, 404);
	assert.equal((await server.get(where)).status, 405);
	for (const f of holding(server.data, "vermilionate")) assert.fail(`kept in ${f}`);
	assert.ok(!(server.out + server.err).includes("vermilionate"), "the log keeps it");
});
