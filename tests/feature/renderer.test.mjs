// The renderer by itself: it sleeps away, and a nonsense frame ends it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const program = path.join(process.env.OUTCRY_BUILD ?? path.join(root, "build"), "outcry-render");
const start = () => spawn(program, [], { stdio: ["pipe", "pipe", "inherit"] });

test("LIMIT_RENDER_IDLE_MS: gone ten seconds after its last job", async () => {
	const began = Date.now();
	const child = start();
	const [code] = await once(child, "exit");
	assert.equal(code, 0);
	assert.ok(Date.now() - began > 9_500 && Date.now() - began < 20_000, `${Date.now() - began} ms`);
});

test("gone when its peer closes", async () => {
	const child = start();
	child.stdin.end();
	const [code] = await once(child, "exit");
	assert.equal(code, 0);
});

test("LIMIT_RENDER_REQUEST_BYTES: a frame above it is not read", async () => {
	const child = start();
	child.stdin.on("error", () => {});
	child.stdin.write(Buffer.from([0, 0, 0, 0x7f]));
	const [code] = await once(child, "exit");
	assert.equal(code, 0);
});

test("LIMIT_RENDER_MIB: its address space is bounded", async () => {
	const child = start();
	let limits = "";
	for (let i = 0; i < 200 && !/Max address space +536870912/.test(limits); i++) {
		await new Promise((r) => setTimeout(r, 20));
		limits = fs.readFileSync(`/proc/${child.pid}/limits`, "utf8");
	}
	assert.match(limits, /Max address space +536870912/);
	child.stdin.end();
	await once(child, "exit");
});
