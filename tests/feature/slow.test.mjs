// Slow clients: 200 that drip are closed at their deadline, thousands that idle cost little, and
// honest ones are answered meanwhile.  R10 in short form.
import assert from "node:assert/strict";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import test from "node:test";
import { front } from "./front.mjs";
import { long, sleep, until } from "./harness.mjs";

const rss = (pid) => Number(/^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

// The milliseconds of N requests one after the other on one connection.
async function honest(port, n, request) {
	const s = net.connect(port, "127.0.0.1");
	await once(s, "connect");
	s.setNoDelay(true);
	const times = [];
	for (let i = 0; i < n; i++) {
		const from = performance.now();
		s.write(request);
		await once(s, "data");
		times.push(performance.now() - from);
		await sleep(20);
	}
	s.destroy();
	return times.sort((a, b) => a - b);
}

const page = "HEAD /ua/163-17 HTTP/1.1\r\nHost: x\r\n\r\n";

test("200 dripping connections are closed at their deadline, honest ones answered in under 50 ms", { timeout: 60000 }, async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const forms = [
		"GET /ua/163-17 HTTP/1.1\r\nHost: x\r\nX: ",
		"POST /ua/163-17/done HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n",
		"POST /ua/163-17/done HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n",
		"GET /",
	];
	const lives = [];
	const drips = await Promise.all(Array.from({ length: 200 }, async (_, i) => {
		const s = net.connect(f.port, "127.0.0.1");
		await once(s, "connect");
		const from = performance.now();
		let text = "";
		s.on("data", (d) => (text += d));
		s.on("error", () => {});
		s.on("close", () => lives.push([performance.now() - from, text]));
		s.write(forms[i % 4]);
		return s;
	}));
	const dripping = setInterval(() => drips.forEach((s) => s.writable && s.write("a")), 250);
	await sleep(1000);
	const times = await honest(f.port, 200, page);
	await sleep(7500);
	clearInterval(dripping);
	assert.equal(lives.length, 200, "all are closed");
	for (const [ms, text] of lives) {
		assert.ok(ms > 9000 && ms < 12500, `closed after ${ms} ms`);
		assert.match(text, /^HTTP\/1\.1 408 /);
	}
	assert.ok(times[times.length - 3] < 50, `honest p99 ${times[times.length - 3]} ms`);
});

test("thousands of idle and half-begun connections cost little memory", { timeout: 60000 }, async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const n = long ? 10000 : 4000;
	const before = rss(f.child.pid);
	const all = [];
	for (let i = 0; i < n; i++) {
		const s = net.connect({ port: f.port, host: "127.0.0.1", localAddress: `127.0.${1 + (i >> 8)}.${1 + (i & 127)}` });
		s.on("error", () => {});
		if (i % 2) s.on("connect", () => s.write("GET / HTTP/1.1\r\nHost: x\r\nX: a"));
		all.push(s);
		if (i % 200 === 199) await once(s, "connect");
	}
	await sleep(300);
	const grown = rss(f.child.pid) - before;
	const times = await honest(f.port, 50, page);
	all.forEach((s) => s.destroy());
	assert.ok(grown < n * 0.006, `${grown.toFixed(1)} MiB for ${n} connections`);
	assert.ok(times[48] < 100, `honest p99 ${times[48]} ms`);
});

test("one connection too many closes the longest idle one", { timeout: 30000 }, async (t) => {
	// LIMIT_HTTP_CONNECTIONS holds where the system allows as many; here it allows 300 files, 64 spare
	const f = await front({ files: 300 });
	t.after(() => f.stop());
	const most = 300 - 64;
	const closed = [];
	for (let i = 0; i < most + 50; i++) {
		const s = net.connect(f.port, "127.0.0.1");
		s.on("error", () => {});
		s.on("close", () => closed.push(i));
		await once(s, "connect");
		t.after(() => s.destroy());
	}
	const times = await honest(f.port, 20, page);
	assert.equal(times.length, 20, "a newcomer is answered");
	await until("room was made", () => closed.length >= 50);
	assert.ok(closed.length <= 60 && Math.max(...closed) < 100, `closed: ${closed}`);
});

test("a client that does not read is closed, and costs no copy of the page", { timeout: 60000 }, async (t) => {
	const f = await front();
	t.after(() => f.stop());
	const before = rss(f.child.pid);
	const slow = await Promise.all(Array.from({ length: 100 }, async () => {
		const s = net.connect(f.port, "127.0.0.1");
		await once(s, "connect");
		s.pause();
		s.on("error", () => {});
		s.write("GET /ua/163-17 HTTP/1.1\r\nHost: x\r\n\r\n".repeat(500));
		return s;
	}));
	await sleep(500);
	const times = await honest(f.port, 50, page);
	assert.ok(rss(f.child.pid) - before < 40, "memory");
	assert.ok(times[48] < 100, `honest p99 ${times[48]} ms`);
	slow.forEach((s) => s.destroy());
});
