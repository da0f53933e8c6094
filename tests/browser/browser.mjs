// browser.mjs - Debian's Chromium, seeing nothing but the server of the test
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import { root } from "../feature/harness.mjs";

export * from "../feature/harness.mjs";

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const artefacts = path.join(root, "tests/artefacts");
fs.mkdirSync(artefacts, { recursive: true });

export async function launch() {
	return chromium.launch({
		executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
	});
}

// A page of a context of its own.  Everything it asks for, and all its complaints, are remembered.
export async function open(browser, server, options = {}) {
	const context = await browser.newContext({ baseURL: server.url, bypassCSP: false, ...options });
	const page = await context.newPage();
	page.asked = [];
	page.complaints = [];
	page.on("request", (r) => page.asked.push(r.url()));
	page.on("console", (m) => ["error", "warning"].includes(m.type()) && page.complaints.push(m.text()));
	page.on("pageerror", (e) => page.complaints.push(String(e)));
	return page;
}

// No request left the server, no policy was violated, no script failed.
export function assertQuiet(page, server) {
	for (const url of page.asked) assert.ok(url.startsWith(server.url + "/"), `asked for ${url}`);
	assert.deepEqual(page.complaints.filter((c) => !/status of 4\d\d/.test(c)), []);
}

export async function assertNoSideways(page, what) {
	const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
	assert.ok(scroll <= width, `${what}: ${scroll} px wide on a screen of ${width}`);
}

// axe runs in a world of its own, so the page's policy stays as it is served.
export async function assertAccessible(page, what) {
	const session = await page.context().newCDPSession(page);
	const { frameTree } = await session.send("Page.getFrameTree");
	const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
	await session.send("Runtime.evaluate", { expression: axeSource, contextId: executionContextId });
	const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
		expression: "axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.help + ' at ' + v.nodes.map((n) => n.target + ' ' + n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')))",
		awaitPromise: true, returnByValue: true, contextId: executionContextId,
	});
	await session.detach();
	assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
	assert.deepEqual(result.value, [], what);
}

export const shoot = (page, name, options = {}) => page.screenshot({ path: path.join(artefacts, `${name}.png`), fullPage: true, ...options });
