// harness.mjs - starts the real program on a free loopback port with a data directory of its own
//
// Everything a story needs: the command line, a server, exact HTTP, documents made on the spot.
// What a test starts or writes is gone when it ends, also when it fails.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const build = process.env.OUTCRY_BUILD ?? path.join(root, "build");
export const program = path.join(build, "outcry");
export const samples = [path.join(root, "samples/ua-163-17.docx"), path.join(root, "samples/ua-253-17.docx")];
export const shared = process.env.OUTCRY_SHARED ?? path.resolve(root, "../shared");
export const seeds = fs.existsSync(path.join(shared, "samples/seed-ua-163-17.txt"))
	? path.join(shared, "samples")
	: null;
export const long = process.env.OUTCRY_LONG === "1";
export const isRoot = process.getuid() === 0;

const started = new Set();
const made = new Set();
process.on("exit", () => {
	for (const child of started) child.kill("SIGKILL");
	for (const dir of made) fs.rmSync(dir, { recursive: true, force: true });
});

export const today = (days = 0) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// Waits until fn() gives something true, and returns that; fails loudly after MS.
export async function until(what, fn, ms = 10000) {
	const end = Date.now() + ms;
	for (;;) {
		const got = await fn();
		if (got) return got;
		if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${what}`);
		await sleep(25);
	}
}

export function tempDir() {
	const dir = fs.mkdtempSync(path.join(os.tmpdir(), "outcry-test-"));
	made.add(dir);
	return dir;
}

function userForTests() { // a server started as root becomes this user
	const users = fs.readFileSync("/etc/passwd", "utf8");
	return /^outcry:/m.test(users) ? "outcry" : "nobody";
}

// A data directory with the options given; figures move each second.
export function dataDir(options = {}) {
	const dir = tempDir();
	const conf = { figures_interval: 1, fronts: 1, user: userForTests(), ...options };
	fs.writeFileSync(
		path.join(dir, "outcry.conf"),
		Object.entries(conf).map(([k, v]) => `${k} = ${v}\n`).join(""),
	);
	return dir;
}

// Runs `outcry ARGS...`; status, stdout, stderr.
export function outcry(data, ...args) {
	const r = spawnSync(program, args, {
		encoding: "utf8",
		timeout: 120000,
		maxBuffer: 1 << 28,
		cwd: os.tmpdir(),
		env: { ...process.env, OUTCRY_DATA: data ?? path.join(os.tmpdir(), "outcry-no-such-directory") },
	});
	return { status: r.status, stdout: r.stdout, stderr: r.stderr, signal: r.signal };
}

// Like outcry(), and fails unless it exits with 0.
export function must(data, ...args) {
	const r = outcry(data, ...args);
	if (r.status !== 0) throw new Error(`outcry ${args.join(" ")}: exit ${r.status} ${r.signal ?? ""}\n${r.stderr}${r.stdout}`);
	return r.stdout;
}

export async function freePort() {
	const s = net.createServer();
	s.listen(0, "127.0.0.1");
	await once(s, "listening");
	const { port } = s.address();
	s.close();
	await once(s, "close");
	return port;
}

export class Server {
	constructor(child, port, data) {
		Object.assign(this, { child, port, data, out: "", err: "", url: `http://127.0.0.1:${port}` });
		child.stdout.on("data", (d) => (this.out += d));
		child.stderr.on("data", (d) => (this.err += d));
		this.gone = once(child, "exit").then(([code, signal]) => {
			started.delete(child);
			return { code, signal };
		});
	}
	get(where, options) {
		return request(this.port, where, options);
	}
	post(where, fields, options = {}) {
		const body = typeof fields === "string" || Buffer.isBuffer(fields) ? fields : form(fields);
		return request(this.port, where, {
			method: "POST",
			body,
			...options,
			headers: { "Content-Type": "application/x-www-form-urlencoded", ...options.headers },
		});
	}
	async json(where) {
		const r = await this.get(where);
		return JSON.parse(r.text);
	}
	async stop(signal = "SIGTERM") {
		this.child.kill(signal);
		return this.gone;
	}
}

// Starts `outcry serve` and waits until it says that it is ready.
export async function serve(data, { port, env } = {}) {
	port ??= await freePort();
	const child = spawn(program, ["serve", "--data", data, "--listen", `127.0.0.1:${port}`], {
		stdio: ["ignore", "pipe", "pipe"],
		cwd: os.tmpdir(),
		env: { ...process.env, ...env },
	});
	started.add(child);
	const server = new Server(child, port, data);
	let ended = null;
	server.gone.then((e) => (ended = e));
	await until("the line that says it is ready", () => {
		if (ended) throw new Error(`serve ended with ${JSON.stringify(ended)}: ${server.err}`);
		return /^Outcry is ready: \S+/m.test(server.out);
	});
	return server;
}

// A server with both samples published until six weeks from now.
export async function serveSamples(options = {}, deadline = today(42)) {
	const data = dataDir(options);
	for (const s of samples) must(data, "import", "--publish", "--accept-doubts", "--deadline", deadline, s);
	return serve(data);
}

export const form = (fields) =>
	(Array.isArray(fields) ? fields : Object.entries(fields))
		.map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`)
		.join("&");

// One exact request: nothing is added, followed or unpacked.
export function request(port, where, { method = "GET", headers = {}, body, timeout = 15000 } = {}) {
	return new Promise((done, fail) => {
		const req = http.request(
			{ host: "127.0.0.1", port, path: where, method, headers, agent: false, timeout },
			(res) => {
				const parts = [];
				res.on("data", (d) => parts.push(d));
				res.on("error", fail);
				res.on("end", () => {
					const raw = Buffer.concat(parts);
					done({
						status: res.statusCode,
						headers: res.headers,
						rawHeaders: res.rawHeaders,
						body: raw,
						get text() {
							return (res.headers["content-encoding"] === "gzip" ? zlib.gunzipSync(raw) : raw).toString("utf8");
						},
					});
				});
			},
		);
		req.on("timeout", () => req.destroy(new Error(`no answer in ${timeout} ms: ${method} ${where}`)));
		req.on("error", fail);
		if (body !== undefined) req.setHeader("Content-Length", Buffer.byteLength(body));
		req.end(body);
	});
}

// All files below DIR, as paths relative to it.
export function files(dir, under = "") {
	let list = [];
	try {
		list = fs.readdirSync(path.join(dir, under), { withFileTypes: true });
	} catch (e) {
		if (e.code !== "ENOENT" || under === "") throw e; // a folder that was swapped away
	}
	return list.flatMap((e) => {
		const at = path.join(under, e.name);
		return e.isDirectory() ? files(dir, at) : e.isFile() ? [at] : [];
	});
}

// Those of DIR's files that hold TEXT.  A server may be at work there: what is gone meanwhile holds nothing.
export function holding(dir, text) {
	return files(dir).filter((f) => {
		try {
			return fs.readFileSync(path.join(dir, f)).includes(text);
		} catch (e) {
			if (e.code === "ENOENT") return false;
			throw e;
		}
	});
}

// What a browser shows of a page, roughly: for finding words, not for judging markup.
export const words = (html) =>
	html
		.replace(/<(script|style)\b.*?<\/\1>/gs, " ")
		.replace(/<[^>]*>/g, " ")
		.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&")
		.replace(/\s+/g, " ");

// --- documents made on the spot ---------------------------------------------------------------

const crcTable = Array.from({ length: 256 }, (_, n) => {
	for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
	return n >>> 0;
});
const crc32 = (bytes) => {
	let c = 0xffffffff;
	for (const b of bytes) c = crcTable[(c ^ b) & 255] ^ (c >>> 8);
	return (c ^ 0xffffffff) >>> 0;
};

// A zip file of [name, content] pairs.
export function zip(entries) {
	const parts = [];
	const central = [];
	let offset = 0;
	for (const [name, content] of entries) {
		const plain = Buffer.from(content);
		const packed = zlib.deflateRawSync(plain, { level: 9 });
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(0x00210000, 6); // 1 January 1980
		head.writeUInt32LE(crc32(plain), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(plain.length, 18);
		head.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, tail, Buffer.from(name)]));
		parts.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(directory.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...parts, directory, Buffer.from("PK\x05\x06"), end]);
}

const xml = (s) => s.replace(/&/g, "&amp;").replace(/</g, "&lt;");

// A Word file of paragraphs; EXTRA goes before the paragraphs of document.xml, HEAD before its root.
export function docx(paragraphs, { head = "", extra = "" } = {}) {
	return zip([
		["[Content_Types].xml", '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'],
		["_rels/.rels", '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'],
		["word/document.xml", `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${extra}${paragraphs.map((p) => `<w:p><w:r><w:t xml:space="preserve">${xml(p)}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`],
	]);
}

// An invented urgent action in the layout of the seeds, as lines.
export function invented({ number = "901.26", headline = "Teacher at risk after arrest", until: day = "1 March, 2027" } = {}) {
	return [
		"URGENT ACTION", headline,
		"Ana Example, a teacher in Exampletown, was arrested on 3 March 2026 and has not been seen by a lawyer since.",
		"Neighbours saw four men take her from her home before dawn. The police deny that they hold her.",
		"1) TAKE ACTION", "Write a letter, send an email, call, fax or tweet:",
		"Release Ana Example at once and without conditions;",
		"Ensure that she is treated well and sees a lawyer of her choice.",
		`Contact this official by ${day}:`,
		"Minister of the Interior", "Bo Example", "Ministry of the Interior", "1 Example Street", "Exampletown 10001", "Exampleland",
		"Phone: 1 202 555 0123", "Fax: +1 202 555 0124", "Email: minister@example.org", "Salutation: Dear Minister",
		"2) LET US KNOW YOU TOOK ACTION", `Click here to let us know if you took action on this case! This is Urgent Action ${number}`,
		"ADditional Information", "Teachers in Exampleland have been arrested since 2024.",
		"Name: Ana Example", "Gender m/f: f",
	];
}
