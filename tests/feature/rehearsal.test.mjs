// Rehearsal: no real address, number or handle of an official is anywhere in what the public gets.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test, { after, before } from "node:test";
import zlib from "node:zlib";
import { files, must, samples, serveSamples, tempDir } from "./harness.mjs";

const real = [
	"govonline", "chinaembpress", "chineseembassyspokesperson", "mfagovcn",
	"62381025", "4952000", "4952138", "4952266",
	"fuyoujie", "xichengqu", "internationalplace", "20008", "100017",
];
// Numbers and addresses hide behind blanks, dashes, percent signs and entities: compare without.
const squeeze = (s) => {
	let t = s;
	try { t = decodeURIComponent(s.replace(/%(?![0-9A-Fa-f]{2})/g, "%25")); } catch { /* bytes: as they are */ }
	return t.replace(/=\r?\n/g, "").replace(/&[#a-z0-9]+;/gi, "").toLowerCase().replace(/[\s().+\-_/=,%<>]/g, "");
};
function check(what, bytes) {
	let text = bytes.toString("latin1");
	if (bytes.subarray(0, 5).toString() === "%PDF-") {
		const r = spawnSync("pdftotext", ["-", "-"], { input: bytes, encoding: "utf8" });
		text = r.stdout + spawnSync("pdfinfo", ["-"], { input: bytes, encoding: "utf8" }).stdout;
		assert.match(text, /Rehearsal: not a live appeal|Exercice : ceci n’est pas un appel réel|تجربة[^]*هذه ليست مناشدة حقيقية/, `${what} says what it is`);
	} else if (bytes[0] === 0x1f && bytes[1] === 0x8b) text = zlib.gunzipSync(bytes).toString();
	const flat = squeeze(text);
	for (const r of real) assert.ok(!flat.includes(r), `${what} holds ${r}`);
	if (/<html/.test(text)) assert.match(text, /Rehearsal|R\u00e9p\u00e9tition|essai/i, `${what} says what it is`);
}

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

test("the needles are in the documents, so finding none means something", () => {
	const text = must(null, "import", "--text", ...samples);
	const flat = squeeze(text);
	for (const r of real) assert.ok(flat.includes(r), r);
});

test("no file of the public tree holds real contact data, hidden ones included", () => {
	const tree = path.join(server.data, "public");
	const all = files(tree);
	assert.ok(all.length > 60, `${all.length} files`);
	for (const f of all) {
		let bytes;
		try {
			bytes = fs.readFileSync(path.join(tree, f));
		} catch (e) {
			if (e.code === "ENOENT") continue; // staged at the start, and in its place by now
			throw e;
		}
		check(f, bytes);
	}
});

test("nor does a letter, a receipt or a download", async () => {
	for (const target of ["1", "2"]) check(`letter ${target}`, (await server.post("/ua/253-17/letter.pdf", { name: "A", from: "", target })).body);
	check("receipt", (await server.post("/ua/253-17/done", { channel: "email", target: 1 })).body);
	check("error", (await server.post("/ua/253-17/done", { channel: "email", target: 7 })).body);
	const out = path.join(tempDir(), "l.pdf");
	must(server.data, "letter", "253/17", "--target", "1", "-o", out);
	check("outcry letter", fs.readFileSync(out));
});

test("an address of one's own stands for the officials'", async () => {
	const own = await serveSamples({ rehearsal: "practice@example.org" });
	assert.match((await own.get("/ua/163-17/email")).text, /practice(@|%40|&#64;)example\.org/);
	await own.stop();
});
