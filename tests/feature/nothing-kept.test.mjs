// Nothing typed for a letter is stored: neither in a file, nor, once the renderer sleeps, in memory.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import test, { after, before } from "node:test";
import { holding, isRoot, serveSamples, until } from "./harness.mjs";

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

const canaries = { name: "Quetzalina Thrumbleford", from: "93 Gossamerwick Parade\nExampletown", own: "I keep vermilionate finches." };
const words = ["Thrumbleford", "Gossamerwick", "vermilionate"];

// A file of a process; empty when it has ended in between.
function ofProcess(file) {
	try {
		return fs.readFileSync(`/proc/${file}`, "utf8");
	} catch (e) {
		if (e.code === "ENOENT" || e.code === "ESRCH") return "";
		throw e;
	}
}
function family(pid) {
	const kids = ofProcess(`${pid}/task/${pid}/children`).trim().split(" ").filter(Boolean).map(Number);
	return [pid, ...kids.flatMap(family)];
}
const nameOf = (pid) => ofProcess(`${pid}/cmdline`).replaceAll("\0", " ");
const renderers = () => family(server.child.pid).filter((pid) => nameOf(pid).includes("outcry-render"));

// The canaries found in the memory of a process; null where it may not be read.
function inMemory(pid) {
	const found = new Set();
	let fd;
	try {
		fd = fs.openSync(`/proc/${pid}/mem`, "r");
	} catch {
		return null;
	}
	for (const line of fs.readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
		const m = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
		if (!m) continue;
		const [start, end] = [parseInt(m[1], 16), parseInt(m[2], 16)];
		const bytes = Buffer.alloc(Math.min(end - start, 1 << 28));
		try {
			fs.readSync(fd, bytes, 0, bytes.length, start);
		} catch {
			continue; // a guard page
		}
		for (const w of words) if (bytes.includes(w) || bytes.includes(Buffer.from(w, "utf16le"))) found.add(w);
	}
	fs.closeSync(fd);
	return [...found];
}

test("what is typed for a letter is in no file, and after ten seconds in no memory", async (t) => {
	const before = new Set(fs.readdirSync(os.tmpdir()));
	for (const more of [{}, { all: 1 }, { copies: 5, envelope: "fr" }, { names: "Thrumbleford A\nThrumbleford B" }, { country: "Atlantis" }, { target: 77 }]) {
		const r = await server.post("/ua/163-17/letter.pdf", { target: 1, ...canaries, ...more });
		assert.equal(r.status, more.country || more.target ? (more.country ? 422 : 404) : 200);
	}
	for (const own of [canaries.own, `${canaries.own} `.repeat(200)]) {
		const r = await server.post("/ua/163-17/email.eml", { target: 1, own });
		assert.equal(r.status, own === canaries.own ? 200 : 413);
		assert.ok(r.text.includes("vermilionate"));
	}
	for (const outcome of ["nothing", "bounced", "arrived"]) {
		const r = await server.post("/ua/163-17/outcome", { channel: "email", target: 1, outcome, own: canaries.own });
		assert.equal(r.status, outcome === "arrived" ? 422 : 200);
		assert.ok(r.text.includes("vermilionate"));
		assert.doesNotMatch(r.text, /(href|action|src)="[^"]*vermilionate/, "in no address");
	}
	for (const format of ["pdf", "tiff"]) assert.equal((await server.post("/ua/163-17/fax.pdf", { target: 1, own: canaries.own, format })).status, 200);
	for (const way of ["email.eml", "letter.pdf", "fax.pdf"]) assert.ok((await server.post(`/ua/163-17/${way}`, { target: 1, own: canaries.own, again: 1 })).text.includes("vermilionate"));
	for (const w of words) assert.deepEqual(holding(server.data, w), [], `${w} in the data directory`);
	for (const entry of fs.readdirSync(os.tmpdir()).filter((f) => !before.has(f))) {
		const file = path.join(os.tmpdir(), entry);
		if (fs.lstatSync(file, { throwIfNoEntry: false })?.isFile()) for (const w of words) assert.ok(!fs.readFileSync(file).includes(w), `${w} in ${file}`);
	}
	for (const w of words) assert.ok(!(server.out + server.err).includes(w), `${w} in the log`);
	if (!isRoot || inMemory(server.child.pid) === null) return t.skip("memory can be read by root only");
	assert.ok(renderers().length > 0, "a renderer is awake");
	await until("it sleeps away", () => renderers().length === 0, 25_000);
	for (const pid of family(server.child.pid).filter((pid) => nameOf(pid) !== "")) // one that has ended has no memory
		assert.deepEqual(inMemory(pid), [], `in the memory of ${nameOf(pid)}`);
});
