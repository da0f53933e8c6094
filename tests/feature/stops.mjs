// Telling a server to stop: how long that may take, and that none of its processes stays.
import assert from "node:assert/strict";
import fs from "node:fs";
import { sleep, until } from "./harness.mjs";

export const STOP_MS = 5000;

const children = (pid) => {
	try {
		return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
	} catch {
		return [];
	}
};
export const descendants = (pid) => children(pid).flatMap((p) => [p, ...descendants(p)]);
export const state = (pid) => {
	try {
		return /\) (\S)/.exec(fs.readFileSync(`/proc/${pid}/stat`, "latin1"))[1];
	} catch {
		return null; // there is none
	}
};

export async function stopsWell(server, what) {
	const below = descendants(server.child.pid);
	const began = Date.now();
	const ended = await Promise.race([server.stop(), sleep(3 * STOP_MS).then(() => "hangs")]);
	const ms = Date.now() - began;
	assert.deepEqual(ended, { code: 0, signal: null }, `${what}: ${server.err}`);
	assert.ok(ms < STOP_MS, `${what}: stopped after ${ms} ms: ${server.err}`);
	// a renderer of the desk ends by itself when its socket closes
	await until(`${what}: no orphans`, () => below.every((p) => state(p) === null), 5000);
	return ms;
}
