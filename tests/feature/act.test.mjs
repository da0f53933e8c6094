// Acting: every channel offers something that works, and the letter keeps nothing of its writer.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test, { after, before } from "node:test";
import { holding, must, serveSamples, tempDir, words } from "./harness.mjs";

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

test("outcry letter writes the same kind of file", () => {
	const out = path.join(tempDir(), "letter.pdf");
	must(server.data, "letter", "163/17", "--target", "2", "--name", "A. Supporter", "-o", out);
	assert.match(textOf(fs.readFileSync(out)), /Dear Ambassador/);
});
