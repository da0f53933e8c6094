// Full disk, read-only data, a port in use, two servers: said plainly, nothing acknowledged falsely.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import test from "node:test";
import { dataDir, freePort, isRoot, must, outcry, program, samples, serve, serveSamples, tempDir, today, until } from "./harness.mjs";

const sh = (cmd, ...args) => spawnSync(cmd, args, { encoding: "utf8" });

// A file system of its own, of 16 MiB, where that may be made.
function smallDisk() {
	const dir = tempDir();
	if (!isRoot || sh("mount", "-t", "tmpfs", "-o", "size=16m", "outcry-test", dir).status !== 0) return null;
	return dir;
}

const report = (server, key) => server.post("/ua/163-17/done", { channel: "letter", target: 1, key }, { headers: { Accept: "application/json" } });
const actions = async (server) => (await server.json("/ua/163-17/figures.json")).actions;

async function story(t, breakIt, mendIt, prepare = () => {}, cleanUp = () => {}) {
	const disk = smallDisk();
	if (!disk) return t.skip("needs to mount a file system");
	let server;
	try {
		const data = path.join(disk, "data");
		fs.cpSync(dataDir(), data, { recursive: true });
		for (const s of samples) must(data, "import", "--publish", "--accept-doubts", "--deadline", today(42), s);
		prepare(data);
		server = await serve(data);
		let acknowledged = 0;
		for (let i = 0; i < 5; i++) if ((await report(server, `before-${i}`)).status === 200) acknowledged++;
		assert.equal(acknowledged, 5);
		await until("five are counted", async () => (await actions(server)) === 5);
		await breakIt(disk, data);
		let refused = 0;
		// a full disk has a page of the segment left; a few dozen reports fill it
		for (let i = 0; i < 400 && refused < 20; i++) {
			const r = await report(server, `during-${i}`);
			if (r.status === 200) acknowledged++;
			else {
				assert.equal(r.status, 503, r.text);
				assert.match(r.headers["retry-after"] ?? "", /^\d+$/);
				assert.doesNotMatch(r.text, /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-/, "no receipt");
				refused++;
			}
		}
		assert.ok(refused > 0, "nothing was refused");
		assert.equal((await server.get("/ua/163-17")).status, 200, "pages are still served");
		assert.equal((await server.get("/ua/163-17/letter")).status, 200);
		mendIt(disk, data);
		await until("reports are taken again, without a restart", async () => (await report(server, "after")).status === 200, 15000);
		acknowledged++;
		await until(`${acknowledged} are counted`, async () => (await actions(server)) === acknowledged, 15000);
		assert.deepEqual(await server.stop(), { code: 0, signal: null });
		must(data, "verify");
	} finally {
		await server?.stop("SIGKILL");
		cleanUp(disk);
		sh("umount", "-l", disk);
	}
}

test("a full disk: 503 with Retry-After, pages go on, and it recovers by itself", (t) =>
	story(t,
		(disk) => {
			const fd = fs.openSync(path.join(disk, "filler"), "w");
			for (const size of [65536, 4096, 512, 1])
				try { for (;;) fs.writeSync(fd, Buffer.alloc(size)); } catch (e) { assert.equal(e.code, "ENOSPC"); }
			fs.closeSync(fd);
		},
		(disk) => fs.rmSync(path.join(disk, "filler"))));

// A file system turns read-only only while nobody holds a file of it open for writing: so it is the
// spool's own one, between two segments.
test("a spool that became read-only: the same", { timeout: 60000 }, (t) =>
	story(t,
		(disk, data) => until("the spool's file system is read-only", () => sh("mount", "-o", "remount,ro", path.join(data, "spool")).status === 0, 15000),
		(disk, data) => assert.equal(sh("mount", "-o", "remount,rw", path.join(data, "spool")).status, 0),
		(data) => {
			fs.mkdirSync(path.join(data, "spool"), { recursive: true });
			assert.equal(sh("mount", "-t", "tmpfs", "-o", "size=1m,mode=0777", "outcry-spool", path.join(data, "spool")).status, 0);
		},
		(disk) => sh("umount", "-l", path.join(disk, "data/spool"))));

test("a port in use is said plainly", async () => {
	const port = await freePort();
	const other = net.createServer().listen(port, "127.0.0.1");
	await once(other, "listening");
	const data = dataDir();
	const r = spawnSync(program, ["serve", "--data", data, "--listen", `127.0.0.1:${port}`], { encoding: "utf8", timeout: 20000 });
	other.close();
	assert.ok(r.status > 0 && r.status < 128, `${r.status} ${r.signal}`);
	assert.match(r.stderr, new RegExp(`^outcry: .*${port}.*(in use|has this port)`, "m"));
	assert.doesNotMatch(r.stdout, /ready/);
});

test("a second server on the same data is refused", async () => {
	const server = await serveSamples();
	const r = spawnSync(program, ["serve", "--data", server.data, "--listen", `127.0.0.1:${await freePort()}`], { encoding: "utf8", timeout: 20000 });
	assert.ok(r.status > 0, `${r.status} ${r.signal}`);
	assert.match(r.stderr, /^outcry: /m);
	assert.equal((await server.get("/")).status, 200, "the first goes on");
	await server.stop();
});

test("an unknown option, a wrong value, an address that is none: refused before anything starts", () => {
	for (const [conf, word] of [["colour = red\n", /line 1/], ["figures_interval = soon\n", /line 1/], ["live = no\nfronts = 999\n", /line 2/]]) {
		const data = tempDir();
		fs.writeFileSync(path.join(data, "outcry.conf"), conf);
		const r = outcry(data, "serve", "--data", data);
		assert.ok([64, 65, 78].includes(r.status), `${r.status} ${r.stderr}`);
		assert.match(r.stderr, word);
	}
	const unknown = outcry(dataDir(), "import", "--colour");
	assert.equal(unknown.status, 64);
	assert.match(unknown.stderr, /^outcry: [^\n]+\n$/);
	const help = outcry(dataDir(), "case", "publish", "--help");
	assert.equal(help.status, 0);
	assert.match(help.stdout, /^usage: outcry case /);
	const r = outcry(dataDir(), "serve", "--listen", "nowhere");
	assert.ok([64, 65].includes(r.status), `${r.status}`);
});

test("SIGTERM and SIGINT end it with 0; started again it has everything", async () => {
	let server = await serveSamples();
	assert.equal((await report(server, "kept")).status, 200);
	assert.deepEqual(await server.stop("SIGINT"), { code: 0, signal: null });
	server = await serve(server.data);
	await until("it is counted", async () => (await actions(server)) === 1);
	assert.deepEqual(await server.stop("SIGTERM"), { code: 0, signal: null });
});

test("start to first answer takes less than 300 ms", async () => {
	const { data, ...server } = await serveSamples();
	server.child.kill("SIGTERM");
	await server.gone;
	const times = [];
	for (let i = 0; i < 3; i++) {
		const port = await freePort();
		const start = performance.now();
		const s = await serve(data, { port });
		assert.equal((await s.get("/ua/163-17")).status, 200);
		times.push(performance.now() - start);
		await s.stop();
	}
	times.sort((a, b) => a - b);
	assert.ok(times[1] < 900, `${times.map(Math.round)} ms beside other tests; bench/run measures it alone`);
});
