// Telling: the nine counts over all cases, in three forms that agree, and what is never named.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { must, outcry, serveSamples, today, until } from "./harness.mjs";

let server;
before(async () => {
	server = await serveSamples();
	must(server.data, "case", "set", "163/17", "--campaign", "=cmd(\"x\"), Free them", "--topic", "Fair trial", "--topic", "Torture");
	for (const [n, channel, count, country, day, source] of [
		["163/17", "letter", 40, "GB", -400 + 45, "group"], ["163/17", "email", 9, "CN", 0, null],
		["253/17", "fax", 20, "FR", 0, null], ["253/17", "call", 2, "DE", 0, null],
	]) must(server.data, "record", n, "--channel", channel, "--target", "1", "--count", String(count), "--country", country,
		"--on", today(day), ...(source ? ["--source", source] : []));
});
after(() => server?.stop());

// RFC 4180, written for this test alone: what a strict reader makes of the bytes.
function csv(bytes) {
	assert.ok(bytes.startsWith("\ufeff"), "a byte order mark, or Excel takes it for Windows-1252");
	const rows = [];
	let row = [], i = 1;
	while (i < bytes.length) {
		let cell = "";
		if (bytes[i] === '"') {
			for (i++; ; i++) {
				assert.ok(i < bytes.length, "a quote that ends");
				if (bytes[i] !== '"') cell += bytes[i];
				else if (bytes[i + 1] === '"') cell += bytes[i++];
				else break;
			}
			i++;
		} else while (i < bytes.length && !",\r".includes(bytes[i])) {
			assert.ok(!'"\n'.includes(bytes[i]), "a bare quote or line end");
			cell += bytes[i++];
		}
		row.push(cell);
		if (bytes[i] === ",") i++;
		else {
			assert.equal(bytes.slice(i, i + 2), "\r\n", "rows end in CRLF");
			i += 2;
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

const counts = (...args) => JSON.parse(must(server.data, "figures", ...args, "--json"));
const asObject = (t) => Object.fromEntries(t.rows.map((r) => [r.key, r.actions]));
const year = Number(today().slice(0, 4));

test("nine counts, and the supporters' countries; text, JSON and CSV agree", () => {
	for (const by of ["campaign", "title", "case", "country", "topic", "year", "type", "month", "class", "supporters"]) {
		const t = counts("--by", by);
		assert.equal(t.by, by);
		assert.equal(t.actions, 71, by);
		assert.equal(t.confirmed, 40, by);
		const sum = t.rows.reduce((n, r) => n + r.actions, 0);
		if (!t.overlap) assert.equal(sum, 71, `${by} adds up`);
		const rows = csv(must(server.data, "figures", "--by", by, "--csv"));
		assert.deepEqual(rows[0], ["dimension", "key", "actions", "confirmed"]);
		assert.deepEqual(rows[1], ["total", "all", "71", "40"]);
		assert.deepEqual(rows.slice(2).map(([d, k, n, c]) => [d, k.replace(/^'(?=[=+@-])/, ""), n, c]),
			t.rows.map((r) => [by, r.key, String(r.actions), String(r.confirmed)]));
		const text = must(server.data, "figures", "--by", by);
		for (const r of t.rows) assert.ok(text.includes(r.key), `${by}: ${r.key}`);
	}
	assert.deepEqual(asObject(counts("--by", "case")), { "163/17": 49, "253/17": 22 });
	assert.deepEqual(asObject(counts("--by", "type")), { letter: 40, fax: 20, email: 9, call: 2 });
	assert.deepEqual(asObject(counts("--by", "class")), { group: 40, anonymous: 31 });
	assert.deepEqual(asObject(counts("--by", "country")), { CN: 71 });
	const topics = asObject(counts("--by", "topic"));
	assert.equal(topics["fair trial"], 49);
	assert.equal(topics.torture, 49);
});

test("a campaign that looks like a formula is none in a spreadsheet", () => {
	const rows = csv(must(server.data, "figures", "--by", "campaign", "--csv"));
	assert.deepEqual(rows[2], ["campaign", "'=cmd(\"x\"), Free them", "49", "40"]);
});

test("countries with fewer than five, and the state appealed to, are named nowhere", () => {
	assert.deepEqual(asObject(counts("--by", "supporters")), { GB: 40, FR: 20, other: 11 });
});

test("any range of days; one that ends before it begins is refused", () => {
	assert.equal(counts("--by", "type", "--from", today()).actions, 31);
	assert.equal(counts("--by", "type", "--to", today(-1)).actions, 40);
	assert.equal(counts("--by", "type", "--from", today(-355), "--to", today(-355)).actions, 40);
	assert.equal(counts("--by", "month", "--from", `${year - 1}-01-01`, "--to", today()).rows.length, 2);
	assert.equal(counts("--by", "year", "--from", today(-354), "--to", today(-1)).actions, 0);
	const r = outcry(server.data, "figures", "--by", "type", "--from", today(), "--to", today(-1));
	assert.equal(r.status, 64);
	assert.match(r.stderr, /^outcry: .*ends before it begins/);
	for (const args of [["--by", "shoe-size"], ["--by", "type", "163/17"], ["163/17", "--from", "yesterday"], []])
		assert.equal(outcry(server.data, "figures", ...args).status, 64, args.join(" "));
});

test("the page of all counts: every range is a file, in each language, as page, JSON and CSV", async () => {
	const all = await until("the counts are published", async () => {
		const j = await server.json("/figures.json");
		return j.actions === 71 && j;
	});
	assert.equal(all.confirmed, 40);
	assert.deepEqual(all.counts.map((c) => c.by), ["campaign", "title", "case", "country", "topic", "year", "type", "month", "class", "supporters"]);
	for (const c of all.counts) assert.deepEqual(c.rows, counts("--by", c.by).rows, c.by);
	for (const r of counts("--by", "title").rows) assert.doesNotMatch(r.key, /SENT BACK|BY FORCE/, "nor does it shout");
	const rows = csv((await server.get("/figures.csv")).text);
	assert.deepEqual(rows.slice(2).map((r) => r[0]), all.counts.flatMap((c) => c.rows.map(() => c.by)));
	const page = (await server.get("/figures")).text;
	for (const name of ["All time", "The last twelve months", "Letter", "China", "Reported", "Confirmed", "fair trial", "So far no report came that way"])
		assert.ok(page.includes(name), name);
	assert.ok(!page.includes("Germany"), "a country with two stays unnamed");
	for (const link of [...page.matchAll(/href="(\/figures[^"]*)"/g)].map((m) => m[1])) assert.equal((await server.get(link)).status, 200, link);
	const past = (await server.json(`/figures/${today(-355).slice(0, 4)}.json`));
	assert.ok(past.actions >= 40 && !past.counts.some((c) => c.by === "supporters"));
	assert.match((await server.get("/fr/figures")).text, /Par État interpellé/);
	assert.match((await server.get("/ar/figures/12-months")).text, /dir="rtl"/);
	assert.match((await server.get("/")).text, /href="\/figures"/);
});

test("a part of one case by its days, and the case's own files read strictly", () => {
	const all = counts("163/17"), part = counts("163/17", "--from", today(-1));
	assert.deepEqual([all.actions, part.actions, part.confirmed], [49, 9, 0]);
	assert.equal(part.from, today(-1));
	assert.equal(counts("163/17", "--to", today(-1)).by_channel.letter.actions, 40);
	assert.deepEqual(counts("163/17", "--from", today(-355), "--to", today(-355)).by_day, { [today(-355)]: 40 });
	assert.equal(outcry(server.data, "figures", "163/17", "--from", today(), "--to", today(-1)).status, 64);
	const rows = csv(must(server.data, "figures", "163/17", "--from", today(-1), "--csv"));
	assert.deepEqual(rows[1], ["total", "all", "9", "0"]);
	assert.ok(rows.every((r) => r.length === 4));
	assert.match(must(server.data, "figures", "163/17", "--from", today(-1)), new RegExp(`from ${today(-1)} to today`));
});

test("reports that come by the pages are in the counts at once; outcry verify counts all again", async () => {
	const r = await server.post("/ua/253-17/done", { channel: "letter", target: 1, count: 5, country: "GB" });
	assert.equal(r.status, 200);
	await until("five more", () => counts("--by", "type").actions === 76);
	assert.deepEqual(asObject(counts("--by", "supporters")), { GB: 45, FR: 20, other: 11 });
	assert.match(must(server.data, "verify"), /counted again and right/);
});

test("any days: a page, CSV and JSON in every language, with the same counts as the command line", async () => {
	const ranges = [[today(-355), ""], ["", today(-1)], [today(-355), today(-355)], [`${year - 1}-03-15`, today()], ["1900-01-01", "9998-12-31"], [today(-200), today(-100)]];
	await until("the figures of the test before", async () => (await server.json(`/figures.json?to=${today()}`)).actions === 76);
	for (const [from, to] of ranges) {
		const query = new URLSearchParams({ from, to });
		const args = [...(from ? ["--from", from] : []), ...(to ? ["--to", to] : [])];
		const all = await server.json(`/figures.json?${query}`);
		assert.deepEqual([all.from, all.to], [from || null, to || null]);
		assert.deepEqual(all.counts.map((c) => c.by), ["campaign", "title", "case", "country", "topic", "year", "type", "month", "class"]);
		for (const c of all.counts) {
			const t = counts("--by", c.by, ...args);
			assert.deepEqual(c.rows, t.rows, `${c.by} from ${from} to ${to}`);
			assert.deepEqual([all.actions, all.confirmed], [t.actions, t.confirmed]);
		}
		const file = await server.get(`/figures.csv?${query}`);
		assert.match(file.headers["content-disposition"], /^attachment; filename="figures-[-_a-z0-9]+\.csv"$/);
		assert.deepEqual(csv(file.text).slice(2).map(([d, , n]) => [d, n]), all.counts.flatMap((c) => c.rows.map((r) => [c.by, String(r.actions)])));
		for (const lang of ["", "/fr", "/ar"]) {
			const page = await server.get(`${lang}/figures?${query}`);
			assert.equal(page.status, 200);
			assert.ok(page.text.includes(`name="from" value="${from}"`) && page.text.includes(`name="to" value="${to}"`), "kept in the form");
			assert.equal(page.text.includes("<svg"), all.actions > 0);
			const link = `/figures.csv?${[["from", from], ["to", to]].filter(([, v]) => v).map(([k, v]) => `${k}=${v}`).join("&amp;")}`;
			assert.ok(page.text.includes(`href="${link}"`), link);
			assert.doesNotMatch(page.text, /supporters&#39; country|United Kingdom/, "no country of supporters for a part of the time");
		}
	}
	assert.equal((await server.get("/figures?from=&to=")).text, (await server.get("/figures")).text, "no days are all time");
	assert.match((await server.get(`/figures?from=${today(-200)}&to=${today(-100)}`)).text, /Nothing was reported in this time/);
	const { etag } = (await server.get(`/figures?to=${today()}`)).headers;
	assert.equal((await server.get(`/figures?to=${today()}`, { headers: { "If-None-Match": etag } })).status, 304);
});

test("any days of one case: its total and its days, and nothing that tells more of a report", async () => {
	const where = "/ua/163-17/figures", query = `from=${today(-355)}&to=${today(-1)}`;
	const part = await server.json(`${where}.json?${query}`);
	assert.deepEqual(Object.keys(part), ["number", "as_of", "from", "to", "actions", "confirmed", "by_day"]);
	assert.deepEqual([part.actions, part.confirmed, part.by_day], [40, 40, { [today(-355)]: 40 }]);
	const file = await server.get(`${where}.csv?${query}`);
	assert.match(file.headers["content-disposition"], /figures-163-17-20\d\d-\d\d-\d\d_/);
	assert.deepEqual(csv(file.text).slice(1), [["total", "all", "40", "40"], ["day", today(-355), "40", "40"]]);
	for (const lang of ["", "/fr", "/ar"]) {
		const { status, text } = await server.get(`${lang}${where}?${query}`);
		assert.equal(status, 200);
		assert.ok(text.includes(`value="${today(-355)}"`) && text.includes(`href="${lang}${where}"`));
		assert.equal((text.match(/<table>/g) ?? []).length, 1, "its days alone");
	}
	const bad = await server.get(`${where}?from=then`);
	assert.equal(bad.status, 400);
	assert.match(bad.text, /“then”/);
	assert.match((await server.get(`${where}?to=2001-01-01`)).text, /Nothing was reported in this time/);
	assert.equal((await server.get("/ua/999-17/figures?to=2001-01-01")).status, 404);
});

test("days that are none are said beside what was typed, and nothing is counted", async () => {
	for (const [query, said] of [
		["from=yesterday", /The first day is no date: “yesterday”/], ["to=2026-02-30", /The last day is no date: “2026-02-30”/],
		["from=2026-3-1&to=2026-04-01", /The first day is no date/], [`from=${today()}&to=${today(-1)}`, /comes after the last/],
		["from=%3Cscript%3E", /“&lt;script&gt;”/], [`from=${"9".repeat(3000)}`, /no date: “9{40}”/], ["to=99999-01-01", /no date/], ["from=0000-00-00", /no date/],
	]) {
		const page = await server.get(`/figures?${query}`);
		assert.equal(page.status, 400, query);
		assert.match(page.text, said);
		assert.match(page.text, /role="alert"/);
		assert.doesNotMatch(page.text, /<table>|<script>/);
		const json = await server.get(`/figures.json?${query}`);
		assert.equal(json.status, 400);
		assert.match(JSON.parse(json.text).error, /from and to are days/);
		assert.equal((await server.get(`/figures.csv?${query}`)).status, 400);
	}
	assert.match((await server.get("/fr/figures?from=hier")).text, /Le premier jour n’est pas une date/);
	for (const where of ["/figures/2026?from=2026-01-01", "/xx/figures?from=2026-01-01", "/fr/figures.csv?from=2026-01-01", "/archive?from=2026-01-01"])
		assert.doesNotMatch((await server.get(where)).text, /name="from" value="2026-01-01" aria-describedby="days-how" aria-invalid/, where);
});

test("a report is in the range of its day with the next figures, not before them", async () => {
	const range = `/figures.json?from=${today()}&to=${today(1)}`, before = await server.json(range), pages = await server.json("/figures.json");
	assert.equal((await server.post("/ua/163-17/done", { channel: "letter", target: 1, count: 3, key: "three more" })).status, 200);
	const now = await until("three more", async () => {
		const [r, p] = [await server.json(range), await server.json("/figures.json")];
		return r.actions === before.actions + 3 && p.actions === pages.actions + 3 && r;
	});
	assert.ok(now.as_of > before.as_of);
});

test("a year whose reports were all withdrawn has no page any more", async () => {
	const own = await serveSamples(), its = `/figures/${year - 1}`;
	const receipt = must(own.data, "record", "253/17", "--channel", "fax", "--target", "1", "--count", "2", "--on", `${year - 1}-12-31`).trim();
	const status = async (where) => (await own.get(where)).status;
	for (const where of [its, `/fr${its}`, `${its}.csv`]) await until(`${where} to be there`, async () => await status(where) === 200);
	await own.post("/ua/253-17/done", { receipt, withdraw: 1 });
	for (const where of [its, `/fr${its}`, `${its}.csv`, `${its}.json`]) await until(`${where} to be gone`, async () => await status(where) === 404);
	assert.equal(await status("/figures"), 200);
	assert.ok(!(await own.get("/figures")).text.includes(its));
	await own.stop();
});

test("an official's reply is noted, of an official of the case, not of the future", () => {
	must(server.data, "case", "reply", "163/17", "--target", "1", "--on", today(-2), "--note", "We take note.");
	assert.equal(outcry(server.data, "case", "reply", "163/17", "--target", "99").status, 66);
	assert.equal(outcry(server.data, "case", "reply", "163/17", "--on", today(5)).status, 65);
});
