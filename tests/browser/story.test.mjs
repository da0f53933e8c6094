// The story that tells when the main job is done, in a real browser, with scripts and without:
// both samples as .docx -> publish -> make a letter -> report three channels -> figures agree.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import test, { after, before } from "node:test";
import { assertQuiet, launch, must, open, serveSamples, shoot, until } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const javaScriptEnabled of [true, false])
	test(`from the front page to the figures, ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
		const server = await serveSamples();
		const page = await open(browser, server, { javaScriptEnabled, acceptDownloads: true });
		const tag = javaScriptEnabled ? "script" : "plain";
		await page.goto("/");
		await shoot(page, `front-${tag}`);
		await page.locator('a[href="/ua/163-17"]').first().click();
		assert.match(await page.locator("h1").innerText(), /north koreans/i);
		await shoot(page, `case-${tag}`);
		assert.equal(await page.locator("main .act a.button").first().isVisible(), true, "the recommended act can be seen");

		await page.goto("/ua/163-17/letter");
		const maker = page.locator('form[action="/ua/163-17/letter.pdf"]').first();
		if (!(await maker.isVisible())) await maker.locator("xpath=ancestor::details/summary").click();
		await maker.locator('[name="name"]').fill("Ada Beispiel");
		await maker.locator('[name="from"]').fill("1 Example Street\nExampletown");
		await shoot(page, `letter-${tag}`);
		const pdf = await Promise.all([
			Promise.race([page.waitForEvent("download").then((d) => d.path()), page.context().waitForEvent("page").then(() => null)]),
			maker.locator('button, input[type="submit"]').first().click(),
		]).then(([file]) => file);
		assert.ok(pdf, "the letter is downloaded");
		const letter = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).stdout;
		assert.match(letter, /Ada Beispiel/);
		assert.match(letter, /Rehearsal: not a live appeal/);
		assert.equal(fs.readFileSync(pdf).subarray(0, 5).toString(), "%PDF-");

		let total = 0;
		for (const [channel, target, count] of [["letter", "1", 3], ["email", "2", 1], ["call", "2", 2]]) {
			await page.goto("/ua/163-17/done");
			if (channel === "letter") await shoot(page, `done-${tag}`);
			if (count === 1) { // one tap
				await page.locator(`form:has([name="channel"][value="${channel}"]):has([name="target"][value="${target}"]) button`).first().click();
			} else {
				const many = page.locator("form:has([name=count])").first();
				if (!(await many.isVisible())) await many.locator("xpath=ancestor::details/summary").click();
				await many.locator("[name=channel]").selectOption(channel);
				await many.locator("[name=target]").selectOption(target);
				await many.locator("[name=count]").fill(String(count));
				await many.locator("button").click();
			}
			await page.locator("main").getByText(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/).first().waitFor({ state: "attached" });
			assert.match(await page.locator("main").innerText(), /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/, "a receipt");
			if (channel === "letter") await shoot(page, `receipt-${tag}`);
			total += count;
		}
		await until("the figures move", async () => (await server.json("/ua/163-17/figures.json")).actions === total);
		await page.goto("/ua/163-17/figures");
		await shoot(page, `figures-${tag}`);
		const shown = await page.locator("main").innerText();
		assert.match(shown, new RegExp(`\\b${total}\\b`));
		const csv = (await server.get("/ua/163-17/figures.csv")).text;
		assert.equal(csv, must(server.data, "figures", "163/17", "--csv"));
		const sum = csv.trim().split(/\r?\n/).filter((l) => /^channel,|^by_channel,/.test(l)).reduce((n, l) => n + Number(l.split(",")[2]), 0);
		assert.equal(sum, total, csv);
		assert.match((await page.goto("/ua/163-17").then(() => page.reload()).then(() => page.locator("main").innerText())), new RegExp(`\\b${total}\\b`), "the case page says how many acted");
		assertQuiet(page, server);
		await page.context().close();
		await server.stop();
	});
