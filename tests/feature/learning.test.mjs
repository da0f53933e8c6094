// Learning: taps say how a try went; three independent ones put an address last wherever it stands.
import assert from "node:assert/strict";
import test, { after } from "node:test";
import { dataDir, files, must, outcry, samples, serve, today, until, words } from "./harness.mjs";
import fs from "node:fs";
import path from "node:path";

const data = dataDir();
for (const s of samples) must(data, "import", "--publish", "--accept-doubts", "--deadline", today(42), s);
let server;
after(() => server?.stop());

// This machine is one network behind which everybody may be: it speaks once a day.
const onDay = async (days) => {
	await server?.stop();
	server = await serve(data, { env: { OUTCRY_NOW: `${today(days)}T12:00:00Z` } });
};
const tell = (fields, n = "163-17", options) => server.post(`/ua/${n}/outcome`, { channel: "fax", target: 1, outcome: "dead", ...fields }, options);
const health = () => must(data, "contact", "list").trim().split("\n").filter((l) => / fax:/.test(l)).map((l) => l.split(/\s+/)[0]);
const bulletin = async (n) => words((await server.get(`/ua/${n}`)).text);
const warning = /Several people report that this way does not work/;

test("a tap is thanked, and offered the ways that are left", async () => {
	await onDay(0);
	const r = await tell({ key: "first" });
	assert.equal(r.status, 200, r.text);
	assert.match(r.text, /Thank you for telling us/);
	for (const way of ["email", "letter"]) assert.match(r.text, new RegExp(`href="/ua/163-17/${way}"`));
	assert.doesNotMatch(r.text, /href="\/ua\/163-17\/fax"/, "not the one that failed");
	const fr = await server.post("/fr/ua/163-17/outcome", { channel: "fax", target: 2, outcome: "no-answer" });
	assert.match(fr.text, /<html[^>]*lang="fr"/);
	assert.match(fr.text, /href="\/fr\/ua\/163-17\/fax"/, "another try may help there");
	const json = await tell({ outcome: "spoke", channel: "call", target: 2 }, "163-17", { headers: { Accept: "application/json" } });
	assert.deepEqual(JSON.parse(json.text), { outcome: "noted" });
});

test("what left is counted by one more tap, and not before", async () => {
	const before = (await server.json("/ua/163-17/figures.json")).actions;
	const r = await tell({ outcome: "sent", channel: "email", key: "sent-1" });
	assert.match(r.text, /action="\/ua\/163-17\/done"/);
	const [, key] = /name="key" value="([^"]+)"/.exec(r.text);
	const done = await server.post("/ua/163-17/done", { channel: "email", target: 1, key });
	assert.equal(done.status, 200);
	await until("one more", async () => (await server.json("/ua/163-17/figures.json")).actions === before + 1);
});

test("what is no outcome is refused", async () => {
	for (const bad of [{ outcome: "arrived" }, { outcome: "" }, { channel: "pigeon" }, { target: 9 }, { target: "" }, { target: "1.5" }, { key: "k".repeat(65) }]) {
		const r = await tell(bad);
		assert.equal(r.status, 422, JSON.stringify(bad));
	}
	assert.equal((await server.post("/ua/163-17/outcome", [["outcome", "dead"], ["outcome", "sent"], ["channel", "fax"], ["target", "2"]])).status, 422);
	assert.equal((await server.get("/ua/163-17/outcome")).status, 405);
	assert.equal((await tell({}, "999-99")).status, 404);
	assert.equal((await server.post("/ua/163-17/outcome", "{}", { headers: { "Content-Type": "application/json" } })).status, 415);
});

test("one network is one voice a day, however often it taps", async () => {
	for (let i = 0; i < 12; i++) await tell({ key: `again-${i}` });
	await until("doubtful", () => health().join() === "doubtful");
	assert.match(must(data, "contact", "list"), /doubtful +1 against +0 for/);
	await until("the page says so", async () => /Somebody reports that this way may not work/.test(await bulletin("163-17") + words((await server.get("/ua/163-17/fax")).text)));
});

test("three independent voices put it last, in every action that uses it, and the doctor says so", async () => {
	await onDay(1);
	await tell({ key: "second" }, "253-17"); // the same number in another action
	await until("two voices", () => /doubtful +2 against/.test(must(data, "contact", "list")));
	await onDay(2);
	await tell({ key: "third" });
	await until("dead", () => health().join() === "dead");
	for (const n of ["163-17", "253-17"])
		await until(`${n} says so`, async () => warning.test(await bulletin(n) + words((await server.get(`/ua/${n}/fax`)).text)));
	const doctor = outcry(data, "doctor");
	assert.equal(doctor.status, 78);
	assert.match(doctor.stdout, /^BAD contact: fax:\d+ is dead/m);
});

test("a repeat of the same key teaches nothing new", async () => {
	await onDay(3);
	await tell({ key: "third" });
	await tell({ key: "a-new-one", channel: "email", outcome: "nothing" });
	must(data, "figures", "163/17"); // counts what waits
	assert.match(must(data, "contact", "list"), /dead +3 against/);
});

test("staff tries it and it works: everything is as before", async () => {
	assert.equal(outcry(data, "contact", "verify", "+1 202 555 0199").status, 66);
	const printed = JSON.parse(must(data, "case", "show", "163/17", "--json")).targets[0].faxes[0];
	must(data, "contact", "verify", printed);
	assert.deepEqual(health(), []);
	await until("no warning left", async () => !warning.test(await bulletin("253-17") + words((await server.get("/ua/253-17/fax")).text)));
	assert.doesNotMatch(outcry(data, "doctor").stdout, /^BAD/m);
});

test("a call that reached somebody counts, and speaks for its number", async () => {
	const page = (await server.get("/ua/163-17/call")).text;
	assert.match(page, /<form method="post" action="\/ua\/163-17\/done">[^]*?name="outcome" value="spoke"/);
	assert.match(page, /<form method="post" action="\/ua\/163-17\/outcome">[^]*?name="outcome" value="no-answer"/);
	const voices = () => /(\d+) against +(\d+) for .*call:/.exec(must(data, "contact", "list"))?.slice(1).map(Number) ?? [0, 0];
	const [against, speaksFor] = voices();
	await tell({ key: "dead-line", channel: "call", target: 2 });
	await until("a voice against", () => voices()[0] === against + 1);
	await onDay(4); // a network is one voice a day
	const { actions } = JSON.parse(must(data, "figures", "163/17", "--json"));
	assert.equal((await server.post("/ua/163-17/done", { channel: "call", target: 2, key: "we-spoke", outcome: "spoke" })).status, 200);
	await until("a voice for", () => voices()[1] === speaksFor + 1);
	assert.equal(JSON.parse(must(data, "figures", "163/17", "--json")).actions, actions + 1);
});

test("two actions that disagree about one official are listed", () => {
	const { stdout, status } = outcry(data, "doctor");
	assert.equal(status, 0, "it is to know, not to mend");
	assert.match(stdout, /^note officials: 163\/17 and 253\/17 print one official's name differently: "Tiankai Cui", "Cui Tiankai"$/m);
	assert.match(stdout, /^note officials: 163\/17 and 253\/17 disagree about the call address of .*2000, .*2266$/m);
});

test("nothing of who tapped is kept: no address, no time", async () => {
	await server.stop();
	for (const f of files(data).filter((f) => !f.startsWith("public/"))) { // its own address stands in the pages
		const bytes = fs.readFileSync(path.join(data, f)).toString("latin1");
		assert.doesNotMatch(bytes, /127\.0\.0\.1/, f);
	}
	assert.match(must(data, "verify"), /right/);
});
