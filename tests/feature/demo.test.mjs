// ./demo as a newcomer runs it: one line, three commands, kept data, a clean end.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import test from "node:test";
import { freePort, outcry, request, root, tempDir, today, until } from "./harness.mjs";

async function demo(port, data) {
	const child = spawn("sh", [path.join(root, "demo")], {
		cwd: "/", detached: true, stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, PORT: String(port), OUTCRY_DATA: data },
	});
	const d = { child, out: "", err: "", ended: null };
	child.stdout.on("data", (b) => (d.out += b));
	child.stderr.on("data", (b) => (d.err += b));
	d.gone = once(child, "exit").then(([code, signal]) => (d.ended = { code, signal }));
	d.closed = once(child, "close");
	process.on("exit", () => { try { process.kill(-child.pid, "SIGKILL"); } catch { /* gone */ } });
	await until("the demo is ready", () => {
		if (d.ended) throw new Error(`demo ended: ${JSON.stringify(d.ended)}\n${d.out}${d.err}`);
		return /letter\.pdf\n(.*\n)*.*figures/.test(d.out);
	}, 240000);
	return d;
}

const refuses = (port) =>
	new Promise((done) => {
		const s = net.connect(port, "127.0.0.1", () => { s.destroy(); done(false); });
		s.on("error", () => done(true));
	});

test("./demo: ready, three commands that work, kept data, renewed deadlines, a clean end", { timeout: 400000 }, async () => {
	const port = await freePort();
	const data = path.join(tempDir(), "data");
	let d = await demo(port, data);
	const lines = d.out.trim().split("\n");
	const ready = lines.filter((l) => l.startsWith("Outcry is ready: "));
	assert.deepEqual(ready, [`Outcry is ready: http://127.0.0.1:${port}/`]);
	const commands = lines.slice(lines.indexOf(ready[0]) + 1).filter((l) => /^ +\S/.test(l));
	assert.equal(commands.length, 3, d.out);
	for (const c of commands) {
		const r = spawn("sh", ["-c", c.trim().replace(/-o letter\.pdf/, `-o ${data}/../letter.pdf`)], { cwd: root, stdio: "ignore" });
		assert.deepEqual(await once(r, "exit"), [0, null], c);
	}
	for (const n of ["163-17", "253-17"]) {
		const r = await request(port, `/ua/${n}/letter`);
		assert.equal(r.status, 200);
	}
	assert.equal(JSON.parse((await request(port, "/ua/163-17.json")).text).deadline, today(42));
	const body = "channel=letter&target=1";
	assert.equal((await request(port, "/ua/163-17/done", { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } })).status, 200);

	process.kill(d.child.pid, "SIGTERM"); // the shell's pid alone
	assert.deepEqual(await d.gone, { code: 0, signal: null });
	await d.closed; // nothing holds its output any more
	assert.ok(await refuses(port));

	// expired while nobody looked
	const r = outcry(data, "case", "publish", "163/17", "--accept-doubts", "--deadline", today(-3));
	assert.equal(r.status, 0, r.stderr);
	const start = Date.now();
	const other = await freePort();
	d = await demo(other, data);
	assert.ok(Date.now() - start < 15000, `a second run took ${Date.now() - start} ms`);
	assert.equal(d.out.split("\n")[0], `Outcry is ready: http://127.0.0.1:${other}/`, "silent about what is done");
	assert.equal((await request(other, "/ua/163-17/letter")).status, 200, "renewed");
	await until("the report was kept", async () => JSON.parse((await request(other, "/ua/163-17/figures.json")).text).actions === 1);

	process.kill(-d.child.pid, "SIGINT"); // Ctrl-C reaches the whole group
	assert.deepEqual(await d.gone, { code: 0, signal: null });
	await d.closed;
	assert.ok(await refuses(other));
	assert.doesNotMatch(d.err, /level=error/);
});

test("./demo says plainly that the port is taken", { timeout: 200000 }, async () => {
	const port = await freePort();
	const taken = net.createServer().listen(port, "127.0.0.1");
	try {
		await assert.rejects(demo(port, path.join(tempDir(), "data")), new RegExp(`${port}.*(in use|has this port)`, "s"));
	} finally {
		taken.close();
	}
});

test("./demo refuses a port that is none", async () => {
	await assert.rejects(demo("http", path.join(tempDir(), "data")), /PORT=http/);
});

test("./demo --help tells its two settings and starts nothing", () => {
	const said = spawnSync("sh", [path.join(root, "demo"), "--help"], { encoding: "utf8" });
	assert.equal(said.status, 0);
	assert.match(said.stdout, /PORT=8080[^]*OUTCRY_DATA/);
	assert.match(spawnSync("sh", [path.join(root, "demo"), "9000"], { encoding: "utf8" }).stderr, /takes no arguments/);
});
