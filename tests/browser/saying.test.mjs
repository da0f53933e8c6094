// Saying so where scripts run: "remember me" stays on the device, and the browser does the work that
// a case under load asks for.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { assertAccessible, assertNoSideways, assertQuiet, launch, must, open, serveSamples, shoot } from "./browser.mjs";

let browser, server;
before(async () => {
	browser = await launch();
	server = await serveSamples({ report_rate_local: 6000, report_load: 2 });
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const done = "/ua/253-17/done";
const kept = (page) => page.evaluate(() => localStorage.getItem("outcry"));
const many = (page) => page.locator('form:has(select[name="channel"])');

test("what is remembered stays on the device, is asked for, and can be forgotten", async () => {
	const page = await open(browser, server);
	const fill = async (tick, discreet) => {
		await page.goto(done);
		await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
		await many(page).locator('[name="country"]').selectOption("NO");
		await many(page).locator('[name="channel"]').selectOption("email");
		await many(page).getByLabel(/Remember my country/).setChecked(tick);
		if (discreet) await many(page).locator('[name="discreet"]').check();
		await many(page).getByRole("button", { name: "Report it" }).click();
		await page.getByText(/Your receipt:|there is no receipt/).waitFor();
	};
	await fill(false, false);
	assert.equal(await kept(page), null, "nothing without being asked to");
	await fill(true, false);
	assert.deepEqual(JSON.parse(await kept(page)), { country: "NO", channel: "email" });
	assert.deepEqual(await page.context().cookies(), []);
	await page.goto(done);
	assert.equal(await many(page).locator('[name="country"]').inputValue(), "NO");
	assert.equal(await many(page).locator('[name="channel"]').inputValue(), "email");
	await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
	await assertAccessible(page, "with what is remembered");
	await many(page).getByRole("button", { name: "Forget what this device remembers" }).click();
	assert.equal(await kept(page), null);
	await fill(true, true);
	assert.equal(await kept(page), null, "to be discreet is to remember nothing");
	await fill(true, false);
	assert.ok(await kept(page));
	await page.goto(done);
	await page.getByRole("button", { name: "I sent a letter, discreetly" }).first().click();
	await page.getByText("there is no receipt").waitFor();
	assert.equal(await kept(page), null, "by a tap too");
	assertQuiet(page, server);
	await page.context().close();
});

test("a browser does the work and sends by itself", async () => {
	const page = await open(browser, server);
	for (let i = 0; i < 3; i++) {
		await page.goto("/ua/163-17/done");
		await page.locator("section form button").first().click();
		await page.getByText("Your receipt:").waitFor();
	}
	const asked = page.asked.filter((url) => url.endsWith("/ua/163-17/done")).length;
	assert.ok(asked > 6, "three forms, three reports, and what was sent again with its work");
	assertQuiet(page, server);
	await page.context().close();
});

test("a group sends a file, mends a line, confirms: each step accessible, narrow, also without a script", async () => {
	const group = must(server.data, "group", "add", "Lions of Example").match(/g=(g[0-9a-z]{31})/)[1];
	for (const javaScriptEnabled of [true, false]) {
		const page = await open(browser, server, { viewport: { width: 320, height: 640 }, javaScriptEnabled });
		const looks = async (what) => {
			if (!javaScriptEnabled) return;
			await assertAccessible(page, what);
			await assertNoSideways(page, what);
			await shoot(page, `group-${what}`);
		};
		await page.goto(`/ua/163-17/done?g=${group}`);
		await page.locator("details:has(#file) summary").click();
		await looks("form");
		await page.locator("#file").setInputFiles({ name: "evening.csv", mimeType: "text/csv", buffer: Buffer.from("channel,official,count\nletter,1,40\nfax,99,1\n") });
		await page.locator("form[enctype] button").click();
		await page.locator("[role=alert]").waitFor();
		await looks("wrong");
		await page.locator("#list").fill(`letter,1,40,,GB\ncall,2,${javaScriptEnabled ? 3 : 4}`);
		await page.locator("form:has(#list) button").click();
		await page.getByText("Nothing is counted yet.").waitFor();
		await looks("list");
		await page.locator("form:has([name=confirm]) button").first().click();
		await page.getByText("The list is recorded.").waitFor();
		assert.equal(await page.locator("td code").count(), 2);
		await looks("done");
		assertQuiet(page, server);
		await page.context().close();
	}
});
