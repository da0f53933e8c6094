// After the deadline and after a stop: no appeal is offered, reports go on for a while, all say why.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { dataDir, docx, invented, must, outcry, samples, serve, serveSamples, tempDir, today, until, words } from "./harness.mjs";
import fs from "node:fs";
import path from "node:path";

const pdfText = (pdf) => spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).stdout;
const acts = ["letter", "email", "call", "fax", "post"];

async function offersNothing(server, n, reason) {
	for (const act of acts) {
		const r = await server.get(`/ua/${n}/${act}`);
		assert.equal(r.status, 410, `${act}: ${r.status}`);
		assert.match(words(r.text), reason);
		assert.doesNotMatch(r.text, /mailto:[^"]+\?|tel:\+/);
	}
	assert.equal((await server.get(`/fr/ua/${n}/letter`)).status, 410);
	assert.equal((await server.post(`/ua/${n}/letter.pdf`, { name: "A", from: "", target: "1" })).status, 410);
	const page = await server.get(`/ua/${n}`);
	assert.equal(page.status, 200);
	assert.doesNotMatch(page.text, new RegExp(`href="[^"]*/ua/${n}/(${acts.join("|")})"`));
	assert.doesNotMatch(page.text, /\.ics"/, "no day to note any more");
	assert.doesNotMatch(page.text, /<h2>[^<]*<\/h2>\s*(<ul[^>]*>\s*<\/ul>|<h2|<footer)/, "no heading over nothing");
	const sheet = pdfText((await server.get(`/ua/${n}.pdf`)).body);
	assert.match(words(sheet), /Please send no more appeals/);
	assert.doesNotMatch(sheet, /@|Fax|Whom to write to|Send appeals by|No deadline is stated/, "nor does the sheet on paper");
	const index = await server.get("/");
	assert.doesNotMatch(index.text, new RegExp(`/ua/${n}"`), "not among the open ones");
	assert.match((await server.get("/archive")).text, new RegExp(`/ua/${n}"`));
}

test("published with its own deadline of 2017, a case is closed from the start", async () => {
	const data = dataDir();
	must(data, "import", "--publish", "--accept-doubts", samples[0]);
	const server = await serve(data);
	await offersNothing(server, "163-17", /17 August 2017/);
	assert.equal((await server.get("/ua/163-17/done")).status, 410, "more than 30 days after");
	assert.equal((await server.post("/ua/163-17/done", { channel: "letter", target: 1 })).status, 410);
	await server.stop();
});

test("days after the deadline reports are still taken, appeals no more offered", async () => {
	const data = dataDir();
	must(data, "import", "--publish", "--accept-doubts", "--deadline", today(-5), samples[0]);
	const server = await serve(data);
	await offersNothing(server, "163-17", /deadline|closed|ended|over/i);
	assert.equal((await server.get("/ua/163-17/done")).status, 200);
	const r = await server.post("/ua/163-17/done", { channel: "letter", target: 1 });
	assert.equal(r.status, 200);
	await until("it counts", async () => (await server.json("/ua/163-17/figures.json")).actions === 1);
	await server.stop();
});

test("the deadline day is included everywhere on earth: until 12:00 UTC of the next day", async () => {
	const data = dataDir();
	must(data, "import", "--publish", "--accept-doubts", "--deadline", today(0), samples[0]);
	const server = await serve(data);
	assert.equal((await server.get("/ua/163-17/letter")).status, 200);
	await server.stop();
});

test("a stop while the server runs takes every appeal away, within a moment", async () => {
	const server = await serveSamples();
	assert.equal((await server.get("/ua/253-17/email")).status, 200);
	must(server.data, "case", "stop", "253/17", "--reason", "Both were released.");
	await until("the act page is gone", async () => (await server.get("/ua/253-17/email")).status === 410, 3000);
	await offersNothing(server, "253-17", /released/);
	const page = await server.get("/ua/253-17");
	assert.match(words(page.text), /Both were released\./);
	assert.equal((await server.get("/ua/163-17/email")).status, 200, "the other case stays open");
	assert.equal((await server.get("/ua/253-17/done")).status, 200, "reports go on for 30 days");
	await server.stop();
});

test("a renewed deadline opens the case again", async () => {
	const server = await serveSamples({}, today(-2));
	assert.equal((await server.get("/ua/163-17/call")).status, 410);
	must(server.data, "case", "publish", "163/17", "--accept-doubts", "--deadline", today(30));
	await until("the act page is back", async () => (await server.get("/ua/163-17/call")).status === 200, 3000);
	await server.stop();
});

test("publishing refuses a case without number, deadline or demand, and doubts unless accepted", () => {
	const data = dataDir();
	const dir = tempDir();
	const without = (name, drop) => {
		const file = path.join(dir, `${name}.docx`);
		fs.writeFileSync(file, docx(invented().filter((l) => !drop.test(l))));
		const r = outcry(data, "import", "--publish", file);
		assert.ok([65, 77].includes(r.status), `${name}: ${r.status} ${r.stderr}`);
		assert.match(r.stderr, new RegExp(`^outcry: .*${name}`, "i"));
	};
	without("number", /Urgent Action 901/);
	without("deadline", /^Contact this/);
	without("demand", /^(Release|Ensure)/);
	assert.doesNotMatch(outcry(data, "case", "list").stdout, /open/);
});

test("a live server does not publish from the command line", () => {
	const data = dataDir({ live: "yes" });
	const r = outcry(data, "import", "--publish", "--accept-doubts", "--deadline", today(9), samples[0]);
	assert.equal(r.status, 77, r.stderr);
});
