// How pages look and behave: accessible, narrow, dark, forced colours, French, Arabic, keyboard, paper.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { assertAccessible, assertNoSideways, assertQuiet, launch, must, open, serveSamples, shoot, today, until } from "./browser.mjs";

let browser, server;
before(async () => {
	browser = await launch();
	server = await serveSamples();
	for (const [c, t, n] of [["letter", 1, 12], ["email", 1, 7], ["post", 1, 5]]) must(server.data, "record", "163/17", "--channel", c, "--target", String(t), "--count", String(n), "--country", "GB");
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const acts = ["letter", "email", "call", "fax", "post"];
const pages = ["/", "/archive", "/figures", "/figures/12-months", "/figures?from=2026-01-15", "/about", "/privacy", "/nowhere", "/ua/163-17", "/ua/253-17", "/ua/163-17/done", "/ua/163-17/figures", "/ua/163-17/from", "/ua/163-17/from/us", ...acts.map((a) => `/ua/163-17/${a}`), ...acts.map((a) => `/ua/253-17/${a}`)];
const name = (where) => where.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "front";
const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));

const arabic = ["", "/about", "/ua/163-17", "/ua/163-17/letter", "/ua/163-17/email", "/ua/163-17/from/us", "/ua/163-17/done", "/ua/163-17/figures", "/figures", "/figures?to=2030-01-15"].map((p) => "/ar" + p);

for (const where of [...pages, ...pages.map((p) => "/fr" + (p === "/" ? "" : p)), ...arabic])
	test(`axe finds nothing on ${where}, folded and unfolded; nothing leaves the origin`, async () => {
		const page = await open(browser, server);
		await page.goto(where);
		await assertAccessible(page, where);
		await unfold(page);
		await assertAccessible(page, `${where}, unfolded`);
		assertQuiet(page, server);
		await page.context().close();
	});

test("a receipt and a refusal are accessible too", async () => {
	const page = await open(browser, server);
	await page.goto("/ua/163-17/done");
	await unfold(page);
	const many = page.locator("form:has([name=count])").first();
	await many.locator("[name=count]").evaluate((e) => (e.type = "text"));
	await many.locator("[name=count]").fill("0");
	await many.locator("button").click();
	await page.locator("[role=alert]").waitFor();
	await assertAccessible(page, "refusal");
	await shoot(page, "refusal");
	await page.goto("/figures?from=2026-02-30&to=2026-01-15");
	await page.getByText("The first day is no date: “2026-02-30”").waitFor();
	await assertAccessible(page, "no date");
	await shoot(page, "no-date");
	await page.context().close();
});

test("days are chosen with the keyboard alone, with and without scripts; the address keeps them", async () => {
	await until("all figures", async () => (await server.json("/figures.json?from=2026-01-15")).actions === 24);
	for (const javaScriptEnabled of [true, false]) {
		const page = await open(browser, server, { javaScriptEnabled, locale: "en-US" });
		await page.goto("/figures");
		await page.getByLabel("First day").focus();
		await page.keyboard.type("01152026");
		await page.getByLabel("Last day").focus();
		await page.keyboard.type("12312030");
		await page.keyboard.press("Enter");
		await page.waitForURL("**/figures?from=2026-01-15&to=2030-12-31");
		await page.getByRole("heading", { name: "15 January 2026 to 31 December 2030" }).waitFor();
		assert.equal(await page.getByLabel("First day").inputValue(), "2026-01-15");
		assert.equal(await page.locator("dl.big dd").first().innerText(), "24");
		await shoot(page, `days-${javaScriptEnabled}`);
		await page.locator('.langs a[hreflang="fr"]').click();
		await page.waitForURL("**/fr/figures?from=2026-01-15&to=2030-12-31");
		await page.emulateMedia({ media: "print" });
		assert.equal(await page.locator("form:visible, nav:visible").count(), 0, "paper has no form");
		assert.match(await page.locator("main").innerText(), /du 15 janvier 2026 au 31 décembre 2030/, "but says which days");
		await page.context().close();
	}
});

test("nothing scrolls sideways at 320 px, with text at 200 %", async () => {
	for (const javaScriptEnabled of [true, false]) {
		const page = await open(browser, server, { viewport: { width: 320, height: 640 }, javaScriptEnabled, hasTouch: true });
		for (const where of [...pages, "/fr/ua/163-17", "/fr/ua/163-17/email", "/fr/ua/163-17/done", ...arabic]) {
			await page.goto(where);
			await unfold(page);
			await assertNoSideways(page, where);
			await shoot(page, `narrow-${name(where)}`);
			if (!javaScriptEnabled) continue;
			await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
			await assertNoSideways(page, `${where} with large text`);
		}
		await page.context().close();
	}
});

for (const [what, options] of [["dark", { colorScheme: "dark" }], ["contrast", { contrast: "more" }], ["forced", { forcedColors: "active" }], ["still", { reducedMotion: "reduce" }]])
	test(`${what}: readable, and axe finds nothing`, async () => {
		const page = await open(browser, server, options);
		for (const where of ["/", "/figures", "/ua/163-17", "/ua/163-17/email", "/ua/163-17/done", "/ua/163-17/figures"]) {
			await page.goto(where);
			await unfold(page);
			await shoot(page, `${what}-${name(where)}`);
			await assertAccessible(page, `${what} ${where}`);
		}
		await page.context().close();
	});

test("the whole way by keyboard alone: focus is seen, the order makes sense", async () => {
	const page = await open(browser, server);
	await page.goto("/ua/163-17");
	await page.keyboard.press("Tab");
	assert.match(await page.evaluate(() => document.activeElement.getAttribute("href") ?? ""), /^#/, "first: skip to the content");
	let found = false;
	for (let i = 0; i < 40 && !found; i++) {
		await page.keyboard.press("Tab");
		const [href, outline] = await page.evaluate(() => {
			const e = document.activeElement, s = getComputedStyle(e);
			return [e.getAttribute("href"), s.outlineStyle !== "none" || s.boxShadow !== "none"];
		});
		assert.ok(outline, `focus on ${href} cannot be seen`);
		found = /\/ua\/163-17\/(letter|email)$/.test(href ?? "");
	}
	assert.ok(found, "the recommended act is reached by Tab");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/ua\/163-17\/(letter|email)$/);
	await page.goto("/ua/163-17/done");
	let sent = false;
	for (let i = 0; i < 60 && !sent; i++) {
		await page.keyboard.press("Tab");
		const at = await page.evaluate(() => ({ name: document.activeElement.name, type: document.activeElement.type, tag: document.activeElement.tagName }));
		if (at.type === "radio") await page.keyboard.press("Space");
		if (at.tag === "SELECT") await page.keyboard.press("ArrowDown");
		if (at.type === "submit") {
			await page.keyboard.press("Enter");
			sent = true;
		}
	}
	await page.locator("main").getByText(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/).first().waitFor();
	await page.context().close();
});

test("what can be touched is large enough, and labelled", async () => {
	const page = await open(browser, server, { viewport: { width: 320, height: 640 }, hasTouch: true });
	for (const where of ["/ua/163-17", "/ua/163-17/done", "/ua/163-17/letter"]) {
		await page.goto(where);
		await unfold(page);
		const small = await page.evaluate(() => [...document.querySelectorAll("button, summary, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), a.act, a.button")]
			.filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44).map((e) => `${e.tagName} ${e.textContent.trim().slice(0, 40)} ${e.getBoundingClientRect().height}`));
		assert.deepEqual(small, [], where);
	}
	await page.context().close();
});

test("on paper: the address, the deadline and where to check are there, controls are not", async () => {
	const page = await open(browser, server);
	for (const where of ["/ua/163-17", "/ua/163-17/letter", "/ua/253-17"]) {
		await page.goto(where);
		await page.emulateMedia({ media: "print" });
		const text = await page.locator("body").innerText();
		assert.match(text, /check/i);
		assert.match(text, new RegExp(String(new Date(Date.now() + 42 * 86400000).getUTCFullYear())));
		assert.equal(await page.locator("button:visible, nav:visible").count(), 0, where);
		await page.pdf({ path: `tests/artefacts/print-${name(where)}.pdf`, format: "A4" }).catch(() => {});
		await shoot(page, `print-${name(where)}`);
		await page.emulateMedia({ media: "screen" });
	}
	await page.context().close();
});

test("right to left: nothing breaks when the whole page turns", async () => {
	const page = await open(browser, server, { viewport: { width: 360, height: 700 } });
	for (const where of ["/figures", "/ua/163-17", "/ua/163-17/email", "/ua/163-17/figures", "/ua/163-17/done"]) {
		await page.goto(where);
		await page.evaluate(() => (document.documentElement.dir = "rtl"));
		await assertNoSideways(page, `${where} from right to left`);
		await shoot(page, `rtl-${name(where)}`);
	}
	await page.context().close();
});

test("Arabic pages run from right to left; numbers and addresses in them do not", async () => {
	const page = await open(browser, server, { locale: "ar" });
	await page.goto("/ua/163-17");
	await page.locator('a[hreflang="ar"], a[lang="ar"]').first().click();
	assert.match(page.url(), /\/ar\/ua\/163-17$/);
	assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
	assert.ok((await page.locator('main [lang="en"][dir="ltr"]').count()) > 0);
	const month = new Intl.DateTimeFormat("ar-EG", { month: "long", timeZone: "UTC" }).format(new Date(today(42)));
	assert.match(await page.locator("main").innerText(), new RegExp(month));
	await shoot(page, "arabic-case");
	await page.context().close();
});

test("French pages are French, the case's own text stays marked as English", async () => {
	const page = await open(browser, server, { locale: "fr-FR" });
	await page.goto("/ua/163-17");
	await page.locator('a[hreflang="fr"], a[lang="fr"]').first().click();
	assert.match(page.url(), /\/fr\/ua\/163-17$/);
	assert.equal(await page.locator("html").getAttribute("lang"), "fr");
	assert.ok((await page.locator('main [lang="en"]').count()) > 0);
	const month = new Intl.DateTimeFormat("fr", { month: "long", timeZone: "UTC" }).format(new Date(today(42)));
	assert.match(await page.locator("main").innerText(), new RegExp(month));
	for (const a of await page.locator("main a[href^='/ua/'], nav a[href^='/ua/']").evaluateAll((l) => l.map((e) => [e.getAttribute("href"), e.hreflang])))
		assert.ok(a[1] === "en" || !/^\/ua\/163-17(\/(letter|email|call|fax|post|done|figures))?$/.test(a[0]), `a link leaves French: ${a[0]}`);
	await shoot(page, "french-case");
	await page.context().close();
});
