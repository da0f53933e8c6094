// What the server shares with others when it starts and stops: a shell, a lock, a port, root.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import test from "node:test";
import { dataDir, files, freePort, isRoot, must, outcry, program, samples, serve, serveSamples, sleep, today, until } from "./harness.mjs";
import { descendants, STOP_MS, stopsWell } from "./stops.mjs";

test("a child left by the shell whose place it took is not waited for", async () => {
	const port = await freePort();
	const child = spawn("sh", ["-c", 'sleep 60 & echo "$!"; exec "$0" serve --data "$1" --listen "$2"', program, dataDir(), `127.0.0.1:${port}`], { stdio: ["ignore", "pipe", "ignore"] });
	let out = "";
	child.stdout.on("data", (d) => (out += d));
	const gone = once(child, "exit");
	await until("ready", () => /^Outcry is ready: /m.test(out));
	const began = Date.now();
	child.kill("SIGTERM");
	const ended = await Promise.race([gone, sleep(STOP_MS)]);
	process.kill(Number(out.split("\n")[0]), "SIGKILL");
	assert.deepEqual(ended, [0, null]);
	assert.ok(Date.now() - began < STOP_MS);
});

test("a renderer that went to sleep leaves no zombie", { timeout: 60000 }, async () => {
	const data = dataDir();
	for (const s of samples) must(data, "import", "--publish", "--accept-doubts", "--deadline", today(42), s);
	fs.rmSync(path.join(data, "public/version"), { force: true });
	const server = await serve(data);
	assert.equal((await server.post("/ua/163-17/letter.pdf", { target: 1 })).status, 200);
	assert.equal(descendants(server.child.pid).length, 4, "desk, front and a renderer for each");
	await until("both renderers are gone and reaped", () => descendants(server.child.pid).length === 2, 15000);
	await stopsWell(server, "after sleep");
});

test("a busy data directory is waited for", { timeout: 60000 }, async () => {
	const data = dataDir();
	const lock = path.join(data, "lock");
	const holder = spawn("flock", ["-x", lock, "cat"], { stdio: ["pipe", "pipe", "ignore"] });
	holder.stdin.write("held\n");
	await once(holder.stdout, "data");
	const server = serve(data);
	await sleep(8000); // longer than three tries
	holder.stdin.end();
	const s = await server;
	assert.match(s.err, /another outcry is using this data directory/);
	assert.equal((await s.get("/")).status, 200);
	await stopsWell(s, "after a wait");
});

test("what root does beside the server stays the server's own", { skip: !isRoot }, async () => {
	const data = dataDir();
	const publish = () => must(data, "import", "--publish", "--accept-doubts", "--deadline", today(42), samples[0]);
	publish();
	await stopsWell(await serve(data), "first");
	const { uid } = fs.statSync(data);
	assert.notEqual(uid, 0, "the server has become a user");
	publish();
	must(data, "record", "163/17", "--channel", "call", "--target", "1", "--count", "3");
	for (const f of files(data)) assert.equal(fs.lstatSync(path.join(data, f)).uid, uid, f);
	assert.equal(fs.statSync(path.join(data, "public/ua/163-17")).uid, uid);
});

test("a port in use: one line that says so, exit 74", async () => {
	const other = net.createServer();
	other.listen(0, "127.0.0.1");
	await once(other, "listening");
	const address = `127.0.0.1:${other.address().port}`;
	const r = outcry(dataDir(), "serve", "--listen", address);
	other.close();
	assert.equal(r.status, 74);
	assert.equal(r.stdout, "");
	assert.equal(r.stderr.trim().split("\n").length, 1, r.stderr);
	assert.match(r.stderr, new RegExp(`^outcry: .*${address}: the port is in use`));
});

test("/metrics answers at its own address only, and counts", async () => {
	const port = await freePort();
	const server = await serveSamples({ metrics_listen: `127.0.0.1:${port}`, fronts: 2 });
	const metric = async (name) => {
		const r = await fetch(`http://127.0.0.1:${port}/metrics`);
		assert.equal(r.status, 200);
		assert.match(r.headers.get("content-type"), /^text\/plain/);
		return Number(new RegExp(`^outcry_${name}_total (\\d+)$`, "m").exec(await r.text())[1]);
	};
	const before = await metric("reports");
	for (let i = 0; i < 20; i++) assert.equal((await server.post("/ua/163-17/done", { channel: "call", target: 1 })).status, 200);
	assert.equal(await metric("reports"), before + 20, "of both fronts");
	assert.equal((await server.get("/metrics")).status, 404);
	assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 404);
	await stopsWell(server, "with metrics");
	const open = outcry(dataDir({ metrics_listen: `0.0.0.0:${port}` }), "serve", "--listen", `127.0.0.1:${await freePort()}`);
	assert.equal(open.status, 64);
	assert.match(open.stderr, /no loopback address/);
});
