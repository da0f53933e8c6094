// The front alone: the public tree, what is gone, reports and receipts.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import zlib from "node:zlib";
import { front, manifest, SLOT } from "./front.mjs";
import { request, sleep, until } from "./harness.mjs";

const json = { headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" } };
const say = (f, body, where = "/ua/163-17/done", more = {}) => request(f.port, where, { method: "POST", body, ...json, ...more });
const spooled = (f) => fs.readdirSync(path.join(f.data, "spool")).filter((n) => n.endsWith(".seg"))
	.map((n) => fs.readFileSync(path.join(f.data, "spool", n), "latin1")).join("");

test("files of the tree", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const get = (where, headers = {}) => request(f.port, where, { headers });
	const index = await get("/");
	assert.equal(index.status, 200);
	assert.match(index.headers.etag, /^"[0-9a-f]{32}"$/);
	assert.equal(index.headers["cache-control"], "max-age=60");
	assert.equal((await get("/", { "If-None-Match": index.headers.etag })).status, 304);
	assert.equal((await get("/", { "If-None-Match": `"x", W/${index.headers.etag}` })).status, 304);
	assert.equal((await get("/", { "If-None-Match": '"x"' })).status, 200);
	for (const [from, to] of [["/ua/163-17/", "/ua/163-17"], ["/ua/163-17/index.html", "/ua/163-17"], ["/index.html", "/"]]) {
		const r = await get(from);
		assert.deepEqual([r.status, r.headers.location], [301, to]);
	}
	assert.match((await get("/nope")).text, /absent/);
	assert.match((await get("/fr/nope")).text, /introuvable/);
	assert.equal((await get("/ua/163-17.json")).headers["content-type"], "application/json");
	assert.equal((await get("/ua/163-17/email/1.eml")).headers["content-disposition"], 'attachment; filename="1.eml"');
	assert.match((await get("/fr/ua/163-17/letter")).text, /lettre/);
	assert.equal((await get("/health")).text, "ok\n");
});

test("compressed answers are the same text", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	for (const where of ["/", "/ua/163-17", "/ua/163-17/done"]) {
		const r = await request(f.port, where, { headers: { "Accept-Encoding": "gzip" } });
		assert.equal(r.headers["content-encoding"], "gzip", where);
		const text = zlib.gunzipSync(r.body).toString();
		const plain = await request(f.port, where);
		assert.equal(text.replaceAll(/[0-9a-f]{32}/g, ""), plain.text.replaceAll(/[0-9a-f]{32}/g, ""), where);
	}
});

test("each slot of each answer has a key of its own", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const keys = new Set();
	for (let i = 0; i < 20; i++) {
		const r = await request(f.port, "/ua/163-17/done", { headers: i % 2 ? { "Accept-Encoding": "gzip" } : {} });
		const text = i % 2 ? zlib.gunzipSync(r.body).toString() : r.text;
		assert.equal(r.headers["cache-control"], "no-store");
		assert.equal(r.headers.etag, undefined);
		assert.ok(!text.includes("KEYSLOT"));
		for (const [key] of text.matchAll(/[0-9a-f]{32}/g)) keys.add(key);
	}
	assert.equal(keys.size, 60);
});

test("a changed tree is served within a second of its version", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const old = await request(f.port, "/");
	fs.writeFileSync(path.join(f.tree, "index.html"), "<p>new");
	fs.writeFileSync(path.join(f.tree, "version.new"), "2\n");
	fs.renameSync(path.join(f.tree, "version.new"), path.join(f.tree, "version"));
	const now = await until("the new page", async () => {
		const r = await request(f.port, "/");
		return r.text === "<p>new" && r;
	}, 1000);
	assert.notEqual(now.headers.etag, old.headers.etag);
});

test("what is closed or stopped is gone, with its reason", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const status = async (where, method = "GET") => (await request(f.port, where, { method, body: method === "POST" ? "a=1" : undefined })).status;
	for (const where of ["letter", "email", "call", "fax", "post", "letter/hand", "email/1.eml", "letter.pdf", "letter/index.html"])
		assert.equal(await status(`/ua/1-16/${where}`), 410, where);
	assert.match((await request(f.port, "/ua/1-16/letter")).text, /gone/);
	assert.match((await request(f.port, "/fr/ua/1-16/letter")).text, /fini/);
	assert.equal(await status("/ua/1-16/fr/letter"), 410);
	assert.equal(await status("/ua/1-16"), 200);
	assert.equal(await status("/ua/1-16/done"), 200);
	assert.equal(await status("/ua/1-16/letter.pdf", "POST"), 410);
	assert.equal(await status("/ua/2-16/letter"), 410);
	assert.equal(await status("/ua/2-16/done"), 410);
	assert.equal(await status("/ua/2-16/done", "POST"), 410);
	assert.equal(await status("/ua/163-17/letter.pdf"), 405);
	assert.equal(await status("/ua/9-99/done", "POST"), 404);
	assert.equal(await status("/ua/163-17/nothing", "POST"), 404);
	// the deadline passes while the front runs
	fs.writeFileSync(path.join(f.tree, "ua/163-17/.manifest"), manifest("163/17", { closes: Math.floor(Date.now() / 1000) + 1 }));
	fs.writeFileSync(path.join(f.tree, "version"), "22\n");
	await sleep(1300);
	assert.equal(await status("/ua/163-17/email"), 410);
});

test("reports", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const good = await say(f, "channel=email&target=1&count=3&country=gb&on=2026-11-20&key=abc");
	// the day may be too long ago by now: only its form matters
	assert.ok([200, 422].includes(good.status));
	const first = await say(f, "channel=email&target=1&key=k1");
	assert.equal(first.status, 200);
	const { receipt } = JSON.parse(first.text);
	assert.match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
	assert.deepEqual(JSON.parse((await say(f, "channel=call&target=4&key=k1")).text), { receipt });
	assert.notEqual(JSON.parse((await say(f, "channel=email&target=1&key=k1", "/ua/1-16/done")).text).receipt, receipt);
	assert.notEqual(JSON.parse((await say(f, "channel=email&target=1")).text).receipt, JSON.parse((await say(f, `channel=email&target=1&key=${SLOT}`)).text).receipt);
	assert.equal((await say(f, "channel=post&key=k2")).status, 200);
	assert.equal((await say(f, "did=letter:1:40&did=call:4&did=post&key=k3", "/fr/ua/163-17/done")).status, 200);
	assert.equal((await say(f, `receipt=${receipt.toLowerCase().replaceAll("-", " ")}&withdraw=1`)).status, 200);
	assert.equal((await say(f, `receipt=${receipt}&channel=email&target=1&count=2&key=k1`)).status, 200);
	const page = await say(f, "channel=email&target=1&key=k9", "/ua/163-17/done", { headers: { "Content-Type": "application/x-www-form-urlencoded" } });
	assert.equal(page.status, 200);
	assert.equal(page.headers["cache-control"], "no-store");
	assert.match(page.text, /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
	await until("all of it in the spool", () => ["k1", "k2", "k3", "k9"].every((k) => spooled(f).includes(k)));
});

test("what is wrong with a report is said, with what was typed, and nothing is stored", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const wrong = [
		["", 422], ["channel=", 422], ["channel=pigeon&target=1", 422], ["channel=email", 422],
		["channel=email&target=2", 422], ["channel=email&target=01x", 422], ["channel=email&target=-1", 422],
		["channel=email&target=1&count=0", 422], ["channel=email&target=1&count=-1", 422],
		["channel=email&target=1&count=501", 422], ["channel=email&target=1&count=1000000000", 422],
		["channel=email&target=1&count=1.5", 422], ["channel=email&target=1&count=%201", 422],
		["channel=email&target=1&on=2026-13-01", 422], ["channel=email&target=1&on=2999-01-01", 422],
		["channel=email&target=1&on=2001-01-01", 422], ["channel=email&target=1&country=ZZ", 422],
		["channel=email&target=1&country=GBR", 422], [`channel=email&target=1&key=${"k".repeat(65)}`, 422],
		["did=email", 422], ["did=email:1:0", 422], ["did=email:1:1:1", 422], ["did=email:9", 422],
		[Array(65).fill("did=email:1").join("&"), 422], ["receipt=0000-0000-0000-0000&withdraw=1", 422],
		["channel=email&channel=call&target=1", 400], ["channel=%zz", 400], ["a=%FF", 400], [Array(129).fill("a=1").join("&"), 400],
	];
	for (const [body, status] of wrong) {
		const r = await say(f, body);
		assert.equal(r.status, status, body);
		assert.ok(JSON.parse(r.text).error.length > 0);
	}
	const page = await request(f.port, "/ua/163-17/done", { method: "POST", body: "channel=email&target=9&count=7&key=mine", headers: { "Content-Type": "application/x-www-form-urlencoded" } });
	assert.equal(page.status, 422);
	assert.match(page.text, /mine/);
	assert.ok(!page.text.includes("KEYSLOT"));
	assert.equal((await say(f, "a".repeat(20000))).status, 413);
	assert.equal(spooled(f), "");
});

test("a network that sends too many is told when to come back", async (t) => {
	const f = await front({ conf: "report_rate_local = 5\n" });
	t.after(() => f.stop());
	const status = [];
	for (let i = 0; i < 7; i++) status.push(await say(f, `channel=email&target=1&key=${i}`));
	assert.deepEqual(status.map((r) => r.status), [200, 200, 200, 200, 200, 429, 429]);
	assert.ok(Number(status[6].headers["retry-after"]) > 0);
});

test("metrics, on their own address only", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	await say(f, "channel=email&target=1&key=a");
	const m = await request(f.metricsPort, "/metrics");
	assert.match(m.text, /^outcry_reports_total 1$/m);
	assert.equal((await request(f.metricsPort, "/")).status, 404);
	assert.equal((await request(f.port, "/metrics")).status, 404);
});

test("a spool that cannot be written acknowledges nothing", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const spool = path.join(f.data, "spool");
	fs.renameSync(spool, `${spool}.away`);
	// the folder that the front holds is no more: nothing can be made in it
	fs.rmSync(`${spool}.away`, { recursive: true });
	const r = await say(f, "channel=email&target=1&key=a");
	assert.equal(r.status, 503);
	assert.ok(Number(r.headers["retry-after"]) > 0);
	assert.equal((await request(f.port, "/")).status, 200);
	assert.equal((await request(f.port, "/health")).status, 503);
});

test("health looks at the disk before a report fails", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	fs.rmSync(path.join(f.data, "spool"), { recursive: true });
	assert.equal((await request(f.port, "/health")).status, 503);
});

test("out of files it neither spins nor stays deaf", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const open = new Set(fs.readdirSync(`/proc/${f.child.pid}/fd`).map(Number));
	let free = 0; // the next file would get this number
	while (open.has(free)) free++;
	const limit = (n) => assert.equal(spawnSync("prlimit", ["--pid", `${f.child.pid}`, `--nofile=${n}:`]).status, 0);
	const was = Number(/Max open files\s+(\d+)/.exec(fs.readFileSync(`/proc/${f.child.pid}/limits`, "utf8"))[1]);
	const used = () => fs.readFileSync(`/proc/${f.child.pid}/stat`, "utf8").split(" ").slice(13, 15).reduce((a, b) => a + Number(b), 0); // ticks
	limit(free);
	const waits = request(f.port, "/"); // in the queue: there is no file for it
	await sleep(100);
	const before = used();
	await sleep(1000);
	assert.ok(used() - before < 30, `${used() - before} ticks in a second of waiting`);
	limit(was);
	assert.equal((await waits).status, 200);
});

test("told to stop, it finishes and exits with 0", async () => {
	const f = await front();
	await request(f.port, "/");
	assert.equal(await f.stop(), 0);
});
