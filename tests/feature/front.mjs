// front.mjs - one front process alone, on a small public tree made here: what the HTTP tests talk to
//
// The front gets what the supervisor would give it: a socket (3), two listening sockets (4, 5) and
// the memory of its counters (6).
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import zlib from "node:zlib";
import { program, tempDir, until } from "./harness.mjs";

process.setMaxListeners(0); // one for each front started

export const SLOT = "KEYSLOT-KEYSLOT-KEYSLOT-KEYSLOT-";

export function manifest(number, { state = "open", closes = 4000000000, done = 4100000000 } = {}) {
	return `outcry-manifest 1\nnumber ${number}\nstate ${state}\ncloses ${closes}\ndone ${done}\nlanguage en\n` +
		"headline Lawyer held in secret\ntarget 1 letter,email Minister A. Example\ntarget 4 call Governor\nend\n";
}

const page = (what) => `<!doctype html><html lang="en"><title>${what}</title><p>${`${what} `.repeat(300)}`;
const form = `<!doctype html><html lang="en"><title>form</title><form method="post">${"text ".repeat(200)}` +
	`<input name="key" value="${SLOT}"></form><form><input name="key" value="${SLOT}"><input value="${SLOT}"></form>`;

function write(dir, name, text) {
	fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
	fs.writeFileSync(path.join(dir, name), text);
	if (/\.(html|json|css)$/.test(name)) fs.writeFileSync(path.join(dir, `${name}.gz`), zlib.gzipSync(text));
}

export function writeCase(tree, slug, number, options) {
	const dir = path.join(tree, "ua", slug);
	write(dir, "index.html", page(`case ${number}`));
	for (const c of ["letter", "email", "call", "fax", "post", "figures"]) write(dir, `${c}/index.html`, page(c));
	write(dir, "letter/hand/index.html", page("hand"));
	write(dir, "email/1.eml", "From: x\r\n\r\n");
	write(dir, "done/index.html", form);
	write(dir, "fr/index.html", page("cas"));
	write(dir, "fr/letter/index.html", page("lettre"));
	write(dir, "fr/done/index.html", form);
	write(dir, "fr/gone.html", page("fini"));
	write(dir, "gone.html", page("gone"));
	write(dir, "case.json", `{"number":"${number}"}\n`);
	write(dir, ".manifest", manifest(number, options));
	fs.mkdirSync(path.join(tree, "fr/ua"), { recursive: true });
	fs.symlinkSync(`../../ua/${slug}/fr`, path.join(tree, "fr/ua", slug));
	fs.symlinkSync(`${slug}/case.json`, path.join(tree, "ua", `${slug}.json`));
}

export function publicTree(data) {
	const tree = path.join(data, "public");
	fs.mkdirSync(path.join(data, "spool"), { recursive: true });
	write(tree, "index.html", page("index"));
	write(tree, "404.html", page("absent"));
	write(tree, "fr/404.html", page("introuvable"));
	write(tree, "fr/index.html", page("accueil"));
	write(tree, "assets/outcry.css", "p{color:black}\n".repeat(50));
	write(tree, "assets/outcry.js", "'use strict'\n");
	write(tree, "feed.atom", "<feed/>\n");
	write(tree, "script/index.html", `<!doctype html><title>s</title><script src="/assets/outcry.js"></script>${"x".repeat(500)}`);
	writeCase(tree, "163-17", "163/17");
	writeCase(tree, "1-16", "1/16", { closes: 1000000000, done: 4100000000 });
	writeCase(tree, "2-16", "2/16", { state: "stopped", done: 1000000000 });
	write(tree, "version", "1\n");
	return tree;
}

async function listening() {
	const s = net.createServer();
	s.listen(0, "127.0.0.1");
	await once(s, "listening");
	return s;
}

// A front on DATA (made if absent); port, metricsPort, child, tree, stop().
export async function front({ data = tempDir(), conf = "", env = {}, files = 0 } = {}) { // files: RLIMIT_NOFILE
	const tree = publicTree(data);
	fs.writeFileSync(path.join(data, "outcry.conf"), conf);
	const counters = path.join(data, "counters");
	fs.writeFileSync(counters, Buffer.alloc(65536));
	const shared = fs.openSync(counters, "r+");
	const [a, b] = [await listening(), await listening()];
	const [port, metricsPort] = [a.address().port, b.address().port];
	const command = [program, "serve", "--role", "front", "--number", "0", "--data", data];
	if (files > 0) command.unshift("prlimit", `--nofile=${files}`);
	const child = spawn(command[0], command.slice(1), {
		stdio: ["ignore", "ignore", "pipe", "pipe", a._handle.fd, b._handle.fd, shared],
		env: { ...process.env, ...env },
	});
	const self = { child, port, metricsPort, data, tree, err: "" };
	child.stderr.on("data", (d) => (self.err += d));
	let ready = false;
	child.stdio[3].on("data", (d) => (ready ||= d.includes("R")));
	child.stdio[3].on("error", () => {});
	const gone = once(child, "exit");
	process.on("exit", () => child.kill("SIGKILL"));
	a.close();
	b.close();
	fs.closeSync(shared);
	await until(`a front that is ready ${self.err}`, () => ready || child.exitCode !== null);
	if (!ready) throw new Error(`the front ended: ${self.err}`);
	self.stop = async () => {
		child.stdio[3].write("S");
		return (await gone)[0];
	};
	return self;
}

// Sends PARTS one after the other; everything that came until the other side closed, or MS passed
// without a byte.
export async function raw(port, parts, { quiet = 150, pause = 0, enough = () => false } = {}) {
	const s = net.connect(port, "127.0.0.1");
	s.setNoDelay(true);
	const got = [];
	let closed = false, last = Date.now();
	s.on("data", (d) => {
		got.push(d);
		last = Date.now();
	});
	s.on("error", () => (closed = true));
	s.on("close", () => (closed = true));
	s.on("end", () => (closed = true));
	await Promise.race([once(s, "connect"), once(s, "close")]);
	for (const part of parts) {
		if (closed) break;
		s.write(Buffer.from(part, "latin1"));
		await new Promise((next) => (pause ? setTimeout(next, pause) : setImmediate(next)));
	}
	last = Date.now();
	while (!closed && Date.now() - last < quiet && !enough(Buffer.concat(got)))
		await new Promise((next) => setTimeout(next, 2));
	s.destroy();
	return { text: Buffer.concat(got).toString("latin1"), closed };
}

// The answers in TEXT: status, headers (lower case), body.  BODYLESS: answers to HEAD.
export function answers(text, { bodyless = false } = {}) {
	const list = [];
	while (text.length > 0) {
		const end = text.indexOf("\r\n\r\n");
		if (end < 0) throw new Error(`no end of head in ${JSON.stringify(text.slice(0, 200))}`);
		const [first, ...lines] = text.slice(0, end).split("\r\n");
		const headers = Object.fromEntries(lines.map((l) => [l.slice(0, l.indexOf(":")).toLowerCase(), l.slice(l.indexOf(":") + 2)]));
		const n = bodyless ? 0 : Number(headers["content-length"] ?? 0);
		list.push({ status: Number(first.split(" ")[1]), first, headers, body: text.slice(end + 4, end + 4 + n) });
		text = text.slice(end + 4 + n);
	}
	return list;
}
