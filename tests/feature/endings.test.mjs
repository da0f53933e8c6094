// Start and stop, again and again, whatever is under way: no stop is slow, no process stays.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import test from "node:test";
import { dataDir, freePort, must, program, samples, serve, sleep, today, until } from "./harness.mjs";
import { descendants, state, STOP_MS, stopsWell } from "./stops.mjs";

const TURNS = 30;

// What may be under way when a server is told to stop; each gives what ends it afterwards.
const traffic = {
	nothing: async () => () => {},
	reports: async (server) => {
		let going = true;
		const client = async () => {
			while (going) await server.post("/ua/163-17/done", { channel: "letter", target: 1 }).catch(() => sleep(5));
		};
		const clients = Array.from({ length: 8 }, client);
		await sleep(50);
		return async () => {
			going = false;
			await Promise.all(clients);
		};
	},
	letters: async (server) => {
		const asked = Array.from({ length: 12 }, () =>
			server.post("/ua/163-17/letter.pdf", { target: 1, name: "A. Example" }).catch(() => {}));
		await sleep(60);
		return () => Promise.all(asked);
	},
	"half a request, and idle ones": async (server) => {
		const sockets = await Promise.all(Array.from({ length: 20 }, async (_, i) => {
			const s = net.connect(server.port, "127.0.0.1");
			s.on("error", () => {});
			await once(s, "connect");
			if (i === 0) s.write("POST /ua/163-17/done HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nchan");
			return s;
		}));
		await sleep(50);
		return () => sockets.forEach((s) => s.destroy());
	},
};

test(`${TURNS} starts and stops`, { timeout: 300000 }, async () => {
	const kept = dataDir();
	for (const s of samples) must(kept, "import", "--publish", "--accept-doubts", "--deadline", today(42), s);
	const names = Object.keys(traffic);
	for (let i = 0; i < TURNS; i++) {
		const fresh = i % 3 === 0;
		const data = fresh ? dataDir() : kept;
		const kind = i % 10 === 9 ? names[3] : fresh ? "nothing" : names[i % 4 % 3];
		const server = await serve(data);
		assert.equal((await server.get(fresh ? "/" : "/ua/163-17")).status, 200);
		const end = await traffic[kind](server);
		await stopsWell(server, `turn ${i}, ${fresh ? "fresh" : "kept"} data, ${kind} under way`);
		await end();
	}
});

test("told to stop at any moment of its start", { timeout: 120000 }, async () => {
	const data = dataDir();
	for (const s of samples) must(data, "import", "--publish", "--accept-doubts", "--deadline", today(42), s);
	for (const ms of [5, 20, 40, 80, 160, 320]) {
		fs.rmSync(path.join(data, "public/version"), { force: true }); // all is published again
		const child = spawn(program, ["serve", "--data", data, "--listen", `127.0.0.1:${await freePort()}`], { stdio: "ignore" });
		const gone = once(child, "exit");
		await sleep(ms);
		const below = descendants(child.pid), began = Date.now();
		child.kill("SIGTERM");
		await gone;
		assert.ok(Date.now() - began < STOP_MS, `told after ${ms} ms, stopped ${Date.now() - began} ms later`);
		await until("nothing stays", () => below.every((p) => state(p) === null), 5000);
	}
});
