// Acting in a real browser: one's own sentence is in every link and file without leaving the device, what is folded opens when
// a link leads there, and the clock says when somebody answers.
import assert from "node:assert/strict";
import fs from "node:fs";
import test, { after, before } from "node:test";
import { assertAccessible, assertQuiet, launch, open, serveSamples } from "./browser.mjs";

let browser, server;
before(async () => {
	browser = await launch();
	server = await serveSamples();
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

// A draft as RFC 5322, 2045 and 2047 have it: its headers by name, its text.
function parseMail(bytes) {
	const [head, body] = bytes.split(/\r\n\r\n(.*)/s);
	const fields = Object.fromEntries(head.replace(/\r\n[ \t]/g, " ").split("\r\n").map((l) => l.split(/:\s*(.*)/s).slice(0, 2)).map(([n, v]) => [n.toLowerCase(), v]));
	const words = (v) => v.replace(/\?=\s+=\?/g, "?==?").replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, b) => Buffer.from(b, "base64").toString("utf8"));
	assert.equal(fields["content-transfer-encoding"], "base64");
	for (const line of body.trimEnd().split("\r\n")) assert.ok(line.length <= 76);
	return { to: fields.to, subject: words(fields.subject), text: Buffer.from(body, "base64").toString("utf8") };
}
const bodyOf = async (link) => new URLSearchParams(new URL(await link.getAttribute("href")).search.replace(/\+/g, "%2B")).get("body");

test("a sentence of one's own is in every link, text and file, and leaves the device in none", async () => {
	const page = await open(browser, server, { acceptDownloads: true });
	await page.goto("/ua/253-17/email");
	const mail = page.locator("main section[id]").first();
	const own = mail.getByLabel("A sentence of your own");
	await own.fill("I teach in Zürich — 每天。\nFor 20 years.");
	for (const link of await mail.locator('a[href*="body="]').all()) assert.match(await bodyOf(link), /,\r\n\r\nI teach in Zürich — 每天。\r\nFor 20 years\.\r\n\r\n/);
	const text = mail.locator("textarea[data-copy]");
	assert.match(await text.inputValue(), /\n\nI teach in Zürich/);
	const file = async () => {
		const [download] = await Promise.all([page.waitForEvent("download"), mail.getByText("Download as a file (.eml)").click()]);
		return parseMail(fs.readFileSync(await download.path(), "utf8"));
	};
	const draft = await file();
	assert.equal(draft.to, "rehearsal@example.org");
	assert.equal(draft.subject, await mail.locator("input[data-copy]").nth(1).inputValue());
	assert.match(draft.text, /\r\n\r\nI teach in Zürich — 每天。\r\nFor 20 years\.\r\n\r\n/);
	await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
	await text.fill("All my own words.");
	await own.fill("Another.");
	assert.equal(await text.inputValue(), "All my own words.", "what was changed by hand stays");
	assert.equal((await file()).text, "All my own words.");
	await own.fill("x".repeat(400));
	for (const link of await mail.locator('a[href*="body="]').all()) assert.ok((await link.getAttribute("href")).length < 1900);
	await assertAccessible(page, "with own words");
	assert.equal(page.asked.filter((u) => /\.eml/.test(u)).length, 0, "nothing was asked of the server");
	assertQuiet(page, server);
	await page.context().close();
});

test("without scripts the same file comes from the server", async () => {
	const page = await open(browser, server, { acceptDownloads: true, javaScriptEnabled: false });
	await page.goto("/ua/253-17/email");
	const form = page.locator("form[data-own]").first();
	await form.locator("textarea").fill("I teach in Zürich.");
	const [download] = await Promise.all([page.waitForEvent("download"), form.locator("button").click()]);
	assert.match(fs.readFileSync(await download.path(), "utf8").replace(/=\r\n/g, ""), /\r\n\r\nI teach in Z=C3=BCrich\.\r\n\r\n/);
	await page.context().close();
});

for (const javaScriptEnabled of [true, false])
	test(`"nothing opened", "it bounced": what was typed is there again ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
		const page = await open(browser, server, { javaScriptEnabled, acceptDownloads: true });
		const typed = 'I teach in Zürich & "write".';
		await page.goto("/ua/253-17/email");
		await page.locator("form[data-own] textarea").first().fill(typed);
		await page.getByRole("button", { name: "Nothing opened" }).first().click();
		await page.waitForURL("**/outcome");
		assert.equal(await page.getByLabel("Your own sentence").inputValue(), typed);
		if (javaScriptEnabled) await assertAccessible(page, "what was typed is there again");
		await page.getByRole("button", { name: "The whole e-mail, to copy" }).click();
		assert.equal(await page.getByLabel("A sentence of your own").inputValue(), typed);
		assert.ok((await page.locator("#own-b").inputValue()).includes(`\n\n${typed}\n\n`));
		if (javaScriptEnabled) await assertAccessible(page, "the e-mail to copy");
		await page.getByRole("button", { name: "It bounced" }).click();
		await page.waitForURL("**/outcome");
		await page.getByRole("button", { name: "Write a letter" }).click();
		assert.equal(await page.getByLabel("A sentence of your own").inputValue(), typed);
		for (const url of page.asked) assert.doesNotMatch(decodeURIComponent(url), /teach/, "in no address");
		assertQuiet(page, server);
		await page.context().close();
	});

for (const javaScriptEnabled of [true, false])
	test(`a link to a folded official opens it ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
		const page = await open(browser, server, { javaScriptEnabled, viewport: { width: 320, height: 640 } });
		await page.goto("/ua/163-17/letter#t2");
		assert.equal(await page.locator("#t2").isVisible(), true);
		await page.goto("/ua/163-17/letter");
		assert.equal(await page.locator("#t1").isVisible(), true);
		assert.equal(await page.locator("#t2").isVisible(), false, "one is enough");
		await page.context().close();
	});

// The embassy of the sample is in Washington: 9 to 17 on working days, by the zone that Node knows, minute by minute.
test("the page says whether somebody answers now, over nights, weekends and holidays, and goes on saying it", async () => {
	const page = await open(browser, server);
	await page.clock.install({ time: new Date() });
	await page.goto("/ua/163-17/call");
	const hours = page.locator("[data-utc]").first();
	const printed = await hours.evaluate((e) => e.firstChild.textContent);
	assert.match(printed, /Monday to Friday, 09:00 to 17:00 there/);
	const zone = new Intl.DateTimeFormat("en-US", { timeZone: "America/New_York", weekday: "short", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
	const closed = (await hours.getAttribute("data-closed")).split(" ").filter(Boolean);
	const answers = (at) => {
		const p = Object.fromEntries(zone.formatToParts(at).map((x) => [x.type, x.value]));
		return !/Sat|Sun/.test(p.weekday) && +p.hour >= 9 && +p.hour < 17 && !closed.includes(`${p.year}-${p.month}-${p.day}`);
	};
	const start = Math.ceil(Date.now() / 36e5) * 36e5;
	let open_ = 0, shut = 0;
	for (let h = 0; h < 24 * 16; h += 5) {
		const now = start + h * 36e5 + (h % 4) * 17 * 6e4;
		await page.clock.setSystemTime(now);
		await page.clock.runFor(60000);
		const expected = [now, now + 60000].map((seen) => { // the page looks again once a minute
			let wait = 0;
			while (!answers(seen + wait * 6e4)) wait++;
			return wait === 0 ? "Open now." : `Opens in ${wait < 90 ? `${wait} min` : wait < 2880 ? `${Math.round(wait / 60)} h` : `${Math.round(wait / 1440)} d`}.`;
		});
		const said = (await hours.locator("strong").textContent()).trim();
		assert.ok(expected.includes(said), `${new Date(now).toISOString()}: ${said}, not ${expected}`);
		said === "Open now." ? open_++ : shut++;
	}
	assert.ok(open_ > 5 && shut > 30, `${open_} ${shut}`);
	await page.context().close();
});

test("the wait is told in the reader's language", async () => {
	for (const [where, word] of [["/fr/ua/163-17/call", /Ouvre dans \d+\s(min|h|j)\./], ["/ar/ua/163-17/call", /يفتح بعد [^a-z]+$/]]) {
		const page = await open(browser, server);
		await page.clock.install({ time: new Date("2027-01-09T12:00:00Z") }); // a Saturday
		await page.goto(where);
		assert.match((await page.locator("[data-utc] strong").first().textContent()).trim(), word);
		await page.context().close();
	}
});

test("a Mastodon server of one's own gets its own link; nothing else is a link", async () => {
	const page = await open(browser, server);
	await page.goto("/ua/163-17/post");
	const own = page.getByLabel("The address of your server").first();
	const link = page.getByRole("link", { name: "Post on Mastodon" });
	for (const [typed, host] of [["social.example.org", "social.example.org"], ["https://Social.Example.org/@me", "social.example.org"], ["@me@social.example.org", "social.example.org"], ["javascript:alert(1)", null], ["a b.example", null], ["", null]]) {
		await own.fill(typed);
		assert.equal(await link.count(), host ? 1 : 0, typed);
		if (!host) continue;
		const url = new URL(await link.getAttribute("href"));
		assert.equal(`${url.protocol}//${url.host}${url.pathname}`, `https://${host}/share`);
		assert.equal(url.searchParams.get("text"), await page.locator("main section textarea").nth(2).inputValue());
	}
	await assertAccessible(page, "with a server");
	assertQuiet(page, server);
	await page.context().close();
});
