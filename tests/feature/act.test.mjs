// Acting: every channel offers something that works, and the letter keeps nothing of its writer.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test, { after, before } from "node:test";
import { holding, must, program, serve, serveSamples, tempDir, today, until, words } from "./harness.mjs";

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

const hrefs = (page) => [...page.matchAll(/\shref="([^"]*)"/g)].map((m) => m[1].replace(/&amp;/g, "&"));

function textOf(pdf) {
	const r = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
	assert.equal(r.status, 0, r.stderr);
	return r.stdout;
}

test("the case page recommends one act first and folds the rest", async () => {
	for (const n of ["163-17", "253-17"]) {
		const { text } = await server.get(`/ua/${n}`);
		assert.match(text, /<details\b/);
		assert.ok(text.indexOf(`/ua/${n}/`) < text.indexOf("<details"), "the recommended act stands before the folded ones");
		for (const c of ["letter", "email", "call", "fax", "post"]) assert.ok(hrefs(text).some((h) => h.split("#")[0] === `/ua/${n}/${c}`), c);
	}
});

test("an e-mail link parses back into address, subject and text", async () => {
	const { text } = await server.get("/ua/253-17/email");
	const links = hrefs(text).filter((h) => h.startsWith("mailto:"));
	assert.ok(links.length >= 2, "one for each official");
	let full = 0;
	for (const link of links) {
		assert.ok(link.length < 1900, `${link.length} characters`);
		const url = new URL(link);
		assert.equal(url.pathname.split(",").length, 1, "one recipient a link");
		assert.match(decodeURIComponent(url.pathname), /^[^@\s]+@[^@\s]+$/);
		if (!url.search) continue; // the publisher's own address at the foot
		full++;
		const fields = new URLSearchParams(url.search.replace(/\+/g, "%2B"));
		assert.ok(fields.get("subject").length > 5);
		assert.match(fields.get("body"), /\r\n\r\n/);
		assert.doesNotMatch(link, /%0A(?<!%0D%0A)/i, "lines end with CRLF");
		assert.doesNotMatch(link, /[?&][a-z]+=(&|$)/, "no empty field");
		for (const part of [fields.get("subject"), fields.get("body")]) assert.doesNotMatch(part, /undefined|NULL|%[0-9A-F]{2}/);
	}
	assert.ok(full >= 2);
	for (const site of ["mail.google.com", "outlook.live.com", "compose.mail.yahoo.com"])
		assert.ok(hrefs(text).some((h) => h.startsWith(`https://${site}/`)), site);
});

// RFC 3986 to the letter: no character that must be escaped, no escape that is no UTF-8, each field once and with a value.
function strictly(link) {
	const [, head, query] = /^(mailto:[^?#]+|https:\/\/[a-z.]+\/[a-z0-9./]*)\?([^#]*)$/.exec(link);
	assert.match(link, /^[A-Za-z0-9\-._~:/?=&%@!$'()*+,;]+$/, "only characters that a URI may hold");
	assert.doesNotMatch(link, /%(?![0-9A-F]{2})/, "whole escapes, in capitals");
	const fields = {};
	for (const pair of query.split("&")) {
		const [, name, value] = /^([a-z]+)=([^=+]+)$/.exec(pair) ?? assert.fail(pair);
		assert.ok(!(name in fields), `${name} twice`);
		fields[name] = decodeURIComponent(value); // throws where the bytes are no UTF-8
	}
	return { head, fields, to: head.startsWith("mailto:") ? decodeURIComponent(head.slice(7)) : fields.to };
}
const golden = (name) => new URL(`../golden/${name}`, import.meta.url).pathname;
const bare = (demand) => demand.replace(/[\s.;,؛،。；，]+$/u, "");

for (const [language, name] of [["Arabic", "l4-ar.txt"], ["Chinese", "l4-zh.txt"], ["Russian", "l4-ru.txt"], ["Korean", "l4-ko.txt"]])
	test(`${language}: every link is whole, and so is every demand in it`, async () => {
		const c = JSON.parse(must(server.data, "import", "--json", golden(name)));
		c.demands = [...Array(12).keys()].flatMap((n) => c.demands.map((d) => `${bare(d)} (${n})`)); // more than a link holds
		const longer = path.join(tempDir(), "longer.json");
		fs.writeFileSync(longer, JSON.stringify({ ...c, deadline: today(40), evidence: [], unplaced: [], doubts: [] }));
		must(server.data, "import", "--publish", "--accept-doubts", longer);
		const where = `/ua/${c.number.replace("/", "-")}`;
		const { text } = await server.get(`${where}/email`);
		const links = hrefs(text).filter((h) => /^mailto:.*body=|[?&]body=/.test(h));
		assert.ok(links.length >= 4, `${links.length} links`);
		const demands = c.demands;
		let short = false;
		for (const link of links) {
			assert.ok(link.length < 1900, `${link.length} characters`);
			const { fields, to } = strictly(link);
			assert.match(to, /^[^@\s,]+@[^@\s,]+$/);
			assert.doesNotMatch(fields.body.replaceAll("\r\n", ""), /[\r\n]/, "lines end with CRLF");
			const asked = fields.body.split("\r\n").filter((l) => l.startsWith("- ")).map((l) => l.slice(2).replace(/[.;؛。；]$/u, ""));
			assert.ok(asked.length > 0);
			for (const demand of asked) assert.ok(demands.includes(demand), `cut: ${demand}`);
			short ||= asked.length < demands.length;
		}
		const whole = /<textarea[^>]*data-copy>([^<]*)</.exec(text)[1];
		for (const demand of demands) assert.ok(whole.replace(/&#39;/g, "'").replace(/&quot;/g, '"').includes(demand), "all of them are in the fields to copy");
		assert.ok(short);
		assert.match(words(text), /The whole text is in the fields to copy and in the file/);
	});

test("a case without a headline is called by its number, so that no link and no title is empty", async () => {
	const c = JSON.parse(must(server.data, "import", "--json", golden("l4-zh.txt")));
	const file = path.join(tempDir(), "nameless.json");
	fs.writeFileSync(file, JSON.stringify({ ...c, headline: null, number: "977/21", number_as_printed: "UA 977/21", language: "fr", deadline: today(40), evidence: [], unplaced: [], doubts: [] }));
	must(server.data, "import", "--publish", "--accept-doubts", file);
	for (const where of ["/", "/ua/977-21", "/fr/ua/977-21/email", "/ar/ua/977-21/letter", "/ua/977-21/done"]) {
		const { text } = await server.get(where);
		assert.match(text, /Action urgente 977\/21/, where);
		assert.doesNotMatch(text, /<(a|h1|h2)\b[^>]*>\s*<\/\1>/, where);
	}
	assert.equal((await server.json("/ua/977-21.json")).headline, null, "the document says none");
});

test("an .eml for each official is a message that a program can open", async () => {
	const { text } = await server.get("/ua/163-17/email");
	const emls = hrefs(text).filter((h) => h.endsWith(".eml"));
	assert.ok(emls.length >= 2);
	for (const where of emls) {
		const r = await server.get(where);
		assert.equal(r.status, 200);
		assert.equal(r.headers["content-type"], "message/rfc822");
		const [head] = r.text.split("\r\n\r\n");
		assert.match(head, /^To: .+@/m);
		assert.match(head, /^Subject: .+/m);
		assert.doesNotMatch(r.text.replace(/\r\n/g, ""), /[\r\n]/, "lines end with CRLF");
		for (const line of r.text.split("\r\n")) assert.ok(line.length <= 998);
	}
});

test("calls: number, script, hours and the distance from UTC; where mail fails, the next channel", async () => {
	const call = await server.get("/ua/253-17/call");
	assert.ok(hrefs(call.text).some((h) => /^tel:\+\d+$/.test(h)));
	assert.match(words(call.text), /UTC/);
	const email = await server.get("/ua/163-17/email");
	assert.match(words(email.text), /error message/i, "the advice of the document");
	assert.ok(hrefs(email.text).some((h) => /\/ua\/163-17\/call/.test(h)));
});

test("a public post fits its network", async () => {
	const { text } = await server.get("/ua/163-17/post");
	const posts = hrefs(text).filter((h) => /^https:/.test(h)).map((h) => new URL(h));
	const x = posts.find((u) => /^(x|twitter)\.com$/.test(u.host));
	const sky = posts.find((u) => u.host === "bsky.app");
	assert.ok(x && sky);
	const weigh = (s) => [...s.replace(/https?:\/\/\S+/g, "x".repeat(23))].reduce((n, c) => n + (c.codePointAt(0) < 0x1100 ? 1 : 2), 0);
	assert.ok(weigh(x.searchParams.get("text") + " " + (x.searchParams.get("url") ?? "")) <= 281);
	assert.ok([...new Intl.Segmenter().segment(sky.searchParams.get("text"))].length <= 300);
});

test("a letter: PDF with name and address, nothing of them kept", async () => {
	const name = "Zoë Quillfeather-Ångström";
	const from = "77 Wrenhollow Lane\nExampletown EX1 1AA";
	for (const [target, greeting] of [["1", /Your Excellency|Dear President/], ["2", /Dear Ambassador/]]) {
		const r = await server.post("/ua/163-17/letter.pdf", { name, from, target });
		assert.equal(r.status, 200, r.text.slice(0, 400));
		assert.equal(r.headers["content-type"], "application/pdf");
		assert.equal(r.headers["cache-control"], "no-store");
		const text = textOf(r.body);
		assert.match(text, /Quillfeather-Ångström/);
		assert.match(text, /77 Wrenhollow Lane/);
		assert.match(text, greeting);
		assert.match(text, /Rehearsal: not a live appeal/);
	}
	await server.stop();
	for (const word of ["Quillfeather", "Wrenhollow"]) {
		assert.deepEqual(holding(server.data, word), []);
		assert.ok(!(server.err + server.out).includes(word), "the log keeps it");
	}
	server = await serveSamples();
});

test("a letter is squeezed fast: its streams say so", async () => {
	const { body } = await server.post("/ua/163-17/letter.pdf", { name: "A", target: "1" });
	const streams = body.toString("latin1").split("\nstream\n").slice(1);
	const zlib = streams.filter((s) => (s.charCodeAt(0) & 15) === 8);
	assert.ok(zlib.length >= 3, "page, fonts, character maps");
	for (const s of zlib) assert.equal(s.charCodeAt(1) >> 6, 0, "zlib's fastest level (RFC 1950, FLEVEL)");
});

const info = (pdf) => spawnSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" }).stdout;

// Where a word stands, in millimetres from the left and the top.
function place(pdf, word) {
	const bbox = spawnSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, encoding: "utf8" }).stdout;
	const m = new RegExp(`<word xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(bbox);
	assert.ok(m, `${word} is in the letter`);
	return [m[1] * 25.4 / 72, m[2] * 25.4 / 72];
}

test("a letter for each kind of window envelope", async () => {
	for (const [envelope, paper, left, top] of [["din", "A4", 20, 50], ["uk", "A4", 20, 57], ["fr", "A4", 100, 55], ["us", "letter", 22.2, 51.9]]) {
		const { status, body } = await server.post("/ua/163-17/letter.pdf", { name: "Ada Sample", from: "Wrenhollow", target: 1, envelope });
		assert.equal(status, 200);
		assert.match(info(body), new RegExp(`Page size: .*\\(${paper}\\)`));
		assert.match(info(body), /Tagged: +yes/);
		assert.match(info(body), /Title: +\S/);
		assert.match(body.toString("latin1"), /\/Lang \(en\)/);
		const [x, y] = place(body, "Exampletown");
		assert.ok(x > left && x < left + 12 && y > top && y < top + (envelope === "din" ? 40 : 26), `${envelope}: ${x} ${y}`);
		const [sender] = place(body, "Wrenhollow");
		assert.ok(envelope === "fr" ? sender < 90 : sender > 110, "the sender is not in the window");
	}
	// nobody who does not know the word for an envelope must choose one
	for (const [country, prefix, x0, y0, paper] of [["GB", "", 20, 57, "A4"], ["FR", "", 100, 55, "A4"], ["US", "", 22.2, 51.9, "letter"], ["DE", "/fr", 20, 50, "A4"], ["", "/fr", 100, 55, "A4"]]) {
		const { body } = await server.post(`${prefix}/ua/163-17/letter.pdf`, { target: 1, country, envelope: "" });
		const [x, y] = place(body, "Exampletown");
		assert.ok(x > x0 && x < x0 + 12 && y > y0, `${country} ${prefix}: ${x} ${y}`);
		assert.match(info(body), new RegExp(`\\(${paper}\\)`));
	}
	assert.match((await server.get("/ua/163-17/letter")).text, /name="envelope">\s*<option value="" selected>The usual one where you post it/);
	const asBefore = await server.post("/ua/163-17/letter.pdf", { target: 1, paper: "letter" });
	assert.match(info(asBefore.body), /\(letter\)/);
});

test("letters to everyone, in copies, for a list of names", async () => {
	const pages = async (fields) => {
		const r = await server.post("/ua/163-17/letter.pdf", { target: 1, ...fields });
		assert.equal(r.status, 200, r.text.slice(0, 300));
		return [Number(/Pages: +(\d+)/.exec(info(r.body))[1]), textOf(r.body), r];
	};
	const [both, text, answer] = await pages({ all: 1 });
	assert.equal(both, 2);
	assert.match(text, /Dear Ambassador/);
	assert.match(text, /Your Excellency|Dear President/);
	assert.match(answer.headers["content-disposition"], /letters-163-17\.pdf/);
	assert.equal((await pages({ target: "all" }))[0], 2);
	assert.equal((await pages({ copies: 7 }))[0], 7);
	const [n, names] = await pages({ all: 1, names: "Ada Sample\r\n\r\nTom Sample\r\nمحمد علي\r\n" });
	assert.equal(n, 6);
	assert.match(names, /Ada Sample[^]*Tom Sample/);
	const cli = path.join(tempDir(), "all.pdf");
	const list = path.join(tempDir(), "names");
	fs.writeFileSync(list, "Ada Sample\nTom Sample\n");
	must(server.data, "letter", "163/17", "--target", "all", "--names", list, "--envelope", "fr", "--country", "FR", "-o", cli);
	assert.match(info(fs.readFileSync(cli)), /Pages: +4/);
});

test("the strip names the last day to post it from where it is posted", async () => {
	const strip = async (country, prefix = "") => {
		const r = await server.post(`${prefix}/ua/163-17/letter.pdf`, { target: 1, country });
		assert.equal(r.status, 200, r.text.slice(0, 300));
		return textOf(r.body).replace(/\s+/g, " ");
	};
	const day = (s) => new Date(/From your country, post it by (\d+ \w+ \d+)\./.exec(s)[1] + " 12:00Z");
	const [china, japan, germany] = [day(await strip("CN")), day(await strip("japan")), day(await strip("Germany"))];
	assert.deepEqual([(china - japan) / 864e5, (japan - germany) / 864e5], [7, 4]);
	assert.match(await strip(""), /Post it at the latest: from inside the country/);
	assert.match(await strip("Allemagne", "/fr"), /De votre pays, postez-la au plus tard le/);
	assert.equal((await server.post("/ua/163-17/letter.pdf", { target: 1, country: "Atlantis" })).status, 422);
});

test("papers for an evening: address labels, the copying sheet to print", async () => {
	const { text } = await server.get("/ua/163-17/letter");
	for (const [what, paper] of [["labels-l7160", "A4"], ["labels-5160", "letter"], ["hand", "A4"]]) {
		assert.ok(hrefs(text).includes(`/ua/163-17/letter/${what}.pdf`), what);
		const r = await server.get(`/ua/163-17/letter/${what}.pdf`);
		assert.equal(r.headers["content-type"], "application/pdf");
		assert.match(info(r.body), new RegExp(`\\(${paper}\\)`));
		assert.match(textOf(r.body), /Rehearsal: not a live appeal/);
	}
	const french = await server.get("/fr/ua/163-17/letter/hand.pdf");
	assert.match(textOf(french.body), /Affranchissement/);
});

test("post that is suspended is said before a letter is made", async () => {
	const plain = await server.get("/ua/163-17/letter");
	assert.doesNotMatch(words(plain.text), /takes no letters/);
	fs.writeFileSync(path.join(server.data, "post-suspended.csv"), "to,from,since,until,source\nCN,*,2020-01-01,,example\nUS,FR,2020-01-01,,example\n");
	fs.writeFileSync(path.join(server.data, "postal.csv"), "to,from,days\nUS,DE,2\n");
	await server.stop();
	server = await serve(server.data);
	let page;
	await until("it is republished", async () => /takes no letters to this country just now: China/.test((page = words((await server.get("/ua/163-17/letter")).text))));
	assert.ok(page.indexOf("takes no letters") < page.indexOf("Make my letter"), "before the form");
	assert.match(page, /takes no letters to this country just now \(United States[^)]*\) from: France/);
	const text = async (country) => textOf((await server.post("/ua/163-17/letter.pdf", { target: 2, country })).body);
	assert.match(await text("FR"), /The post of your country takes no letters/);
	assert.match(await text("DE"), /post it by/);
	fs.writeFileSync(path.join(server.data, "post-suspended.csv"), "China,*,2020-01-01,,\n");
	const out = path.join(tempDir(), "x.pdf");
	const r = spawnSync(program, ["letter", "163/17", "--target", "1", "-o", out, "--data", server.data], { encoding: "utf8" });
	assert.equal(r.status, 65);
	assert.match(r.stderr, /post-suspended\.csv: line 1/);
	for (const f of ["post-suspended.csv", "postal.csv"]) fs.unlinkSync(path.join(server.data, f));
	await server.stop();
	server = await serveSamples();
});

test("letters in any script", async () => {
	for (const name of ["محمد علي", "王小明", "홍길동", "Иван Примеров", "देवनागरी नाम"]) {
		const r = await server.post("/ua/163-17/letter.pdf", { name, from: "", target: "1" });
		assert.equal(r.status, 200, name);
		const fonts = spawnSync("pdffonts", ["-"], { input: r.body, encoding: "utf8" });
		for (const line of fonts.stdout.trim().split("\n").slice(2)) assert.match(line, /yes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/, `not embedded: ${line}`);
	}
});

test("letter.pdf refuses what it cannot do, and keeps what was typed", async () => {
	const unknown = await server.post("/ua/163-17/letter.pdf", { name: "A", from: "B", target: "9" });
	assert.ok(unknown.status >= 400 && unknown.status < 500, `${unknown.status}`);
	assert.match(unknown.headers["content-type"], /^text\/html/);
	for (const [lang, prefix, typed] of [
		["en", "", { from: "7 Kept Road", own: "I teach & hope" }], // no target
		["fr", "/fr", { from: "7 Kept Road", own: "I teach & hope", target: "x" }],
		["en", "", { from: "7 Kept Road", own: "I teach & hope", target: "1", name: "y".repeat(5000) }],
		["fr", "/fr", { from: "7 Kept Road", own: "I teach & hope", target: "1", paper: "papyrus" }],
	]) {
		const r = await server.post(`${prefix}/ua/163-17/letter.pdf`, typed);
		assert.ok(r.status >= 400 && r.status < 500, `${r.status}`);
		assert.match(r.text, new RegExp(`<html lang="${lang}"`));
		assert.match(r.text, /role="alert"/);
		assert.match(r.text, /aria-invalid="true"/);
		assert.ok(r.text.includes(`action="${prefix}/ua/163-17/letter.pdf"`));
		assert.ok(r.text.includes(">7 Kept Road</textarea>") && r.text.includes(">I teach &amp; hope</textarea>"));
		if (typed.name) assert.ok(r.text.includes(typed.name));
		assert.match(r.headers["cache-control"], /no-store/);
	}
	const json = await server.post("/ua/163-17/letter.pdf", { name: "A" }, { headers: { Accept: "application/json" } });
	assert.deepEqual([json.status, JSON.parse(json.text)], [422, { error: "target is required" }]);
	assert.deepEqual(holding(server.data, "Kept Road"), []);
	assert.equal((await server.get("/ua/163-17/letter.pdf")).status, 405);
	assert.equal((await server.post("/ua/999-99/letter.pdf", { name: "A", from: "", target: "1" })).status, 404);
	const big = await server.post("/ua/163-17/letter.pdf", { name: "x".repeat(5000), from: "", target: "1" });
	assert.ok(big.status >= 400 && big.status < 500, `${big.status}`);
});

test("by hand: a sheet to copy, and fax pages", async () => {
	const { text } = await server.get("/ua/163-17/letter");
	const hand = hrefs(text).find((h) => /hand/.test(h));
	assert.ok(hand, "the sheet is linked");
	assert.equal((await server.get(hand)).status, 200);
	const fax = await server.get("/ua/163-17/fax");
	const pdfs = hrefs(fax.text).filter((h) => /\/fax\/\d+\.pdf$/.test(h));
	assert.equal(pdfs.length, 2);
	for (const where of pdfs) {
		const r = await server.get(where);
		assert.equal(r.headers["content-type"], "application/pdf");
		assert.match(textOf(r.body), /163\/17/);
	}
});

test("a sentence of one's own stands on the page to fax, as PDF and as TIFF, and is kept nowhere", async () => {
	const own = "I weave tapestries called bluewrenfold.";
	const words_ = (pdf) => textOf(pdf).replace(/\s+/g, " ");
	const pdf = await server.post("/ua/163-17/fax.pdf", { target: 1, own });
	assert.equal(pdf.headers["content-type"], "application/pdf");
	assert.match(pdf.headers["content-disposition"], /fax-163-17-1\.pdf/);
	const plain = await server.get("/ua/163-17/fax/1.pdf");
	assert.equal(words_(pdf.body).replace(`${own} `, ""), words_(plain.body), "beside it nothing changes");
	assert.ok(words_(pdf.body).indexOf("Excellency") < words_(pdf.body).indexOf(own) && words_(pdf.body).indexOf(own) < words_(pdf.body).indexOf("sincerely"));
	const file = path.join(tempDir(), "own.tiff");
	const bits = async (fields) => {
		const r = await server.post("/ua/163-17/fax.pdf", { target: 1, format: "tiff", ...fields });
		assert.equal(r.headers["content-type"], "image/tiff");
		fs.writeFileSync(file, r.body);
		assert.match(spawnSync("tiffinfo", [file], { encoding: "utf8" }).stdout, /Image Width: 1728 [^]*Resolution: 204, 196 pixels\/inch[^]*CCITT Group 4/);
		return r.body;
	};
	assert.ok(!(await bits({ own })).equals(await bits({})), "it is in the picture too");
	assert.deepEqual(await bits({}), (await server.get("/ua/163-17/fax/1.tiff")).body, "without it, the page as published");
	assert.equal((await server.post("/ua/163-17/fax.pdf", { target: 77, own })).status, 404);
	assert.equal((await server.get("/ua/163-17/fax.pdf")).status, 405);
	assert.deepEqual(holding(server.data, "bluewrenfold"), []);
});

test("a fax for programs, a picture for who shares the page", async () => {
	const fax = await server.get("/ua/163-17/fax");
	const tiffs = hrefs(fax.text).filter((h) => /\/fax\/\d+\.tiff$/.test(h));
	assert.equal(tiffs.length, 2);
	const file = path.join(tempDir(), "fax.tiff");
	const r = await server.get(tiffs[0]);
	assert.equal(r.headers["content-type"], "image/tiff");
	fs.writeFileSync(file, r.body);
	const tiff = spawnSync("tiffinfo", [file], { encoding: "utf8" }).stdout;
	assert.match(tiff, /Image Width: 1728 /);
	assert.match(tiff, /Resolution: 204, 196 pixels\/inch/);
	assert.match(tiff, /CCITT Group 4/);
	for (const prefix of ["", "/ar"]) {
		const page = (await server.get(`${prefix}/ua/163-17`)).text;
		const image = new URL(/<meta property="og:image" content="([^"]+)"/.exec(page)[1]);
		assert.equal(image.pathname, `${prefix}/ua/163-17/share.png`);
		const png = await server.get(image.pathname);
		assert.equal(png.headers["content-type"], "image/png");
		assert.deepEqual([png.body.readUInt32BE(16), png.body.readUInt32BE(20)], [1200, 630]);
	}
});

test("outcry letter writes the same kind of file", () => {
	const out = path.join(tempDir(), "letter.pdf");
	must(server.data, "letter", "163/17", "--target", "2", "--name", "A. Supporter", "-o", out);
	assert.match(textOf(fs.readFileSync(out)), /Dear Ambassador/);
});

test("a tally sheet for a group: officials by channels, and where the sums are reported", () => {
	const out = path.join(tempDir(), "tally.pdf");
	const link = "https://act.example.org/ua/163-17/done?g=gexample";
	must(server.data, "letter", "163/17", "--tally", "--link", link, "-o", out);
	const text = textOf(fs.readFileSync(out));
	assert.match(text, /Cui/);
	assert.match(text, /Write no names on this sheet/);
	assert.ok(text.replaceAll(/\s/g, "").includes(link), text);
	must(server.data, "letter", "163/17", "--tally", "-o", out);
	assert.match(textOf(fs.readFileSync(out)).replaceAll(/\s/g, ""), /\/ua\/163-17\/done/);
});
