// Every public address: right type, cacheable or not, compressed, linked, and nothing else.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import test, { after, before } from "node:test";
import zlib from "node:zlib";
import { files, serveSamples, words } from "./harness.mjs";

let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

const html = "text/html; charset=utf-8";
const channels = ["letter", "email", "call", "fax", "post"];
const addresses = [
	["/", html], ["/archive", html], ["/about", html], ["/privacy", html],
	["/feed.atom", "application/atom+xml; charset=utf-8"],
	["/deadlines.ics", "text/calendar; charset=utf-8"],
	["/fr", html], ["/fr/archive", html], ["/fr/about", html], ["/fr/privacy", html],
	["/ar", html], ["/ar/archive", html], ["/ar/about", html], ["/ar/privacy", html],
	...["163-17", "253-17"].flatMap((n) => [
		[`/ua/${n}`, html], [`/fr/ua/${n}`, html], [`/ar/ua/${n}`, html],
		...channels.flatMap((c) => [[`/ua/${n}/${c}`, html], [`/fr/ua/${n}/${c}`, html]]),
		[`/ua/${n}/done`, html], [`/fr/ua/${n}/done`, html],
		[`/ua/${n}/figures`, html], [`/fr/ua/${n}/figures`, html],
		[`/ua/${n}/figures.json`, "application/json"],
		[`/ua/${n}/figures.csv`, "text/csv; charset=utf-8"],
		[`/ua/${n}.json`, "application/json"],
		[`/ua/${n}.txt`, "text/plain; charset=utf-8"],
		[`/ua/${n}.pdf`, "application/pdf"],
		[`/ua/${n}.ics`, "text/calendar; charset=utf-8"],
	]),
	["/health", null],
];
const keyed = (where) => /\/done$/.test(where); // pages with a fresh key are never stored

for (const [where, type] of addresses)
	test(`GET ${where}`, async () => {
		const r = await server.get(where);
		assert.equal(r.status, 200, r.text.slice(0, 300));
		if (type) assert.equal(r.headers["content-type"], type);
		assert.equal(Number(r.headers["content-length"]), r.body.length);
		assert.ok(r.body.length > 0);
		const head = await server.get(where, { method: "HEAD" });
		assert.equal(head.status, 200);
		assert.equal(head.body.length, 0);
		assert.equal(head.headers["content-type"], r.headers["content-type"]);
		if (!keyed(where)) assert.equal(head.headers["content-length"], r.headers["content-length"]);
		if (keyed(where) || /KEYSLOT/.test(r.text) || r.headers["cache-control"] === "no-store") {
			assert.equal(r.headers["cache-control"], "no-store");
			assert.equal(r.headers.etag, undefined);
			assert.doesNotMatch(r.text, /KEYSLOT/, "the slot of the key is filled");
		} else if (where !== "/health") {
			assert.equal(r.headers["cache-control"], "max-age=60");
			assert.match(r.headers.etag, /^"[^"]+"$/);
			const again = await server.get(where, { headers: { "If-None-Match": r.headers.etag } });
			assert.equal(again.status, 304);
			assert.equal(again.body.length, 0);
			assert.equal(again.headers.etag, r.headers.etag);
			const other = await server.get(where, { headers: { "If-None-Match": '"other"' } });
			assert.equal(other.status, 200);
		}
		const posted = await server.post(where, {});
		if (keyed(where)) assert.notEqual(posted.status, 405);
		else {
			assert.equal(posted.status, 405);
			assert.equal(posted.headers.allow, "GET, HEAD");
		}
	});

test("pages are sent compressed to those who ask, and decompress to the same", async () => {
	for (const where of ["/", "/ua/163-17", "/ua/163-17.json", "/ua/163-17/figures", "/assets/outcry.css"]) {
		const plain = await server.get(where);
		const packed = await server.get(where, { headers: { "Accept-Encoding": "gzip" } });
		assert.equal(packed.headers["content-encoding"], "gzip", where);
		assert.equal(zlib.gunzipSync(packed.body).toString(), plain.text, where);
		assert.match(packed.headers.vary ?? "", /accept-encoding/i);
		assert.match(plain.headers.vary ?? "", /accept-encoding/i);
		assert.notEqual(packed.headers.etag, plain.headers.etag, "one strong tag for each form");
		const no = await server.get(where, { headers: { "Accept-Encoding": "gzip;q=0" } });
		assert.equal(no.headers["content-encoding"], undefined);
	}
});

test("the first view of a case is under 14 KB compressed", async () => {
	const page = await server.get("/ua/253-17", { headers: { "Accept-Encoding": "gzip" } });
	const css = await server.get("/assets/outcry.css", { headers: { "Accept-Encoding": "gzip" } });
	assert.ok(page.body.length + css.body.length < 14 * 1024, `${page.body.length} + ${css.body.length}`);
});

test("a trailing slash leads to the address without", async () => {
	for (const where of ["/ua/163-17/", "/archive/", "/ua/163-17/letter/", "/fr/"]) {
		const r = await server.get(where);
		assert.equal(r.status, 301, where);
		assert.equal(r.headers.location, where.slice(0, -1));
	}
});

test("what does not exist is 404 with a page", async () => {
	const none = ["/no", "/ua/999-99", "/ua/163-17/sms", "/ua", "/ua/163-17/.manifest", "/ua/.163-17.new", "/ua/163-17/.letter-1", "/version.gz",
		"/../outcry.db", "/ua/%2e%2e/%2e%2e/outcry.conf", "/ua/163-17%00.json", "/assets/", "/.git/config", "/ua/163-17/index.html/x"];
	for (const where of none) {
		const r = await server.get(where);
		assert.ok([400, 404].includes(r.status), `${where}: ${r.status}`);
		assert.doesNotMatch(r.text, /figures_interval|SQLite/);
	}
	const r = await server.get("/ua/999-99");
	assert.equal(r.headers["content-type"], html);
	assert.match(words(r.text), /\w{3}/);
});

test("the same security headers, byte for byte, on every answer", async () => {
	const base = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
	const withScript = `${base}; script-src 'self'`;
	const tries = [
		...addresses.map(([where]) => [where, {}]),
		["/no", {}], ["/ua/163-17/", {}], ["/ua/163-17", { method: "HEAD" }], ["/ua/163-17", { method: "DELETE" }],
		["/ua/163-17/done", { method: "POST", body: "channel=sms" }], ["/assets/outcry.css", {}], ["/assets/outcry.js", {}],
	];
	for (const [where, options] of tries) {
		const r = await server.get(where, options);
		const scripted = /<script\b/.test(r.text);
		assert.equal(r.headers["content-security-policy"], scripted ? withScript : r.headers["content-security-policy"] === withScript ? withScript : base, where);
		assert.doesNotMatch(r.headers["content-security-policy"], /unsafe/);
		assert.equal(r.headers["x-content-type-options"], "nosniff", where);
		assert.equal(r.headers["referrer-policy"], "no-referrer", where);
		assert.equal(r.headers["cross-origin-opener-policy"], "same-origin", where);
		assert.equal(r.headers["cross-origin-embedder-policy"], "require-corp", where);
		assert.equal(r.headers["cross-origin-resource-policy"], "same-origin", where);
		assert.match(r.headers["permissions-policy"], /camera=\(\).*geolocation=\(\).*microphone=\(\)/, where);
		assert.equal(r.headers.server, undefined, where);
		assert.equal(r.headers["set-cookie"], undefined, where);
	}
});

// --- the crawler -------------------------------------------------------------------------------

const attributes = (page, name) => [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((m) => m[1].replace(/&amp;/g, "&"));

test("every link inside resolves, no link or picture leads to a stranger, every page is well made", async () => {
	const seen = new Map();
	const queue = ["/", "/fr"];
	const pages = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "outcry-pages-")));
	while (queue.length) {
		const where = queue.shift();
		if (seen.has(where)) continue;
		const r = await server.get(where);
		seen.set(where, r);
		assert.equal(r.status, 200, `${where}, linked from a page`);
		if (r.headers["content-type"] !== html) continue;
		for (const attribute of ["href", "src", "action"])
			for (const to of attributes(r.text, attribute)) {
				if (/^(mailto:|tel:|#)/.test(to)) continue;
				const url = new URL(to, `http://127.0.0.1:${server.port}${where === "/" ? "/" : where}`);
				if (url.host === `127.0.0.1:${server.port}`) {
					if (attribute !== "action") queue.push(url.pathname + url.search);
				} else {
					// only what a supporter follows on purpose; nothing that a page loads by itself
					assert.equal(attribute, "href", `${where} loads ${to}`);
					assert.match(url.protocol, /^https?:$/, `${where}: ${to}`);
				}
			}
		for (const link of r.text.matchAll(/<link\b[^>]*>/g))
			assert.ok(!/href="https?:/.test(link[0]) || /rel="(alternate|canonical)"/.test(link[0]), `${where}: ${link[0]}`);
		fs.writeFileSync(path.join(pages, where.replace(/\W+/g, "_") + ".html"), r.text);
	}
	assert.ok(seen.size > 40, `${seen.size} pages were reached`);
	for (const [where] of addresses)
		if (!/health|\/done$/.test(where)) assert.ok(seen.has(where), `no page links to ${where}`);
	const tidy = spawnSync("tidy", ["-q", "-e", "--drop-empty-elements", "no", "--show-body-only", "no", ...files(pages).map((f) => path.join(pages, f))], { encoding: "utf8" });
	fs.rmSync(pages, { recursive: true });
	if (tidy.error) return;
	assert.doesNotMatch(tidy.stderr, /Error:/, tidy.stderr);
	assert.equal(tidy.stderr.split("\n").filter((l) => /Warning/.test(l) && !/proprietary|<(svg|dialog|search)>|trimming empty|<\/?d[ltd]>/.test(l) /* groups of <dt> in <div> are newer than tidy */).join("\n"), "");
});

test("a page says its language, its direction, its title and its one main heading", async () => {
	for (const [where, type] of addresses.filter(([, t]) => t === html)) {
		const { text } = await server.get(where);
		assert.match(text, /^<!doctype html>/i, where);
		const lang = /^\/(fr|ar)\b/.exec(where)?.[1] ?? "en";
		assert.match(text, new RegExp(`<html[^>]* lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"`), where);
		assert.equal([...text.matchAll(/<h1\b/g)].length, 1, where);
		assert.match(text, /<title>[^<]{3,}<\/title>/, where);
		assert.match(text, /<meta name="viewport"/, where);
		assert.doesNotMatch(text, /\son[a-z]+="|style="|<style|javascript:/i, where);
	}
});

test("the public tree is the site: what is served are the files", async () => {
	const tree = path.join(server.data, "public");
	assert.ok(files(tree).includes("ua/163-17/index.html"));
	const r = await server.get("/ua/163-17.json");
	assert.equal(r.text, fs.readFileSync(path.join(tree, "ua/163-17.json"), "utf8"));
	const c = JSON.parse(r.text);
	assert.equal(c.format, "outcry-case-1");
	assert.deepEqual(c.unplaced, []);
	assert.deepEqual(c.doubts, []);
	assert.equal(c.evidence, undefined);
});

test("an address of a section without an edition of its own leads to the default one", async () => {
	for (const [from, to] of [["/us/en/ua/163-17", "/ua/163-17"], ["/de/ua/163-17/letter", "/ua/163-17/letter"]]) {
		const r = await server.get(from);
		assert.equal(r.status, 302, from);
		assert.equal(r.headers.location, to);
	}
	assert.equal((await server.get("/ua/163-17/zz")).status, 404, "no address of ours");
	assert.equal((await server.post("/ua/163-17/zz/done", { channel: "letter", target: 1 })).status, 404);
	assert.equal((await server.get("/us/en/ua/999-99")).status, 404, "of no case, there is none");
	const r = await server.post("/us/en/ua/163-17/done", { channel: "letter", target: 1 });
	assert.equal(r.status, 200, "a report by such an address counts");
});

test("the page of an action that is over is not shown while it is open", async () => {
	assert.equal((await server.get("/ua/163-17/gone.html")).status, 404);
	assert.equal((await server.get("/fr/ua/163-17/gone.html")).status, 404);
});
