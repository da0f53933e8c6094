// Saying so: durable, once, correctable, and every figure agrees with every other.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { form, must, outcry, serveSamples, today, until, words } from "./harness.mjs";

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

const json = { headers: { Accept: "application/json" } };
const done = (fields, n = "163-17") => server.post(`/ua/${n}/done`, fields, json);
const actions = async (n = "163-17") => (await server.json(`/ua/${n}/figures.json`)).actions;
const counted = (n, want) => until(`${want} actions of ${n}`, async () => (await actions(n)) === want);
const receipt = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/;
let total = 0;

test("three channels, each with a receipt; page, JSON, CSV and command line agree", async () => {
	for (const [channel, target, count, country] of [["letter", 1, 7, "GB"], ["email", 2, 1, "GB"], ["call", 2, 2, "FR"]]) {
		const r = await done({ channel, target, count, country, on: today() });
		assert.equal(r.status, 200, r.text);
		assert.match(JSON.parse(r.text).receipt, receipt);
		total += count;
	}
	await counted("163-17", total);
	const j = await server.json("/ua/163-17/figures.json");
	assert.equal(j.number, "163/17");
	assert.match(j.as_of, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
	assert.equal(j.confirmed, 0);
	assert.deepEqual(j.by_channel.letter, { actions: 7, confirmed: 0 });
	assert.deepEqual(j.by_channel.email, { actions: 1, confirmed: 0 });
	assert.deepEqual(j.by_target.map((t) => [t.target, t.actions]), [[1, 7], [2, 3]]);
	assert.equal(j.by_evidence.anonymous, total);
	assert.deepEqual(j.by_day, { [today()]: total });
	const cli = JSON.parse(must(server.data, "figures", "163/17", "--json"));
	delete cli.as_of;
	const { as_of, ...page } = j;
	assert.deepEqual(cli, page);
	const csv = (await server.get("/ua/163-17/figures.csv")).text;
	assert.equal(must(server.data, "figures", "163/17", "--csv"), csv);
	const rows = csv.replace(/^\ufeff/, "").trim().split(/\r?\n/).map((l) => l.split(","));
	assert.deepEqual(rows[0], ["dimension", "key", "actions", "confirmed"]);
	const sums = {};
	for (const [dimension, , n] of rows.slice(1)) sums[dimension] = (sums[dimension] ?? 0) + Number(n);
	for (const [dimension, sum] of Object.entries(sums)) assert.equal(sum, total, `${dimension} adds up`);
	assert.match(words((await server.get("/ua/163-17/figures")).text), new RegExp(`\\b${total}\\b`));
});

test("countries with fewer than five are not named, and the state appealed to never is", async () => {
	for (let i = 0; i < 3; i++) await done({ channel: "email", target: 1, count: 2, country: "CN" });
	total += 6;
	await counted("163-17", total);
	const { by_country } = await server.json("/ua/163-17/figures.json");
	assert.equal(by_country.CN, undefined);
	assert.equal(by_country.FR, undefined);
	assert.equal(Object.values(by_country).reduce((a, b) => a + b, 0), total);
	assert.ok(by_country.other >= 5);
});

test("the same key is one report, and gets the same receipt", async () => {
	const fields = { channel: "fax", target: 1, key: "test-key-0123456789" };
	const first = JSON.parse((await done(fields)).text).receipt;
	const second = JSON.parse((await done(fields)).text).receipt;
	const page = await server.post("/ua/163-17/done", fields);
	assert.equal(second, first);
	assert.ok(page.text.includes(first));
	const elsewhere = JSON.parse((await done(fields, "253-17")).text).receipt;
	assert.notEqual(elsewhere, first, "a report is known by number and key");
	total += 1;
	await counted("163-17", total);
	await counted("253-17", 1);
});

test("several at once are one report", async () => {
	const body = [["did", "letter:1:3"], ["did", "email:2"], ["did", "post:"], ["country", "DE"]];
	const r = await done(body);
	assert.equal(r.status, 200, r.text);
	total += 5;
	await counted("163-17", total);
});

test("a receipt corrects its report, and withdraws it", async () => {
	const key = "to-be-corrected";
	const got = JSON.parse((await done({ channel: "letter", target: 2, count: 40, key })).text).receipt;
	await counted("163-17", total + 40);
	const corrected = await done({ channel: "letter", target: 2, count: 4, key, receipt: got });
	assert.equal(corrected.status, 200, corrected.text);
	await counted("163-17", total + 4);
	const withdrawn = await done({ key, receipt: got, withdraw: 1 });
	assert.equal(withdrawn.status, 200, withdrawn.text);
	await counted("163-17", total);
	const wrong = await done({ key, receipt: "AAAA-AAAA-AAAA-AAAA", withdraw: 1 });
	assert.ok(wrong.status >= 400 && wrong.status < 500);
});

const bad = [
	["count 0", { channel: "letter", target: 1, count: 0 }],
	["count -1", { channel: "letter", target: 1, count: -1 }],
	["count 501", { channel: "letter", target: 1, count: 501 }], // LIMIT_REPORT_COUNT
	["count 10^9", { channel: "letter", target: 1, count: 1e9 }],
	["count 1.5", { channel: "letter", target: 1, count: "1.5" }],
	["count as a word", { channel: "letter", target: 1, count: "many" }],
	["count with a sign of space", { channel: "letter", target: 1, count: " 3" }],
	["an unknown channel", { channel: "sms", target: 1 }],
	["no channel", { target: 1 }],
	["an unknown target", { channel: "letter", target: 9 }],
	["no target", { channel: "letter" }],
	["target 0", { channel: "letter", target: 0 }],
	["a day that is none", { channel: "letter", target: 1, on: "2026-02-30" }],
	["a day that is a word", { channel: "letter", target: 1, on: "yesterday" }],
	["a day to come", { channel: "letter", target: 1, on: today(3) }],
	["a day long ago", { channel: "letter", target: 1, on: today(-400) }], // LIMIT_REPORT_PAST_DAYS
	["a country that is none", { channel: "letter", target: 1, country: "ZZ" }],
	["a key too long", { channel: "letter", target: 1, key: "k".repeat(65) }], // LIMIT_REPORT_KEY_BYTES
	["an empty body", ""],
	["a body that is no form", "{\"channel\":\"letter\"}"],
	["65 entries", Array.from({ length: 65 }, () => ["did", "letter:1"])], // LIMIT_REPORT_ENTRIES
	["129 fields", [["channel", "letter"], ["target", "1"], ...Array.from({ length: 127 }, (_, i) => [`x${i}`, ""])]], // LIMIT_FORM_FIELDS
];
for (const [what, fields] of bad)
	test(`refused, with what was typed and what is wrong: ${what}`, async () => {
		const r = await server.post("/ua/163-17/done", fields);
		assert.ok(r.status >= 400 && r.status < 500, `${r.status}`);
		assert.match(r.headers["content-type"], /^text\/html/);
		assert.match(r.text, /<form\b/);
		const typed = typeof fields === "object" && !Array.isArray(fields) ? fields.on ?? fields.count : undefined; // the country is a list to choose from
		if (typed !== undefined) assert.ok(r.text.includes(`"${typed}"`), "what was typed stands in its field");
		const asJson = await done(fields);
		assert.equal(asJson.status, r.status);
	});

test("bodies too large are refused, unknown cases are not found", async () => {
	const r = await server.post("/ua/163-17/done", "a=" + "x".repeat(17 * 1024)); // LIMIT_HTTP_BODY_BYTES
	assert.equal(r.status, 413);
	assert.equal((await done({ channel: "letter", target: 1 }, "999-99")).status, 404);
	await new Promise((r) => setTimeout(r, 1500));
	assert.equal(await actions(), total, "nothing refused was counted");
});

test("what is typed is shown as text, never as markup", async () => {
	const evil = '"><script>alert(1)</script>';
	for (const field of ["channel", "target", "count", "on", "country", "key", "receipt"]) {
		const r = await server.post("/ua/163-17/done", { channel: "letter", target: 1, [field]: evil });
		assert.doesNotMatch(r.text, /<script>alert/);
		if (r.status === 200) total += 1; // as a key it is as good as any
	}
});

test("any channel is accepted for any official; the day acted counts", async () => {
	const r = await done({ channel: "call", target: 1, on: today(-3) });
	assert.equal(r.status, 200);
	total += 1;
	await counted("163-17", total);
	const { by_day } = await server.json("/ua/163-17/figures.json");
	assert.equal(by_day[today(-3)], 1);
});

test("outcry record counts for groups, through the running server and without it", async () => {
	must(server.data, "record", "163/17", "--channel", "letter", "--target", "1", "--count", "40", "--country", "CH", "--source", "group");
	total += 40;
	await counted("163-17", total);
	assert.equal((await server.json("/ua/163-17/figures.json")).confirmed, 40);
	for (const args of [["--count", "0"], ["--count", "501"], ["--channel", "sms"], ["--target", "9"], ["--on", "2026-02-30"]]) {
		const full = { "--channel": "letter", "--target": "1", "--count": "1", [args[0]]: args[1] };
		const r = outcry(server.data, "record", "163/17", ...Object.entries(full).flat());
		assert.ok([64, 65, 66].includes(r.status), `${args}: ${r.status} ${r.stderr}`);
		assert.match(r.stderr, /^outcry: /);
	}
	await server.stop();
	must(server.data, "record", "163/17", "--channel", "call", "--target", "2", "--count", "3");
	total += 3;
	assert.equal(JSON.parse(must(server.data, "figures", "163/17", "--json")).actions, total);
});

test("form() of the harness writes what a browser writes", () => assert.equal(form([["a", "b c&"]]), "a=b%20c%26"));
