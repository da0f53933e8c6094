// Acting from one's own country: plain files, the embassy there, and honesty where none is known.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test, { after, before } from "node:test";
import { must, outcry, samples, serveSamples, tempDir, today, until, words } from "./harness.mjs";

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

const hrefs = (page) => [...page.matchAll(/\shref="([^"]*)"/g)].map((m) => m[1].replace(/&amp;/g, "&"));

test("the bulletins' embassies stand in missions.csv", () => {
	const csv = fs.readFileSync(path.join(server.data, "missions.csv"), "utf8");
	assert.match(csv, /^host,sending,name,address,/);
	assert.match(csv, /^US,CN,/m);
});

const row = () => fs.readFileSync(path.join(server.data, "missions.csv"), "utf8").match(/^US,CN,.*$/m)[0];
const noted = async (where) => words((await server.get(where)).text).match(/Address last checked on [^.]*\.|Nobody has noted when this address was last checked\./)?.[0];

test("when an embassy's address was checked: not known of an undated bulletin, its day of a dated one, the day staff looked", async () => {
	const us = "/ua/163-17/from/us", long = (day) => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
	assert.match(row(), /,$/);
	assert.equal(await noted(us), "Nobody has noted when this address was last checked.");
	const dated = { ...JSON.parse(must(null, "import", "--json", samples[0])), issued: "2017-07-06" };
	const file = path.join(tempDir(), "dated.json");
	fs.writeFileSync(file, JSON.stringify(dated));
	must(server.data, "import", "--publish", "--accept-doubts", "--deadline", today(42), file);
	assert.match(row(), /,2017-07-06$/);
	assert.equal(await until("the day of the bulletin", async () => /July/.test(await noted(us)) && noted(us)), "Address last checked on 6 July 2017.");
	const phone = dated.targets.find((t) => t.embassy).phones[0];
	assert.equal(outcry(server.data, "contact", "verify", "+1 202 555 0187").status, 66, "an address that nobody has");
	must(server.data, "contact", "verify", phone);
	assert.ok(row().endsWith(`,${today()}`), row());
	const said = `Address last checked on ${long(today())}.`;
	await until("the day staff looked", async () => (await noted(us)) === said);
	assert.match(words((await server.get("/fr/ua/163-17/from/us")).text), /Adresse vérifiée/);
});

test("a country may be typed in any language we know", async () => {
	for (const name of ["Deutschland", "Allemagne", "alemania", "德国", "ألمانيا", "ALEMANHA", "de"]) {
		const letter = await server.post("/ua/163-17/letter.pdf", { name: "A. Example", target: 1, country: name });
		assert.equal(letter.status, 200, name);
		assert.equal((await server.post("/ua/163-17/done", { channel: "letter", target: 1, country: name })).status, 200, name);
		assert.match(must(server.data, "record", "163/17", "--channel", "letter", "--target", "1", "--count", "2", "--country", name), /-/);
	}
	assert.equal((await server.post("/ua/163-17/letter.pdf", { name: "A. Example", target: 1, country: "Mordor" })).status, 422);
	assert.equal((await server.post("/ua/163-17/done", { channel: "letter", target: 1, country: "Mordor" })).status, 422);
	assert.equal(outcry(server.data, "record", "163/17", "--channel", "letter", "--target", "1", "--count", "2", "--country", "Mordor").status, 64);
	const all = await until("they are counted", async () => { const j = await server.json("/ua/163-17/figures.json"); return j.by_country.DE >= 21 && j; });
	assert.deepEqual(all.by_country, { DE: 21 });
});

test("a country is chosen by a link, and its page is a plain file", async () => {
	const { text } = await server.get("/ua/163-17");
	assert.ok(hrefs(text).includes("/ua/163-17/from"));
	const choice = await server.get("/ua/163-17/from");
	assert.equal(choice.status, 200);
	assert.ok(hrefs(choice.text).includes("/ua/163-17/from/us"));
	assert.match(words(choice.text), /We hold no address of an embassy/);
	assert.doesNotMatch(words(choice.text), /there is no embassy|no embassy exists/i);
	assert.ok(fs.existsSync(path.join(server.data, "public/ua/163-17/from/us/index.html")));
	for (const where of ["/ua/163-17/from/us", "/fr/ua/163-17/from/us", "/ar/ua/163-17/from/us"]) {
		const page = await server.get(where);
		assert.equal(page.status, 200, where);
		assert.match(page.text, /Ambassador/);
		for (const link of hrefs(page.text).filter((h) => /^(mailto|tel|https?):/.test(h))) assert.ok(new URL(link).href, link);
	}
});

// Strict: what a browser makes of the address is what stands there, and all of it comes back.
test("every link to write, call or post on every page parses back", async () => {
	let n = 0;
	for (const lang of ["", "/fr", "/ar"])
		for (const page of ["email", "call", "post"])
			for (const ua of ["163-17", "253-17"]) {
				const { text } = await server.get(`${lang}/ua/${ua}/${page}`);
				for (const link of hrefs(text).filter((h) => /^(mailto|tel|https):/.test(h))) {
					const url = new URL(link);
					assert.equal(url.href, link, "nothing to repair");
					assert.ok(link.length < 1900 && /^[!-~]+$/.test(link), link);
					assert.doesNotMatch(link, /[?&][^=&]+=(&|$)/, "no empty field");
					if (url.protocol === "tel:") assert.match(url.pathname, /^\+\d{6,15}$/);
					for (const [, value] of url.searchParams) assert.doesNotMatch(value, /\ufffd|%[0-9A-F]{2}|NULL/);
					n++;
				}
			}
	assert.ok(n > 60, `${n} links`);
});
