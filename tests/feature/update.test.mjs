// One case over its life: first, an update that changes things, its translation, an older one found late, a stop.  By the
// command line beside a running server, and alone.  Every document and person is invented.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { dataDir, must, outcry, serve, tempDir, today, until, words } from "./harness.mjs";

const months = {
	en: "January February March April May June July August September October November December".split(" "),
	fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
};
const date = (days, language) => {
	const [y, m, d] = today(days).split("-").map(Number);
	return `${d} ${months[language][m - 1]} ${y}`;
};

// A bulletin in English; PHONE and FAX of the minister, what else it prints.
const english = ({ head, index, issued, until: last, headline, phone, demand, people = "" }) => `${head} Index: ${index} Chad Date: ${date(issued, "en")}

URGENT ACTION

${headline}

Moussa Exemple, a journalist aged 35, is held in a prison of N'Djamena. He is at risk of torture.
${people}
Please write immediately in French, Arabic or your own language:
Urging the authorities to make sure that Moussa Exemple is not tortured;
${demand}

PLEASE SEND APPEALS BEFORE ${date(last, "en").toUpperCase()} TO:

President of the Republic
Jean Modele
Presidency of the Republic
BP 74, N'Djamena, Chad
Fax: +235 22 55 01 01
Salutation: Your Excellency

Minister of Justice
Awa Specimen
Ministry of Justice
BP 426, N'Djamena, Chad
Phone: ${phone}
Email: justice@example.org
Salutation: Dear Minister
`;

const first = () => english({
	head: "UA: 903/26", index: "AFR 20/901/2026", issued: -20, until: 20, headline: "JOURNALIST AT RISK OF TORTURE",
	phone: "+235 22 55 01 23", demand: "Calling on them to let him see a lawyer.",
});
const second = () => english({
	head: "Further information on UA: 903/26", index: "AFR 20/902/2026", issued: -12, until: 25, headline: "JOURNALIST STILL HELD",
	phone: "+235 22 55 01 23", demand: "Calling on them to let him see his family.",
});
const third = () => english({
	head: "Further information on UA: 903/26", index: "AFR 20/903/2026", issued: -5, until: 40, headline: "JOURNALIST MOVED TO ANOTHER PRISON",
	phone: "+235 22 55 01 24", demand: "Calling on them to tell his family where he is.",
});
const french = () => `ACTION URGENTE

UN JOURNALISTE TRANSFÉRÉ DANS UNE AUTRE PRISON

Action complémentaire sur l’AU 903/26, AFR 20/903/2026, ${date(-4, "fr")}

ENVOYEZ VOS APPELS AVANT LE ${date(33, "fr").toUpperCase()}.

Le journaliste Moussa Exemple, âgé de 35 ans, est détenu dans une prison de N'Djamena. Il risque d'être torturé.

DANS LES APPELS QUE VOUS FEREZ PARVENIR LE PLUS VITE POSSIBLE AUX DESTINATAIRES MENTIONNÉS CI-APRÈS, en français, en arabe ou dans votre propre langue :
– exhortez les autorités à veiller à ce que Moussa Exemple ne soit pas torturé ;
– demandez qu'elles disent à sa famille où il se trouve.

ENVOYEZ VOS APPELS À :

Ministre de la Justice
Mme Awa Specimen
Ministère de la Justice
BP 426, N'Djamena, Tchad
Courriel : justice@example.org
Formule d’appel : Madame la Ministre,

Président de la République
Monsieur Jean Modele
Présidence de la République
BP 74, N'Djamena, Tchad
Fax : +235 22 55 01 01
Formule d’appel : Monsieur le Président,
`;
const stop = () => `Further information on UA: 903/26 Index: AFR 20/904/2026 Chad Date: ${date(-1, "en")}

URGENT ACTION

JOURNALIST RELEASED

Moussa Exemple was released from prison yesterday. He is with his family.

Name: Moussa Exemple
Status: released

No further action is requested. Many thanks to all who sent appeals.
`;

const dir = tempDir();
const file = (name, text) => {
	const at = path.join(dir, name);
	fs.writeFileSync(at, text);
	return at;
};
const publish = (data, at) => outcry(data, "import", "--publish", "--accept-doubts", at);

async function life(data, page, whileOpen = async () => {}) {
	assert.equal(publish(data, file("first.txt", first())).status, 0);

	// the update says what it changes before it is published, to the digit
	const update = outcry(data, "import", file("third.txt", third()));
	assert.equal(update.status, 0, update.stderr);
	assert.match(update.stderr, new RegExp(`change +deadline ${today(20)} is now ${today(40)}`));
	assert.match(update.stderr, /change +official 2, .*Awa Specimen: phone \+235 22 55 01 23 is now \+235 22 55 01 24/);
	assert.match(update.stderr, /change +demand added: .*where he is/);
	assert.match(update.stderr, /change +demand no longer made: .*see a lawyer/);
	const changes = JSON.parse(must(data, "case", "changes", "--json", "903/26"));
	assert.deepEqual(changes.find((c) => c.field === "phone"), {
		what: "target_changed", target: 2, who: changes.find((c) => c.field === "phone").who, field: "phone",
		was: "+235 22 55 01 23", now: "+235 22 55 01 24",
	});
	assert.match(must(data, "case", "show", "903/26"), /a draft waits[^]*change +official 2,/);

	// corrected by the desk, it survives its document
	const draft = JSON.parse(must(data, "case", "show", "--json", "903/26"));
	draft.headline = "JOURNALIST MOVED TO A SECRET PRISON";
	for (const t of draft.targets) delete t.number;
	must(data, "import", file("corrected.json", JSON.stringify(draft)));
	assert.match(outcry(data, "import", path.join(dir, "third.txt")).stderr, /known already, nothing changed/);
	must(data, "case", "publish", "--accept-doubts", "903/26");
	await page("/ua/903-26", /moved to a secret prison/i);

	// its translation is an edition: French words, the case's deadline and numbers
	const edition = outcry(data, "import", file("french.txt", french()));
	assert.match(edition.stderr, /the edition in "fr" of "JOURNALIST MOVED TO A SECRET PRISON"/);
	must(data, "case", "publish", "--accept-doubts", "903/26");
	await page("/fr/ua/903-26", /transféré dans une autre prison/i);
	const page1 = await page("/ua/903-26", /moved to a secret prison/i);
	assert.match(page1, /hreflang="fr"|href="\/fr\/ua\/903-26"/);
	const shown = must(data, "case", "show", "903/26");
	assert.match(shown, /bulletin +update .*SECRET PRISON \(current\)\n +edition +update .*fr .*UN JOURNALISTE/);

	// an older one, found late, replaces nothing
	const late = publish(data, file("second.txt", second()));
	assert.equal(late.status, 0, late.stderr);
	assert.match(late.stderr, /earlier bulletin is published; the current one stays, and the case is open until/);
	await page("/ua/903-26", /moved to a secret prison/i);
	await page("/fr/ua/903-26", /transféré dans une autre prison/i);

	await whileOpen();

	// the stop says what became of him, and stays: what is found later opens nothing
	const end = publish(data, file("stop.txt", stop()));
	assert.equal(end.status, 0, end.stderr);
	assert.match(end.stderr, /published as stopped|stops the case/);
	await page("/ua/903-26", /journalist released/i);
	assert.match(words(await page("/ua/903-26", /released/)), /Moussa Exemple[^.]*released/);
	must(data, "import", "--publish", "--accept-doubts", file("late.txt", second().replace("his family", "his brother")));
	assert.match(must(data, "case", "list"), /903\/26 +stopped/);
}

test("a case over its life, with the server running", async () => {
	const data = dataDir();
	const server = await serve(data);
	const page = (where, expected) =>
		until(`${where} says ${expected}`, async () => {
			const r = await server.get(where);
			return r.status === 200 && expected.test(words(r.text)) && r.text;
		}, 5000);
	await life(data, page, async () => {
		const mail = (await server.get("/fr/ua/903-26/email")).text;
		assert.match(mail, /id="t2"/, "the minister keeps her number, though the translation names her first");
		assert.match(words(mail), /Ministre de la Justice/);
		assert.match(words(mail), /Madame la Ministre/);
		assert.match(words((await server.get("/ua/903-26/email")).text), /Dear Minister/);
		for (const lang of ["", "/fr"])
			assert.equal((await server.post(`${lang}/ua/903-26/done`, { channel: "email", target: 2 })).status, 200);
		await until("both count for one official", async () => {
			const f = await server.json("/ua/903-26/figures.json");
			return f.actions === 2 && f.by_target.every((t) => t.actions === (t.target === 2 ? 2 : 0));
		});
	});
	assert.equal((await server.get("/fr/ua/903-26/email")).status, 410, "no more appeals, in any language");
	await server.stop();
});

test("the same without a server, and a server afterwards shows it", async () => {
	const data = dataDir();
	const page = async (where, expected) => {
		const html = fs.readFileSync(path.join(data, "public", where, "index.html"), "utf8");
		assert.match(words(html), expected, where);
		return html;
	};
	await life(data, page);
	const server = await serve(data);
	assert.match(words((await server.get("/ua/903-26")).text), /journalist released/i);
	await server.stop();
});

test("a case that has expired is opened again by the deadline that an update prints", async () => {
	const data = dataDir();
	const expired = publish(data, file("expired.txt", first().replace(
		`BEFORE ${date(20, "en").toUpperCase()}`, `BEFORE ${date(-3, "en").toUpperCase()}`)));
	assert.equal(expired.status, 0, expired.stderr);
	assert.match(expired.stderr, new RegExp(`published as closed: its deadline was ${today(-3)}`));
	const server = await serve(data);
	assert.equal((await server.get("/ua/903-26/email")).status, 410);
	const update = publish(data, file("renews.txt", third()));
	assert.equal(update.status, 0, update.stderr);
	assert.match(update.stderr, new RegExp(`published, open until ${today(40)}`));
	await until("appeals are offered again", async () => (await server.get("/ua/903-26/email")).status === 200, 5000);
	assert.match(must(data, "case", "list"), new RegExp(`903/26 +open +${today(40)}`));
	await server.stop();
});

test("a case is found by a number it had, and one update can be of two cases", () => {
	const data = dataDir();
	const numbered = (text, number) => text.replaceAll("903/26", number);
	must(data, "import", "--publish", "--accept-doubts", file("old.txt", numbered(first(), "904/26")));

	// the new number comes with the old one beside it: it is the same case, under the number it has
	const renumbered = outcry(data, "import", file("new.txt", numbered(second(), "905/26 (formerly UA 904/26)")));
	assert.equal(renumbered.status, 0, renumbered.stderr);
	assert.match(renumbered.stderr, /^904\/26: stored as a draft/);
	assert.equal(must(data, "case", "alias", "904/26"), "905/26\n");
	const update = outcry(data, "case", "update", "905/26", file("third-905.txt", numbered(third(), "905/26")));
	assert.equal(update.status, 0, update.stderr);
	assert.match(update.stdout, /^904\/26: stored as a draft/);
	assert.match(must(data, "case", "show", "905/26"), /^number +904\/26\n[^]*formerly +905\/26\n/);

	// noted by hand; a number that is a case of its own is nobody else's
	must(data, "case", "alias", "904/26", "NSA 7/26", "UA 8/26");
	assert.equal(must(data, "case", "alias", "nsa-7-26"), "NSA 7/26\n8/26\n905/26\n");
	must(data, "import", file("other.txt", numbered(first(), "906/26")));
	const taken = outcry(data, "case", "alias", "904/26", "906/26");
	assert.equal(taken.status, 75);
	assert.match(taken.stderr, /a case of its own/);

	// one document, two cases: a draft of each
	const both = outcry(data, "import", file("both.txt", numbered(third(), "904/26 and UA 906/26").replace("journalist", "reporter")));
	assert.equal(both.status, 0, both.stderr);
	assert.match(both.stderr, /^904\/26: [^\n]*draft[^]*\n906\/26: [^\n]*draft/);
	assert.match(both.stderr, /doubt +number: the document names another number too: 906\/26/);
	for (const number of ["904/26", "906/26"])
		assert.match(must(data, "case", "show", number), /update .*JOURNALIST MOVED TO ANOTHER PRISON \(draft\)/);
	const foreign = outcry(data, "case", "update", "904/26", file("foreign.txt", numbered(second(), "906/26")));
	assert.equal(foreign.status, 65);
	assert.match(foreign.stderr, /of another case/);
});

test("a document of another case with the same number is said to be one, and takes no draft's place", () => {
	const data = dataDir();
	const stranger = () => first().replaceAll("Moussa Exemple", "Wanjiru Specimen").replaceAll("Chad", "Kenya").replaceAll("N'Djamena", "Nairobi")
		.replace("AFR 20/901", "AFR 32/905").replace("JOURNALIST AT RISK OF TORTURE", "NURSE ARRESTED AT NIGHT").replace("a journalist", "a nurse");
	must(data, "import", file("chad.txt", first()));
	const beside = outcry(data, "import", file("kenya.txt", stranger()));
	assert.equal(beside.status, 0, beside.stderr);
	assert.match(beside.stderr, /^903\/26: stored as a draft/);
	assert.match(beside.stderr, /doubt +number: the case of this number is about another country: TD\n/);
	assert.match(beside.stderr, /doubt +number: the case of this number names nobody of this document; it names Moussa Exemple\n/);
	const shown = must(data, "case", "show", "903/26");
	for (const headline of ["JOURNALIST AT RISK OF TORTURE", "NURSE ARRESTED AT NIGHT"])
		assert.match(shown, new RegExp(`bulletin +first [^\n]*${headline} \\(draft\\)`));
	assert.equal(outcry(data, "case", "publish", "903/26").status, 65);

	// beside a published case: what it would change begins with the country, and it does not leave
	const open = dataDir();
	assert.equal(publish(open, file("chad.txt", first())).status, 0);
	const update = outcry(open, "import", file("kenya2.txt", stranger().replace("UA: 903/26", "Further information on UA: 903/26")));
	assert.match(update.stderr, /change +country TD is now KE\n/);
	const refused = outcry(open, "case", "publish", "903/26");
	assert.equal(refused.status, 65);
	assert.match(refused.stderr, /doubt about number: the case of this number is about another country: TD/);
	const all = outcry(open, "case", "publish", "--accept-doubts", "903/26"); // typed by habit
	assert.equal(all.status, 65);
	assert.match(all.stderr, /case discard, or, if it is of this case all the same, publish with --of-this-case/);
	assert.doesNotMatch(must(open, "case", "list"), /NURSE/);
	// a correction of something else does not lift the doubt, nor does a file that never had it
	const own = JSON.parse(must(null, "import", "--json", path.join(dir, "kenya2.txt")));
	must(open, "import", file("own.json", JSON.stringify({ ...own, summary: "Arrested at night." })));
	assert.equal(outcry(open, "case", "publish", "--accept-doubts", "--deadline", today(30), "903/26").status, 65);
	must(open, "case", "publish", "--accept-doubts", "--of-this-case", "--deadline", today(30), "903/26");
	assert.match(must(open, "case", "list"), /NURSE/);
});

test("a correction that prints only what it corrects leaves the rest as it was", () => {
	const data = dataDir();
	assert.equal(publish(data, file("first.txt", first())).status, 0);
	const correction = JSON.parse(must(null, "import", "--json", path.join(dir, "first.txt")));
	const [, minister] = correction.targets;
	Object.assign(correction, { kind: "correction", headline: null, deadline: null, demands: [], people: [], story: ["The e-mail address was wrong."], summary: null, doubts: [], issued: today(-2),
		targets: [{ ...minister, address: [], phones: [], salutation: null, emails: ["minister.justice@example.org"] }] });
	const imported = outcry(data, "import", file("correction.json", JSON.stringify(correction)));
	assert.equal(imported.status, 0, imported.stderr);
	assert.deepEqual(imported.stderr.match(/change .*/g).map((l) => l.replace(/.*: email/, "email")), ["email justice@example.org is now minister.justice@example.org"]);
	assert.match(must(data, "case", "publish", "903/26"), /published, open until/);
	const shown = must(data, "case", "show", "903/26");
	assert.match(shown, /^headline +JOURNALIST AT RISK OF TORTURE\n/m);
	assert.match(shown, /bulletin +correction [^\n]*JOURNALIST AT RISK OF TORTURE \(current\)/);
	assert.match(must(data, "case", "list"), new RegExp(`903/26 +open +${today(20)} +JOURNALIST AT RISK`));
	const kept = JSON.parse(must(data, "case", "show", "--json", "903/26"));
	assert.deepEqual(kept.targets[1].emails, ["minister.justice@example.org"]);
	assert.deepEqual(kept.targets[1].phones, ["+235 22 55 01 23"]);
	assert.match(kept.unplaced.join("\n"), /The e-mail address was wrong/);
});

test("a translation names the same officials, whatever their titles", () => {
	const data = dataDir();
	assert.equal(publish(data, file("third.txt", third().replace("Awa Specimen", "Ms Awa Specimen").replace("Jean Modele", "Mr Jean Modele"))).status, 0);
	const edition = publish(data, file("french.txt", french().replace("Monsieur Jean", "M. Jean")));
	assert.equal(edition.status, 0, edition.stderr);
	assert.doesNotMatch(edition.stderr, /does not name this official/);
	assert.deepEqual(must(data, "case", "show", "903/26").match(/^target +\d/gm).length, 2);
	assert.doesNotMatch(fs.readFileSync(path.join(data, "public/fr/ua/903-26/email/index.html"), "utf8"), /id="t3"/);
});

test("where nothing can be listed as changed, why is said", () => {
	const data = dataDir();
	const why = () => outcry(data, "case", "changes", "903/26").stderr;
	must(data, "import", file("first.txt", first()));
	assert.match(outcry(data, "import", file("second.txt", second())).stderr, /changes +none told: nothing of the case is published yet/);
	assert.match(why(), /^no changes: nothing of the case is published yet that it could change\n$/);
	must(data, "case", "publish", "--accept-doubts", "--draft", "1", "903/26");
	must(data, "case", "discard", "903/26");
	assert.match(why(), /^no changes: no bulletin was published before the current one\n$/);
});

test("of several drafts one is named, published and discarded", () => {
	const data = dataDir();
	assert.equal(publish(data, file("first.txt", first())).status, 0);
	assert.match(outcry(data, "import", file("second.txt", second())).stderr, /next +outcry case publish '903\/26'\n/);
	const named = outcry(data, "import", file("third.txt", third())).stderr.match(/next +outcry case publish '903\/26' --draft (\d+)\n/);
	const again = outcry(data, "import", file("third.txt", third())).stderr; // known already: the same draft is named
	assert.match(again, new RegExp(`known already[^]*next +outcry case publish '903/26' --draft ${named[1]}\\n`));
	const [one, two] = [...must(data, "case", "show", "903/26").matchAll(/\(draft\) --draft (\d+)$/gm)].map((m) => m[1]);
	assert.equal(named[1], two);
	assert.match(must(data, "case", "show", "--draft", one, "903/26"), /a draft waits[^]*JOURNALIST STILL HELD/);
	for (const [which, why] of [["en", /several drafts/], ["999", new RegExp(`waiting: ${one} in "en", ${two} in "en"`)], ["fr", /no draft fr waits/]])
		assert.match(outcry(data, "case", "publish", "--draft", which, "903/26").stderr, why);
	assert.match(outcry(data, "case", "discard", "903/26").stderr, /several drafts wait/);
	// a correction has a number of its own: who asks for the one before is told it
	const corrected = JSON.parse(must(data, "case", "show", "--json", "--draft", two, "903/26"));
	corrected.place = "Exampleville";
	const three = outcry(data, "import", file("corrected.json", JSON.stringify(corrected))).stderr.match(/--draft (\d+)\n$/)[1];
	assert.match(outcry(data, "case", "publish", "--draft", two, "903/26").stderr, new RegExp(`waiting: ${one} in "en", ${three} in "en"`));
	assert.match(must(data, "case", "discard", "--draft", three, "903/26"), /discarded the draft JOURNALIST MOVED/);
	assert.match(must(data, "case", "publish", "--accept-doubts", "--draft", "en", "903/26"), /published, open/);
	const shown = must(data, "case", "show", "903/26");
	assert.match(shown, /^headline +JOURNALIST STILL HELD$/m);
	assert.doesNotMatch(shown, /draft|MOVED/);
	assert.notEqual(outcry(data, "case", "discard", "903/26").status, 0);
	must(data, "verify");
});
