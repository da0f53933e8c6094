// Nobody types anything twice: whatever a form is refused for, it comes back with every field as it was filled in.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { must, serveSamples, today, until } from "./harness.mjs";

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

const done = "/ua/163-17/done";
const unescape = (s) => s.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
const attr = (tag, name) => unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

// What a browser would send from each form of a page, as lists of [name, value]; buttons apart.
function forms(page) {
	return [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head, body]) => {
		const fields = [];
		for (const m of body.matchAll(/<input\b[^>]*>|<textarea\b([^>]*)>([^<]*)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs)) {
			const [tag] = m;
			if (tag.startsWith("<input")) {
				if (!/type="(checkbox|radio)"/.test(tag) || /\schecked\b/.test(tag)) fields.push([attr(tag, "name"), attr(tag, "value")]);
			} else if (tag.startsWith("<textarea")) {
				fields.push([attr(`<x ${m[1]}>`, "name"), unescape(m[2]).replace(/^\n/, "")]);
			} else {
				const options = [...m[4].matchAll(/<option\b[^>]*>/g)].map((o) => o[0]);
				fields.push([attr(`<x ${m[3]}>`, "name"), attr(options.find((o) => /\sselected\b/.test(o)) ?? options[0], "value")]);
			}
		}
		return { action: attr(`<x ${head}>`, "action"), fields };
	});
}
// A form of the page that would send all of FIELDS again.
function assertKept(page, fields, what) {
	const wanted = Object.entries(fields).flatMap(([k, v]) => [v].flat().map((one) => [k, String(one)]));
	const missing = forms(page).map((f) => wanted.filter(([k, v]) => !f.fields.some(([n, w]) => n === k && w === v)));
	assert.ok(missing.some((m) => m.length === 0), `${what}: ${JSON.stringify(missing.sort((a, b) => a.length - b.length)[0])}`);
}
const body = (fields) => Object.entries(fields).flatMap(([k, v]) => [v].flat().map((one) => `${encodeURIComponent(k)}=${encodeURIComponent(one)}`)).join("&");

const letter = { target: 2, name: "Zoë <b> \"Sample\"", from: "1 Sample Road\nSampleton & Co", own: "I teach.\nFor years.", envelope: "uk", country: "Norway", copies: 3, names: "Ada Sample\nBo Sample", all: 1 };
test("a letter that cannot be made", async () => {
	for (const [what, wrong, status] of [["a country that is none", { country: "Atlantis" }, 422], ["an envelope", { envelope: "c5" }, 422], ["copies", { copies: "many" }, 422], ["too many", { copies: 100, names: "x\n".repeat(101) }, 413],
		["a long name", { name: "x".repeat(5000) }, 413], ["a long address", { from: "y\n".repeat(3000) }, 413], ["long words", { own: "z ".repeat(3000) }, 413], ["no such official", { target: 77, all: "" }, 404]]) {
		const fields = { ...letter, ...wrong };
		const r = await server.post("/ua/163-17/letter.pdf", fields);
		assert.equal(r.status, status, what);
		const kept = { ...fields };
		if (wrong.envelope) delete kept.envelope; // no option of that name
		if (wrong.target) delete kept.target;
		if (!kept.all) delete kept.all;
		assertKept(r.text, kept, what);
		assert.match(r.text, /role="alert"/);
	}
});

test("a letter or fax whose form has a fault in a field of none", async () => {
	const r = await server.post("/ua/163-17/letter.pdf", `broken=%zz&${body(letter)}`);
	assert.equal(r.status, 400);
	assertKept(r.text, letter, "a letter");
	const fax = await server.post("/ua/163-17/fax.pdf", `broken=%zz&${body({ target: 1, own: letter.own })}`);
	assert.equal(fax.status, 400);
	assertKept(fax.text, { own: letter.own }, "a fax");
});

test("several officials and channels in one go, with the day and the country", async () => {
	const fields = { did: ["letter:1", "email:1", "email:2", "call:2", "post"], on: today(-1), country: "NO", key: "grid-1" };
	for (const [what, wrong] of [["a day to come", { on: today(9) }], ["a country that is none", { country: "QQ" }]]) {
		const all = { ...fields, ...wrong, discreet: 1 };
		const r = await server.post(done, body(all));
		assert.equal(r.status, 422, what);
		assertKept(r.text, all, what);
		assert.match(r.text, /<details open>\s*<summary>Several at once/, "the part that was filled in is open");
	}
	const before = JSON.parse(must(server.data, "figures", "163/17", "--json")).actions;
	const r = await server.post(done, body(fields));
	assert.equal(r.status, 200);
	assert.match(r.text, /1 letter[^]*1 e-mail[^]*1 e-mail[^]*1 call[^]*1 public post/);
	await until("five actions", () => JSON.parse(must(server.data, "figures", "163/17", "--json")).actions - before === 5);
	const receipt = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(r.text)[0];
	const correction = { receipt, did: ["letter:1:2", "call:2"], on: today(9), country: "SE" };
	const refused = await server.post(done, body(correction));
	assert.equal(refused.status, 422);
	assertKept(refused.text, correction, "a correction");
});

test("many of one kind, and a group's", async () => {
	const group = /[?&]g=(g[0-9a-z]{31})/.exec(must(server.data, "group", "add", "Typists", "--section", "gb"))[1];
	const fields = { channel: "letter", target: 2, count: 40, on: today(-2), country: "GB", key: "many-1", group };
	for (const [what, wrong] of [["too many", { count: 501 }], ["a day long past", { on: "2001-01-01" }], ["a country that is none", { country: "QQ" }], ["no number", { count: "forty" }]]) {
		const all = { ...fields, ...wrong };
		const r = await server.post(done, all);
		assert.equal(r.status, 422, what);
		assertKept(r.text, all, what);
		assert.match(r.text, /<details open>\s*<summary>Many of one kind/);
	}
});

test("a sentence typed beside a try that failed comes back with the answer, and goes on with the next way", async () => {
	const own = `I teach in "Zürich" & <b>. Für 每天.`;
	for (const l of ["", "/fr", "/ar"]) {
		const page = await server.get(`${l}/ua/253-17/email`);
		const [, form, action] = /<button[^>]* form="([^"]+)" formaction="([^"]+)" name="outcome" value="nothing"/.exec(page.text);
		const typed = forms(page.text.replace(`<form id="${form}" `, "<form ")).find((f) => f.action.endsWith("/email.eml"));
		assert.equal(action, `${l}/ua/253-17/outcome`);
		const fields = Object.fromEntries(typed.fields);
		assert.deepEqual(Object.keys(fields), ["channel", "target", "key", "own"]);
		for (const [outcome, ways] of [["nothing", ["email.eml", "letter.pdf", "fax.pdf"]], ["bounced", ["letter.pdf", "fax.pdf"]]]) {
			const r = await server.post(action, { ...fields, outcome, own, key: `${l}${outcome}` });
			assert.equal(r.status, 200);
			assertKept(r.text, { channel: "email", target: 1, own }, outcome);
			assert.doesNotMatch(r.text, /<b>\./, "escaped");
			const next = [...r.text.matchAll(/formaction="([^"]+)" name="again" value="1"/g)].map((m) => m[1]);
			assert.deepEqual(next, ways.map((w) => `${l}/ua/253-17/${w}`));
			for (const way of next) {
				const again = await server.post(way, { channel: "email", target: 1, own, again: 1 });
				assert.equal(again.status, 200, way);
				assertKept(again.text, { own, target: 1 }, way);
				assert.doesNotMatch(again.text, /role="alert"/, "nothing is wrong");
				if (/eml$/.test(way)) assert.ok(unescape(/<textarea id="own-b"[^>]*>([^<]*)</.exec(again.text)[1]).includes(`\n\n${own}\n\n`), "and in the text to copy");
			}
		}
	}
});

test("the words for a fax that cannot be made", async () => {
	for (const [what, wrong, status] of [["long words", { own: "z ".repeat(3000) }, 413], ["no such official", { target: 77 }, 404]]) {
		const r = await server.post("/fr/ua/163-17/fax.pdf", { channel: "fax", target: 1, own: "J'enseigne.", ...wrong });
		assert.equal(r.status, status, what);
		if (!wrong.target) assertKept(r.text, { target: 1, ...wrong }, what);
		assert.match(r.text, /role="alert"/);
	}
	const failed = await server.post("/ua/163-17/outcome", { channel: "fax", target: 1, outcome: "no-answer", own: "I teach." });
	assertKept(failed.text, { own: "I teach." }, "no answer");
	assert.match(failed.text, /formaction="\/ua\/163-17\/fax\.pdf" name="again"/);
	assertKept((await server.post("/ua/163-17/fax.pdf", { channel: "fax", target: 1, own: "I teach.", again: 1 })).text, { own: "I teach.", target: 1 }, "again");
});

test("what cannot be noted is refused with what was typed", async () => {
	const own = "I teach.";
	for (const bad of [{ outcome: "arrived" }, { target: 77 }, { key: "k".repeat(65) }]) {
		const r = await server.post("/ua/253-17/outcome", { channel: "email", target: 1, outcome: "bounced", own, ...bad });
		assert.equal(r.status, 422);
		assertKept(r.text, { own }, JSON.stringify(bad));
		assert.match(r.text, /role="alert"/);
	}
	const json = await server.post("/ua/253-17/outcome", { channel: "email", target: 77, outcome: "bounced", own }, { headers: { Accept: "application/json" } });
	assert.equal(json.status, 422);
	assert.match(JSON.parse(json.text).error, /no such target/);
});

test("in French and Arabic it is the same", async () => {
	for (const l of ["fr", "ar"]) {
		const fields = { ...letter, country: "Atlantis" };
		assertKept((await server.post(`/${l}/ua/163-17/letter.pdf`, fields)).text, fields, l);
		const grid = { did: ["letter:1", "email:2"], on: today(9), country: "NO", key: "k" };
		assertKept((await server.post(`/${l}/ua/163-17/done`, body(grid))).text, grid, l);
	}
});
