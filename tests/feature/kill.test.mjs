// R1: whatever process dies at whatever moment, no acknowledged report is lost and none counts twice.
import assert from "node:assert/strict";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import test from "node:test";
import { long, outcry, serve, serveSamples, sleep, until } from "./harness.mjs";

const CLIENTS = 16;
const KILLS = long ? 200 : 50;
const MEAN_MS = 150;

const children = (pid) => {
	try {
		return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
	} catch {
		return [];
	}
};

function post(port, agent, body) {
	return new Promise((done) => {
		const req = http.request({
			host: "127.0.0.1", port, agent, method: "POST", path: "/ua/163-17/done", timeout: 3000,
			headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json", "Content-Length": body.length },
		}, (res) => {
			let text = "";
			res.on("data", (d) => (text += d));
			res.on("error", () => done(null));
			res.on("end", () => done(res.statusCode === 200 ? text : null));
		});
		req.on("timeout", () => req.destroy());
		req.on("error", () => done(null));
		req.end(body);
	});
}

test(`${KILLS} kills under load`, { timeout: 600000 }, async () => {
	let server = await serveSamples();
	const { port, data } = server;
	const acked = new Map();
	let going = true, sent = 0, retried = 0;

	const client = async (id) => {
		const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
		for (let i = 0; going; i++) {
			const key = `c${id}-${i}`, body = `channel=email&target=1&count=${1 + (i % 3)}&key=${key}`;
			sent++;
			for (let tries = 0; ; tries++) {
				const text = await post(port, agent, body);
				if (text !== null) {
					acked.set(key, { receipt: JSON.parse(text).receipt, count: 1 + (i % 3) });
					break;
				}
				retried++;
				await sleep(5 + Math.random() * 20);
			}
			if (i % 50 === 49) await sleep(1);
		}
		agent.destroy();
	};
	const clients = Array.from({ length: CLIENTS }, (_, id) => client(id));

	for (let kills = 0; kills < KILLS; kills++) {
		await sleep(-Math.log(1 - Math.random()) * MEAN_MS);
		const kids = children(server.child.pid);
		const victims = kills % 10 === 9 ? [server.child.pid] : kids;
		if (victims.length === 0) continue;
		const victim = victims[Math.floor(Math.random() * victims.length)];
		try {
			process.kill(victim, "SIGKILL");
		} catch {
			continue; // it was already gone
		}
		if (victim !== server.child.pid) continue;
		await server.gone;
		await until("no role outlives the supervisor", () => kids.every((k) => !fs.existsSync(`/proc/${k}`) || /State:\s+Z/.test(fs.readFileSync(`/proc/${k}/status`, "utf8"))));
		server = await serve(data, { port });
	}
	going = false;
	await Promise.all(clients);

	const want = [...acked.values()].reduce((sum, a) => sum + a.count, 0);
	assert.equal(acked.size, sent, "every report was acknowledged in the end");
	assert.equal(new Set([...acked.values()].map((a) => a.receipt)).size, sent, "each has a receipt of its own");
	await until("the spool is drained", () => fs.readdirSync(path.join(data, "spool")).filter((n) => n.endsWith(".seg")).length === 0, 60000);
	await until("all is counted", async () => (await server.json("/ua/163-17/figures.json")).actions >= want, 30000);
	assert.equal((await server.json("/ua/163-17/figures.json")).actions, want, "and nothing twice");
	assert.equal((await server.stop()).code, 0);
	const verified = outcry(data, "verify");
	assert.equal(verified.status, 0, verified.stderr);
	console.log(`# ${sent} reports, ${retried} tries without an answer`);
});
