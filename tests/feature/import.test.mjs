// Bad documents get one clear line and an exit code; good ones come out whole.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { build, dataDir, docx, invented, must, outcry, program, samples, seeds, sleep, tempDir, today, zip } from "./harness.mjs";

const dir = tempDir();
const put = (name, bytes) => {
	const file = path.join(dir, name);
	fs.writeFileSync(file, bytes);
	return file;
};
function refused(file, status = 65) {
	const r = outcry(null, "import", "--json", file);
	assert.equal(r.status, status, `${r.status} ${r.signal} ${r.stderr}`);
	assert.equal(r.stdout, "");
	assert.match(r.stderr, /^outcry: [^\n]+\n$/, "one line");
	assert.ok(r.stderr.includes(path.basename(file)), "the line names the file");
	return r.stderr;
}

const text = invented().join("\n");
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from("JFIF\0"), Buffer.alloc(4000, 7)]);

test("an empty file", () => assert.match(refused(put("empty.docx", "")), /empty/));
test("a photo named .docx", () => assert.match(refused(put("photo.docx", jpeg)), /a JPEG picture/));
test("bytes that are nothing named .docx", () => assert.match(refused(put("nothing.docx", Buffer.alloc(400, 7))), /no document of a kind that is read, and no text/));
test("a photo named .txt", () => refused(put("photo.txt", jpeg)));
test("a file that is not there", () => refused(path.join(dir, "nowhere.docx"), 66));
test("a directory", () => {
	const r = outcry(null, "import", "--json", dir);
	assert.ok([65, 66].includes(r.status), `${r.status}`);
});
test("a truncated zip, wherever it is cut", () => {
	const whole = docx(invented());
	for (const at of [1, 4, 30, 200, whole.length >> 1, whole.length - 30, whole.length - 1]) refused(put("cut.docx", whole.subarray(0, at)));
});
test("a zip that is no Word file", () => refused(put("other.docx", zip([["hello.txt", "hello"]]))));
test("a zip bomb", () => { // LIMIT_UNZIP_BYTES, LIMIT_UNZIP_RATIO
	const bomb = put("bomb.docx", docx([], { extra: "<w:p/>".repeat(12 << 20) }));
	const start = Date.now();
	refused(bomb);
	assert.ok(Date.now() - start < 10000);
});
test("a zip of too many files", () => refused(put("many.docx", zip(Array.from({ length: 2001 }, (_, i) => [`word/f${i}.xml`, "<a/>"]))))); // LIMIT_ZIP_ENTRIES
test("a billion laughs", () => {
	const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;
	refused(put("laughs.docx", docx(["x"], { head: laughs, extra: "<w:p><w:r><w:t>&j;</w:t></w:r></w:p>" })));
});
test("XML nested too deeply", () => refused(put("deep.docx", docx([], { extra: "<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000) })))); // LIMIT_XML_DEPTH
test("XML that is not well formed", () => refused(put("torn.docx", docx([], { extra: "<w:p><w:r>" }))));
test("a file of 100 MB", () => {
	const file = path.join(dir, "huge.docx");
	fs.writeFileSync(file, "PK\x03\x04");
	fs.truncateSync(file, 100 << 20);
	assert.match(refused(file), /20971520|20 ?Mi?B/i); // LIMIT_DOCUMENT_BYTES
});
test("a PDF that asks for a password", () => {
	const plain = path.join(build, "..", "samples/ua-163-17.pdf");
	const locked = path.join(dir, "locked.pdf");
	const r = spawnSync("qpdf", ["--encrypt", "secret", "secret", "256", "--", plain, locked]);
	if (r.error || r.status !== 0) return;
	assert.match(refused(locked), /password/i);
});
test("a PDF that is torn", () => refused(put("torn.pdf", "%PDF-1.7\n1 0 obj\n<<")));
test("a document that is no urgent action", () => {
	for (const f of [put("recipe.txt", "Take two eggs.\nBeat them well.\nAdd a spoon of flour.\n"), put("recipe.docx", docx(["Take two eggs.", "Beat them well."]))])
		assert.match(refused(f), /urgent action/i);
});
test("a mailbox of several messages is listed, read one by one or each", () => {
	const mail = (subject, body) => `From ana@example.org Mon Jan  3 10:02:11 1994\nFrom: ana@example.org\nTo: list@example.org\nDate: Mon, 3 Jan 1994 10:02:11 +0000\nSubject: ${subject}\n\n${body}\n\n`;
	const file = put("list.mbox", mail("UA Exampleland", text) + mail("lunch", "At one?") + mail("and again", text.replaceAll("901.26", "902.26").replaceAll("901/26", "902/26")));
	const r = outcry(null, "import", "--json", file);
	assert.equal(r.status, 65);
	assert.equal(r.stdout, "");
	assert.match(r.stderr, /^1 {2}1994-01-03 {2}UA Exampleland\n2 {2}1994-01-03 {2}lunch\n3 .*\noutcry: [^\n]*3 messages[^\n]*--message N[^\n]*--each[^\n]*\n$/);
	assert.equal(JSON.parse(must(null, "import", "--json", "--message", "3", file)).number, "902/26");
	const each = outcry(null, "import", "--json", "--each", file);
	assert.equal(each.status, 65);
	assert.deepEqual(each.stdout.trim().split("\n").map((l) => JSON.parse(l).number), ["901/26", "902/26"]);
	assert.match(each.stderr, /list\.mbox, message 2: not an urgent action/);
	assert.match(each.stderr, /2 of 3 messages read\n$/);
	const data = dataDir();
	assert.equal(outcry(data, "import", "--each", file).status, 65);
	assert.match(must(data, "case", "list"), /901\/26[^]*902\/26|902\/26[^]*901\/26/);
	assert.match(outcry(null, "import", "--json", "--message", "4", file).stderr, /no message 4/);
	for (const wrong of [["--message", "0", file], ["--message", "1", "--each", file], ["--message", "1", file, file], ["--each", "--explain", file]])
		assert.equal(outcry(null, "import", ...wrong).status, 64);
});

test("a mail with several documents: one is read, the others are named", () => {
	const part = (name, body) => `--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${name}"\n\n${body}\n`;
	const second = text.replaceAll("901.26", "902.26").replaceAll("901/26", "902/26").replaceAll("Ana", "Berta");
	const other = Array.from({ length: 60 }, (_, i) => `word${i} of another action ${i * 7}`).join(" ");
	const file = put("several.eml", `From: a@example.org\nTo: b@example.org\nSubject: this week\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nBoth are new.\n${part("map.txt", "How to find us: the second street on the left, then the blue door.")}${part("ua-901.txt", text)}${part("ua-902.txt", second + "\n\n" + other)}--b--\n`);
	const one = JSON.parse(must(null, "import", "--json", file));
	assert.equal(one.number, "901/26");
	assert.match(one.doubts.map((d) => d.why).join("\n"), /brings 3 documents, and only ua-901\.txt was read; the others: map\.txt, ua-902\.txt/);
	assert.equal(JSON.parse(must(null, "import", "--json", "--message", "3", file)).number, "902/26");
	const each = outcry(null, "import", "--json", "--each", file);
	assert.equal(each.status, 65);
	assert.deepEqual(each.stdout.trim().split("\n").map((l) => JSON.parse(l).number), ["901/26", "902/26"]);
	assert.match(each.stderr, /several\.eml, document 1: not an urgent action/);
	assert.match(each.stderr, /2 of 3 documents read\n$/);
	const data = dataDir();
	assert.equal(outcry(data, "import", "--each", file).status, 65);
	assert.match(must(data, "case", "list"), /901\/26[^]*902\/26|902\/26[^]*901\/26/);
});

test("binary rubbish in every extension", () => {
	let seed = 7;
	const rubbish = Buffer.from(Array.from({ length: 5000 }, () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16 & 255));
	for (const ext of ["docx", "pdf", "html", "txt"]) {
		const r = outcry(null, "import", "--json", put(`rubbish.${ext}`, rubbish));
		assert.equal(r.status, 65, `${ext}: ${r.status} ${r.signal} ${r.stderr}`);
	}
});

test("Latin-1, UTF-8 with a mark and UTF-16 read as what they say", () => {
	const lines = invented().map((l) => l.replace("Ana Example", "Ana Exámplé"));
	const plain = lines.join("\r\n");
	const forms = {
		"latin1.txt": Buffer.from(plain, "latin1"),
		"utf8.txt": Buffer.from(plain),
		"mark.txt": Buffer.from("\ufeff" + plain),
		"utf16le.txt": Buffer.from("\ufeff" + plain, "utf16le"),
		"utf16be.txt": Buffer.from("\ufeff" + plain, "utf16le").swap16(),
	};
	let first = null;
	for (const [name, bytes] of Object.entries(forms)) {
		const { unplaced, doubts, ...c } = JSON.parse(must(null, "import", "--json", put(name, bytes)));
		assert.equal(c.number, "901/26", name);
		assert.ok(JSON.stringify([c.summary, c.story]).includes("Exámplé"), name);
		first ??= c;
		assert.deepEqual(c, first, name);
	}
});

test("an invented action comes out right in every field", () => {
	const c = JSON.parse(must(null, "import", "--json", put("invented.docx", docx(invented()))));
	assert.equal(c.number, "901/26");
	assert.equal(c.deadline, "2027-03-01");
	assert.equal(c.kind, "first");
	assert.equal(c.demands.length, 2);
	assert.equal(c.targets.length, 1);
	assert.equal(c.targets[0].salutation, "Dear Minister");
});

test("several files: a line of JSON each; one bad file does not lose the good ones", () => {
	const r = outcry(null, "import", "--json", samples[0], path.join(dir, "empty.docx"), samples[1]);
	assert.equal(r.status, 65);
	assert.deepEqual(r.stdout.trim().split("\n").map((l) => JSON.parse(l).number), ["163/17", "253/17"]);
	assert.match(r.stderr, /\n2 of 3 files read\n$/);
	assert.doesNotMatch(outcry(null, "import", "--json", samples[0]).stderr, /files read/);
});

test("--json touches no database and works without a data directory", () => {
	const r = outcry(null, "import", "--json", samples[0]);
	assert.equal(r.status, 0, r.stderr);
});

test("--evidence points at the text that --text prints", () => {
	for (const sample of samples) {
		const text = must(null, "import", "--text", sample);
		const c = JSON.parse(must(null, "import", "--json", "--evidence", sample));
		assert.ok(c.evidence && Object.keys(c.evidence).length > 5);
	}
});

test("the same document twice is the same, and says so", () => {
	const data = dataDir();
	must(data, "import", samples[0]);
	const list = must(data, "case", "list");
	const again = outcry(data, "import", samples[0]);
	assert.equal(again.status, 0);
	assert.match(again.stdout + again.stderr, /same|already|unchanged/i);
	assert.equal(must(data, "case", "list"), list);
});

test("a folder is refused with how to name its files", () => {
	const folder = path.dirname(samples[0]);
	const r = outcry(dataDir(), "import", folder);
	assert.equal(r.status, 65);
	assert.equal(r.stderr, `outcry: ${folder}: a folder: name its files, such as ${folder}/*\n`);
});

test("a corrected case document replaces its draft", () => {
	const data = dataDir();
	must(data, "import", samples[0]);
	const c = JSON.parse(must(null, "import", "--json", samples[0]));
	c.headline = "A better headline";
	must(data, "import", put("corrected.json", JSON.stringify(c)));
	assert.match(must(data, "case", "show", "163/17"), /A better headline/);
});

test("what came first as a case document is the desk's work too, and only --replace puts a document in its place", () => {
	const data = dataDir();
	const c = JSON.parse(must(null, "import", "--json", samples[0]));
	c.targets[0].faxes = ["+1 202 555 0199"];
	must(data, "import", put("own.json", JSON.stringify(c)));
	const refused = outcry(data, "import", samples[0]);
	assert.equal(refused.status, 75);
	assert.match(refused.stderr, /draft 1 of '163\/17' was corrected here and stays; outcry import --replace puts this document in its place\n$/);
	assert.match(must(data, "case", "show", "--json", "163/17"), /555 0199/);
	must(data, "import", "--replace", samples[0]);
	assert.doesNotMatch(must(data, "case", "show", "--json", "163/17"), /555 0199/);
});

test("a correction settles the doubts about what it corrects, and no others", () => {
	const data = dataDir();
	const nobody = put("nobody.json", JSON.stringify({ ...JSON.parse(must(null, "import", "--json", put("whole.docx", docx(invented())))), people: [],
		doubts: [{ field: "/people", why: "nobody at risk was recognised" }, { field: "/targets/0/name", why: "two names" }, { field: "", why: "a guess" }] }));
	must(data, "import", nobody);
	const refusal = () => outcry(data, "case", "publish", "901/26", "--deadline", today(30));
	assert.match(refusal().stderr, /nobody at risk was recognised/);
	const shown = JSON.parse(must(data, "case", "show", "--json", "901/26"));
	shown.people = [{ name: "Ana Example" }];
	must(data, "import", put("people.json", JSON.stringify(shown)));
	const left = () => JSON.parse(must(data, "case", "show", "--json", "901/26")).doubts.map((d) => d.field);
	assert.deepEqual(left(), ["/targets/0/name", ""]);
	assert.match(refusal().stderr, /two names/);
	shown.targets[0].name = "Berta Example"; // the same older copy, corrected further
	must(data, "import", put("people.json", JSON.stringify(shown)));
	assert.deepEqual(left(), [""]);
	assert.equal(refusal().status, 0, "nothing is in the way");
});

test("what stands before publishing is said in words, with what to do", () => {
	const data = dataDir();
	const doubted = { ...JSON.parse(must(null, "import", "--json", put("whole.docx", docx(invented())))), doubts: [{ field: "/targets/0/name", why: "two names" }] };
	const file = put("doubted.json", JSON.stringify(doubted));
	const r = outcry(data, "import", file);
	assert.match(r.stderr, /doubt +official 1: name: two names\n[^]*blocked +doubt about official 1: name: two names[^]*case show --json '901\/26'[^]*next +outcry case publish/);
	assert.match(must(data, "case", "show", "901/26"), /doubt +official 1: name: two names/);
	const fresh = dataDir();
	const publish = outcry(fresh, "import", "--publish", file);
	assert.equal(publish.status, 65);
	assert.match(publish.stderr, /official 1: name: two names.*; nothing was stored\n$/);
	assert.equal(must(fresh, "case", "list"), "");
	const c = { ...doubted, doubts: [] };
	assert.doesNotMatch(outcry(fresh, "import", put("sure.json", JSON.stringify(c))).stderr, /blocked/);
});

test("who is at risk is listed in the terminal, with what is told of each", () => {
	const read = JSON.parse(must(null, "import", "--json", put("listed.docx", docx(invented()))));
	const people = [
		{ name: "Ana Example", age: 41, gender: "f", pronoun: "she/her", role: "nurse", status: "released" },
		{ name: "Sample", pseudonym: true },
		{ name: "Dockers of Exampleport", group: true, count: 12, gender: "both" },
	];
	const told = outcry(dataDir(), "import", put("listed.json", JSON.stringify({ ...read, people, doubts: [] }))).stderr;
	assert.deepEqual(told.split("\n").filter((line) => /^ {2}person /.test(line)), [
		"  person    Ana Example, 41, female, she/her, nurse, released",
		"  person    Sample (not the real name)",
		"  person    Dockers of Exampleport, group of 12, women and men",
	]);
	assert.match(told, /  person [^]*  target /, "before the officials");
	assert.doesNotMatch(outcry(dataDir(), "import", put("nobody.json", JSON.stringify({ ...read, people: [] }))).stderr, / {2}person /);
});

test("standard input is a file called -", () => {
	const r = spawnSync(program, ["import", "--json", "-"], { input: text, encoding: "utf8" });
	assert.equal(r.status, 0, r.stderr);
	assert.equal(JSON.parse(r.stdout).number, "901/26");
});

test("--text and --explain show what is no urgent action, and why it is none", () => {
	const file = put("recipe.txt", "Take two eggs.\nBeat them well.\n");
	for (const option of ["--text", "--explain=html", "--explain=terminal"]) {
		const r = outcry(null, "import", option, file);
		assert.equal(r.status, 65);
		assert.match(r.stdout, /two eggs/);
		assert.match(r.stderr, /urgent action/);
		if (option !== "--text") assert.match(r.stdout, /document:.*urgent action/);
	}
});

test("a wrong command line names the command and where to look", () => {
	const r = outcry(null, "import", "--nonsense", samples[0]);
	assert.equal(r.status, 64);
	assert.match(r.stderr, /^outcry: import: [^\n]*--nonsense; see outcry import --help\n$/);
	assert.match(must(null, "import", "--help"), /^usage:[^]*--deadline DAY\] \[--accept-doubts\]\] \[--data DIR\] FILE/);
});

test("a case document with an address that is none is refused with the place", () => {
	const c = JSON.parse(must(null, "import", "--json", samples[0]));
	for (const [member, value, why] of [["emails", "commander at police", "no e-mail address"], ["phones", "ask there", "no telephone number"],
		["faxes", "none", "no fax number"], ["handles", "on Twitter", "no account"], ["urls", "javascript:alert(1)", "no address of a page"]]) {
		const targets = [{ ...c.targets[0], [member]: [value] }, ...c.targets.slice(1)];
		assert.match(refused(put("wrong.json", JSON.stringify({ ...c, targets }))), new RegExp(`wrong\\.json: .*/targets/0/${member}/0: ${why}`));
	}
});

test("a case document that breaks its schema is refused with the place", () => {
	const c = JSON.parse(must(null, "import", "--json", samples[0]));
	for (const [name, change] of [["number", { number: "163-2017" }], ["kind", { kind: "maybe" }], ["demands", { demands: "none" }], ["extra", { extra: 1 }]]) {
		const message = refused(put(`${name}.json`, JSON.stringify({ ...c, ...change })));
		assert.ok(message.includes(name), message);
	}
	assert.match(refused(put("torn.json", "{\"format\": \"outcry-case-1\"")), /case document, line 1: not JSON/);
});

test("an interrupted import leaves nothing half done", async () => {
	for (const after of [2, 8, 20, 40, 80]) {
		const data = dataDir();
		const child = spawn(program, ["import", "--publish", "--accept-doubts", "--deadline", today(30), ...samples], { env: { ...process.env, OUTCRY_DATA: data }, stdio: "ignore" });
		await sleep(after);
		child.kill("SIGKILL");
		await once(child, "exit");
		for (const s of samples) must(data, "import", "--publish", "--accept-doubts", "--deadline", today(30), s);
		const list = must(data, "case", "list");
		assert.equal(list.match(/163\/17/g).length, 1);
		assert.equal(list.match(/253\/17/g).length, 1);
		must(data, "verify");
		const stray = fs.readdirSync(path.join(data, "public/ua")).filter((n) => /\.new/.test(n));
		assert.deepEqual(stray, []);
	}
});

test("the seeds' own bulletins are read", { skip: !seeds }, () => {
	const c = JSON.parse(must(null, "import", "--json", path.join(seeds, "seed-ua-253-17.txt")));
	assert.equal(c.number, "253/17");
	assert.deepEqual(c.targets.map((t) => t.salutation), ["Dear President", "Dear Ambassador"]);
});

test("--explain marks every part: a page in a pipe, colours for a terminal", () => {
	const file = put("explained.txt", text);
	const page = must(null, "import", "--explain", file);
	assert.match(page, /^<!DOCTYPE html>/);
	assert.match(page, /<small>[^<]*\bnumber\b/);
	assert.match(page, /<small>official 1: name<\/small>/);
	assert.match(page, /class="legend"/);
	assert.doesNotMatch(page, /<script|<link|<img/);
	assert.equal(must(null, "import", "--explain=html", file), page);
	assert.match(must(null, "import", "--explain=terminal", file), /\x1b\[36m[^\n]*‹[^›]*number/);
	for (const wrong of [["--explain=pdf", file], ["--explain", file, file], ["--explain", "--json", file], ["--lang", "en", file]])
		assert.equal(outcry(null, "import", ...wrong).status, 64);
	assert.match(outcry(null, "import", "--explain", "--lang", "de", file).stderr, /"de" is no language of the interface: en fr ar/);
});
