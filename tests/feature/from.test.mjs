// Acting from one's own country: plain files, the embassy there, and honesty where none is known.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test, { after, before } from "node:test";
import { serveSamples, words } from "./harness.mjs";

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

const hrefs = (page) => [...page.matchAll(/\shref="([^"]*)"/g)].map((m) => m[1].replace(/&amp;/g, "&"));

test("the bulletins' embassies stand in missions.csv", () => {
	const csv = fs.readFileSync(path.join(server.data, "missions.csv"), "utf8");
	assert.match(csv, /^host,sending,name,address,/);
	assert.match(csv, /^US,CN,/m);
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
