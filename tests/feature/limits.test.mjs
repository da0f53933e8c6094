// Each cap of base/limits.h that a stranger reaches from outside: just below it works, above it is
// said with the number.  The smaller ones are tested where they are, in tests/unit and tests/fuzz.
import assert from "node:assert/strict";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import test, { after, before } from "node:test";
import { spawnSync } from "node:child_process";
import { docx, invented, must, outcry, root, samples, serveSamples, tempDir, until } from "./harness.mjs";

const limits = Object.fromEntries(
	[...fs.readFileSync(path.join(root, "src/base/limits.h"), "utf8").matchAll(/^#define (LIMIT_\w+)\s+([\d\s()*]+?)\s*(?:\/\*.*)?$/gm)]
		.map(([, name, sum]) => [name, sum.replace(/[()\s]/g, "").split("*").reduce((a, b) => a * Number(b), 1)]),
);
const dir = tempDir();
const put = (name, bytes) => {
	fs.writeFileSync(path.join(dir, name), bytes);
	return path.join(dir, name);
};
const known = JSON.parse(must(null, "import", "--json", samples[0]));

// --- the case document ---------------------------------------------------------------------------

const many = (n, one) => Array.from({ length: n }, (_, i) => (typeof one === "function" ? one(i) : structuredClone(one)));
for (const [limit, change] of [
	["LIMIT_TARGETS", (n) => ({ targets: many(n, known.targets[0]) })],
	["LIMIT_PEOPLE", (n) => ({ people: many(n, (i) => ({ ...known.people[0], name: `Person ${i}` })) })],
	["LIMIT_DEMANDS", (n) => ({ demands: many(n, (i) => `Release person ${i}`) })],
	["LIMIT_FIELD_BYTES", (n) => ({ summary: "x".repeat(n) })],
])
	test(`a case document at ${limit} is read, above it refused`, () => {
		const fits = outcry(null, "import", "--json", put("fits.json", JSON.stringify({ ...known, ...change(limits[limit]) })));
		assert.equal(fits.status, 0, fits.stderr);
		const over = outcry(null, "import", "--json", put("over.json", JSON.stringify({ ...known, ...change(limits[limit] + 1) })));
		assert.equal(over.status, 65);
		assert.match(over.stderr, new RegExp(`${limits[limit]}`), "the message says the number");
	});

test("a case document above LIMIT_CASE_JSON_BYTES or LIMIT_JSON_DEPTH is refused", () => {
	const large = put("large.json", JSON.stringify(known) + " ".repeat(limits.LIMIT_CASE_JSON_BYTES));
	assert.equal(outcry(null, "import", "--json", large).status, 65);
	const deep = put("deep.json", JSON.stringify(known).replace(/}$/, `,"x":${"[".repeat(5000)}${"]".repeat(5000)}}`));
	const r = outcry(null, "import", "--json", deep);
	assert.equal(r.status, 65, `${r.signal}`);
});

// --- documents -----------------------------------------------------------------------------------

test("documents: LIMIT_TEXT_BYTES, LIMIT_BLOCKS and LIMIT_BLOCK_BYTES hold", () => {
	const head = invented();
	for (const [name, extra] of [
		["text.txt", ("word ".repeat(50) + "\n\n").repeat(36000)],
		["blocks.txt", "a\n\n".repeat(limits.LIMIT_BLOCKS + 1)],
		["block.txt", "word ".repeat(limits.LIMIT_BLOCK_BYTES / 4)],
	]) {
		const r = outcry(null, "import", "--json", put(name, head.join("\n") + "\n\n" + extra));
		assert.ok(r.status === 65 || (name === "block.txt" && r.status === 0), `${name}: ${r.status} ${r.signal} ${r.stderr}`);
	}
});

test("documents: LIMIT_EXTRACT_SECONDS, LIMIT_EXTRACT_MIB and LIMIT_EXTRACT_WALL_MS end what would not end", () => {
	const start = Date.now();
	const r = outcry(null, "import", "--json", put("slow.docx", docx(many(19000, (i) => `line ${i} of many`))));
	assert.ok([0, 65].includes(r.status), `${r.status} ${r.signal} ${r.stderr}`);
	assert.ok(Date.now() - start < limits.LIMIT_EXTRACT_WALL_MS + 2000);
});

test("documents: XML with more than LIMIT_XML_ATTRIBUTES attributes on one element is refused", () => {
	const attributes = many(limits.LIMIT_XML_ATTRIBUTES + 1, (i) => `a${i}="x"`).join(" ");
	const r = outcry(null, "import", "--json", put("attributes.docx", docx(invented(), { extra: `<w:p ${attributes}/>` })));
	assert.equal(r.status, 65, r.stderr);
});

// --- HTTP ----------------------------------------------------------------------------------------

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

test("ranges of days: LIMIT_RANGES_A_SECOND are made, LIMIT_RANGE_CACHE kept within LIMIT_RANGE_CACHE_BYTES, the rest told to wait", async () => {
	const range = (i) => `/figures?from=2026-01-01&to=${new Date(Date.UTC(2026, 1, 1) + i * 86400000).toISOString().slice(0, 10)}`;
	const all = await Promise.all(many(8 * limits.LIMIT_RANGES_A_SECOND, (i) => server.get(range(i))));
	const made = all.filter((r) => r.status === 200).length, busy = all.filter((r) => r.status === 503);
	assert.equal(made + busy.length, all.length);
	assert.ok(made >= limits.LIMIT_RANGES_A_SECOND && busy.length > 0, `${made} made, ${busy.length} told to wait`);
	for (const r of busy) {
		assert.equal(r.headers["retry-after"], "2");
		assert.match(r.text, /Too many ranges of days/);
	}
	assert.equal((await server.get("/figures")).status, 200, "the pages that are files are not among them");
	const kept = many(limits.LIMIT_RANGE_CACHE + 1, (i) => range(1000 + i));
	for (const where of kept.slice(0, 3)) await until("it to be made", async () => (await server.get(where)).status === 200);
	const again = await Promise.all(many(100, (i) => server.get(kept[i % 3])));
	assert.ok(again.every((r) => r.status === 200), "what was made is kept");
	assert.ok(again.every((r) => Number(r.headers["content-length"]) < limits.LIMIT_RANGE_CACHE_BYTES / 4));
});

// Sends bytes, returns all that comes back until the server closes or half a second is silent.
function raw(bytes) {
	return new Promise((done, fail) => {
		const s = net.connect(server.port, "127.0.0.1", () => s.write(bytes));
		let got = "";
		s.setTimeout(500, () => s.destroy());
		s.on("data", (d) => (got += d.toString("latin1")));
		s.on("error", (e) => (got ? done(got) : fail(e)));
		s.on("close", () => done(got));
	});
}
const status = (answer) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const get = (target, headers = "") => raw(`GET ${target} HTTP/1.1\r\nHost: x\r\n${headers}Connection: close\r\n\r\n`);

test("HTTP: LIMIT_HTTP_URL_BYTES, LIMIT_HTTP_HEADERS, LIMIT_HTTP_HEAD_BYTES", async () => {
	assert.equal(status(await get("/" + "a".repeat(limits.LIMIT_HTTP_URL_BYTES - 100))), 404);
	assert.equal(status(await get("/" + "a".repeat(limits.LIMIT_HTTP_URL_BYTES + 1))), 414);
	assert.equal(status(await get("/", many(90, (i) => `X-${i}: 1\r\n`).join(""))), 200);
	assert.equal(status(await get("/", many(limits.LIMIT_HTTP_HEADERS + 1, (i) => `X-${i}: 1\r\n`).join(""))), 431);
	assert.equal(status(await get("/", `X-Long: ${"x".repeat(limits.LIMIT_HTTP_HEAD_BYTES)}\r\n`)), 431);
});

test("HTTP: LIMIT_HTTP_CHUNK_LINE and LIMIT_HTTP_BODY_BYTES in chunks", async () => {
	const post = (body) => raw(`POST /ua/163-17/done HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${body}`);
	const form = "channel=letter&target=1";
	assert.equal(status(await post(`${form.length.toString(16)}\r\n${form}\r\n0\r\n\r\n`)), 200);
	assert.equal(status(await post(`${form.length.toString(16)};${"x".repeat(limits.LIMIT_HTTP_CHUNK_LINE)}\r\n${form}\r\n0\r\n\r\n`)), 400);
	const big = "a".repeat(limits.LIMIT_HTTP_BODY_BYTES + 1);
	assert.equal(status(await post(`${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`)), 413);
});

test("HTTP: more than LIMIT_HTTP_PIPELINE requests at once are all answered, in order", async () => {
	const n = limits.LIMIT_HTTP_PIPELINE * 2;
	const got = await raw(many(n, () => "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n").join("") + "GET /about HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
	assert.equal(got.match(/HTTP\/1\.1 404/g).length, n);
	assert.equal(got.match(/HTTP\/1\.1 200/g).length, 1);
});

test("HTTP: LIMIT_HTTP_REQUEST_MS ends a request that drips, LIMIT_HTTP_IDLE_MS a silent connection", { timeout: 60000 }, async () => {
	const dripped = new Promise((done) => {
		const s = net.connect(server.port, "127.0.0.1");
		const start = Date.now();
		s.write("GET / HTTP/1.1\r\n");
		const drip = setInterval(() => s.write("X"), 500);
		s.on("error", () => {});
		s.on("data", () => {});
		s.on("close", () => { clearInterval(drip); done(Date.now() - start); });
	});
	const silent = new Promise((done) => {
		const s = net.connect(server.port, "127.0.0.1");
		const start = Date.now();
		s.on("error", () => {});
		s.on("data", () => {});
		s.on("close", () => done(Date.now() - start));
	});
	const ms = await dripped;
	assert.ok(ms > limits.LIMIT_HTTP_REQUEST_MS - 1500 && ms < limits.LIMIT_HTTP_REQUEST_MS + 2500, `${ms} ms`);
	const idle = await silent;
	assert.ok(idle < limits.LIMIT_HTTP_IDLE_MS + 2500, `${idle} ms`);
});

test("letters: LIMIT_LETTER_NAME_BYTES, LIMIT_LETTER_FROM_BYTES, LIMIT_LETTER_OWN_BYTES; LIMIT_PDF_BYTES is far", async () => {
	const most = { name: limits.LIMIT_LETTER_NAME_BYTES, from: limits.LIMIT_LETTER_FROM_BYTES, own: limits.LIMIT_LETTER_OWN_BYTES };
	const fits = await server.post("/ua/163-17/letter.pdf", { target: 1, name: "N".repeat(most.name), from: "F F ".repeat(most.from / 4), own: "Own ".repeat(most.own / 4) });
	assert.equal(fits.status, 200, fits.text.slice(0, 200));
	assert.ok(fits.body.length < limits.LIMIT_PDF_BYTES / 20);
	for (const [field, n] of Object.entries(most)) {
		const r = await server.post("/ua/163-17/letter.pdf", { target: 1, [field]: "y".repeat(n + 1) });
		assert.ok([400, 413].includes(r.status), `${field}: ${r.status}`);
	}
});

test("a batch of letters: LIMIT_LETTERS, LIMIT_LETTER_NAMES_BYTES", async () => {
	const pages = (r) => Number(/Pages: +(\d+)/.exec(spawnSync("pdfinfo", ["-"], { input: r.body, encoding: "utf8" }).stdout)[1]);
	const most = await server.post("/ua/163-17/letter.pdf", { all: 1, copies: limits.LIMIT_LETTERS / 2 });
	assert.equal(pages(most), limits.LIMIT_LETTERS);
	const error = async (fields) => JSON.parse((await server.post("/ua/163-17/letter.pdf", { target: 1, ...fields }, { headers: { Accept: "application/json" } })).text).error;
	assert.equal(await error({ all: 1, copies: limits.LIMIT_LETTERS / 2 + 1 }), "too many letters for one file");
	assert.equal(await error({ names: "A\n".repeat(limits.LIMIT_LETTERS + 1) }), "too many letters for one file");
	assert.equal(await error({ copies: limits.LIMIT_LETTERS + 1 }), "copies is no number that can be made");
	assert.equal(await error({ names: "n".repeat(limits.LIMIT_LETTER_NAMES_BYTES + 1) }), "names is too long");
});

test("no page comes near LIMIT_PAGE_BYTES", async () => {
	for (const where of ["/", "/ua/163-17", "/fr/ua/253-17/email", "/ua/163-17/done"]) assert.ok((await server.get(where)).body.length < limits.LIMIT_PAGE_BYTES / 50);
});
