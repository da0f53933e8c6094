// The HTTP core against bytes: the 35 cases, each also split at every byte, and further rules.
import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { answers, front, raw } from "./front.mjs";

const { cases } = JSON.parse(fs.readFileSync(new URL("http-cases.json", import.meta.url)));

const expand = (s) =>
	s.replace(/<<(.)\*(\d+)>>/g, (_, c, n) => c.repeat(Number(n)))
		.replace(/<<X\{i\}: a\r\n for i in 0\.\.(\d+)>>/g, (_, n) => Array.from({ length: Number(n) + 1 }, (__, i) => `X${i}: a\r\n`).join(""));

function judge(c, got) {
	const list = got.text === "" ? [] : answers(got.text, { bodyless: c.request.startsWith("HEAD") });
	return c.accept.some((want) => {
		if (want === "close without answer") return list.length === 0 && got.closed;
		if (want === "three responses in order") return list.length === 3 && list.every((a) => a.status === 200);
		return list.length > 0 && Math.floor(list[0].status / 100) === Number(want[0]);
	});
}

// Enough to stop waiting: as many whole answers as the case can bring.
const enough = (c) => {
	const want = c.name.startsWith("pipelined") ? 3 : 1;
	return (b) => {
		try {
			return answers(b.toString("latin1"), { bodyless: c.request.startsWith("HEAD") }).length >= want;
		} catch {
			return false;
		}
	};
};

test("the 35 cases, whole and split", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	assert.equal(cases.length, 35);
	for (const c of cases) {
		const bytes = expand(c.request);
		const whole = await raw(f.port, [bytes], { quiet: 1000, enough: enough(c) });
		assert.ok(judge(c, whole), `${c.name}: ${whole.text.slice(0, 80)}`);
		// every border up to 400 bytes, then some: a long run of "a" has no other border
		const at = [];
		for (let i = 1; i < bytes.length; i += i < 400 ? 1 : 4001) at.push(i);
		for (let i = 0; i < at.length; i += 50) {
			const many = at.slice(i, i + 50).map(async (n) => {
				const got = await raw(f.port, [bytes.slice(0, n), bytes.slice(n)], { quiet: 1000, enough: enough(c) });
				assert.ok(judge(c, got), `${c.name}, split at ${n}: ${got.text.slice(0, 80)}`);
			});
			await Promise.all(many);
		}
	}
});

const H = "Host: x\r\n";
// name, request, statuses, stays open
const more = [
	["a refusal for framing closes", `POST /ua/163-17/done HTTP/1.1\r\n${H}Content-Length: 1, 1\r\n\r\na`, [400], false],
	["a refusal of the form does not", `POST /ua/163-17/done HTTP/1.1\r\n${H}Content-Length: 1\r\n\r\na`, [422], true],
	["a smuggled request is not answered", `POST /ua/163-17/done HTTP/1.1\r\n${H}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n${H}\r\n`, [400], false],
	["what follows a refusal is not answered", `GET / HTTP/1.1\r\nHost : x\r\n\r\nGET / HTTP/1.1\r\n${H}\r\n`, [400], false],
	["methods of others", `DELETE / HTTP/1.1\r\n${H}\r\n`, [405], false],
	["POST where there is a file", `POST / HTTP/1.1\r\n${H}Content-Length: 0\r\n\r\n`, [405], true],
	["POST where there is none", `POST /x HTTP/1.1\r\n${H}Content-Length: 0\r\n\r\n`, [404], true],
	["another type of body", `POST /ua/163-17/done HTTP/1.1\r\n${H}Content-Type: text/plain\r\nContent-Length: 1\r\n\r\na`, [415], true],
	["OPTIONS *", `OPTIONS * HTTP/1.1\r\n${H}\r\n`, [204], true],
	["the absolute form", `GET http://y/ HTTP/1.1\r\n${H}\r\n`, [200], true],
	["a path above", `GET /../etc/passwd HTTP/1.1\r\n${H}\r\n`, [400], false],
	["an encoded slash", `GET /ua%2f163-17 HTTP/1.1\r\n${H}\r\n`, [400], false],
	["an encoded NUL", `GET /%00 HTTP/1.1\r\n${H}\r\n`, [400], false],
	["our own files", `GET /ua/163-17/.manifest HTTP/1.1\r\n${H}\r\n`, [404], true],
	["a name that begins with a dot", `GET /%2Egit HTTP/1.1\r\n${H}\r\n`, [404], true],
	["HTTP/1.0 closes", "GET / HTTP/1.0\r\n\r\n", [200], false],
	["unless it asks not to", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", [200], true],
	["Connection: close", `GET / HTTP/1.1\r\n${H}Connection: close\r\n\r\n`, [200], false],
	["an unknown expectation", `POST /ua/163-17/done HTTP/1.1\r\n${H}Expect: x\r\nContent-Length: 1\r\n\r\na`, [417], false],
	["100 comes first", `POST /ua/163-17/done HTTP/1.1\r\n${H}Expect: 100-continue\r\nContent-Length: 1\r\n\r\na`, [100, 422], true],
	["no length", `POST /ua/163-17/done HTTP/1.1\r\n${H}\r\n`, [411], false],
	["a body where none belongs", `GET / HTTP/1.1\r\n${H}Content-Length: 1\r\n\r\na`, [400], false],
	["GET and POST in one packet", `GET / HTTP/1.1\r\n${H}\r\nPOST /ua/163-17/done HTTP/1.1\r\n${H}Content-Length: 24\r\n\r\nchannel=post&key=abcdefgGET /x HTTP/1.1\r\n${H}\r\n`, [200, 200, 404], true],
	["a TLS handshake", "\x16\x03\x01\x02\x00\x01\x00", [400], false],
];

test("further rules of RFC 9112", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	for (const [name, request, statuses, open] of more) {
		const got = await raw(f.port, [request], { quiet: 300 });
		assert.deepEqual(answers(got.text).map((a) => a.status), statuses, `${name}: ${got.text.slice(0, 200)}`);
		assert.equal(!got.closed, open, `${name}: ${open ? "stays open" : "closes"}`);
	}
});

test("a pipeline longer than the front answers at once", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const one = `GET /ua/163-17 HTTP/1.1\r\n${H}\r\n`;
	const post = `POST /ua/163-17/done HTTP/1.1\r\n${H}Accept: application/json\r\nContent-Length: 17\r\n\r\nchannel=post&on=x`;
	const got = await raw(f.port, [(one + post).repeat(300)], { quiet: 500 });
	const list = answers(got.text);
	assert.equal(list.length, 600);
	list.forEach((a, i) => assert.equal(a.status, i % 2 ? 422 : 200));
});

test("every answer has the headers of SECURITY.md, byte for byte", async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const csp = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
	const fixed = {
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"cross-origin-opener-policy": "same-origin",
		"cross-origin-embedder-policy": "require-corp",
		"cross-origin-resource-policy": "same-origin",
	};
	const paths = ["/", "/ua/163-17", "/ua/163-17/done", "/ua/1-16/letter", "/nope", "/ua/163-17.json", "/assets/outcry.css", "/ua/163-17/", "/ua/163-17/letter.pdf", "/health", "/script", "/%00"];
	for (const path of paths) {
		for (const method of ["GET", "HEAD", "POST", "PUT", "OPTIONS"]) {
			const body = method === "POST" ? "Content-Length: 1\r\n\r\na" : "\r\n";
			const got = await raw(f.port, [`${method} ${path} HTTP/1.1\r\n${H}Connection: close\r\n${body}`]);
			const [a] = answers(got.text, { bodyless: method === "HEAD" });
			const where = `${method} ${path}`;
			for (const [name, value] of Object.entries(fixed)) assert.equal(a.headers[name], value, `${where}: ${name}`);
			const script = a.body.includes("<script") || (method === "HEAD" && path === "/script");
			assert.equal(a.headers["content-security-policy"], script ? `${csp}; script-src 'self'` : csp, where);
			assert.ok(a.headers["permissions-policy"].includes("camera=()"), where);
			assert.equal(a.headers.server, undefined);
			assert.equal(a.headers["set-cookie"], undefined);
			assert.ok(a.headers.date.endsWith(" GMT"), where);
			if (a.headers.etag === undefined) assert.equal(a.headers["cache-control"], "no-store", where);
		}
	}
});
