// Saying so: links of alerts, links of groups, discreet reports, receipts that can be asked about,
// patience under load.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import test, { after, before } from "node:test";
import { front } from "./front.mjs";
import { files, must, outcry, request, serveSamples, tempDir, today, until } from "./harness.mjs";

const done = "/ua/163-17/done";
const asJson = { headers: { Accept: "application/json" } };
let server;
before(async () => (server = await serveSamples()));
after(() => server?.stop());

const figures = () => JSON.parse(must(server.data, "figures", "163/17", "--json"));
const say = (fields) => server.post(done, fields, asJson);
const issue = (...more) => must(server.data, "token", "issue", "163/17", ...more).trim().split("\n");
const secretOf = (link) => link.match(/[?&]t=(m[0-9a-z]{31})$|[?&]g=(g[0-9a-z]{31})$/m).slice(1).find(Boolean);

test("a link of an alert counts once, as confirmed, however often it is opened or sent", async () => {
	const before = figures();
	const links = issue("--count", "3", "--section", "gb");
	assert.equal(new Set(links).size, 3);
	const token = secretOf(links[0]);
	for (let i = 0; i < 5; i++) // a mail scanner opens it
		assert.ok((await server.get(`${done}?t=${token}`)).text.includes(`value="${token}"`), "the form carries the token");
	assert.deepEqual(figures().actions, before.actions, "opening is not saying so");
	const first = JSON.parse((await say({ channel: "letter", target: 1, key: token })).text);
	for (let i = 0; i < 3; i++)
		assert.deepEqual(JSON.parse((await say({ channel: "email", target: 1, key: token })).text), first, "a replay gets the first receipt");
	const now = figures();
	assert.equal(now.actions - before.actions, 1);
	assert.equal(now.confirmed - before.confirmed, 1);
	assert.equal(now.by_evidence.mail - before.by_evidence.mail, 1);
});

test("a token that is not ours, or of another case, is anybody's", async () => {
	const before = figures();
	const other = secretOf(must(server.data, "token", "issue", "253/17").trim());
	await say({ channel: "letter", target: 1, key: other });
	await say({ channel: "letter", target: 1, key: `m${"0".repeat(31)}` });
	const now = figures();
	assert.equal(now.by_evidence.anonymous - before.by_evidence.anonymous, 2);
	assert.equal(now.confirmed, before.confirmed);
});

test("a link of a group counts as a group's until it is revoked", async () => {
	const before = figures();
	const group = secretOf(must(server.data, "group", "add", "Lions of Example", "--section", "gb").trim());
	assert.match(must(server.data, "group", "list"), /^Lions of Example\tgb\t/m);
	await say({ channel: "letter", target: 1, count: 40, group });
	assert.equal(figures().by_evidence.group - before.by_evidence.group, 40);
	const form = (await server.get(`/ua/163-17/done?g=${group}`)).text;
	assert.match(form, /You came by the link of a group/);
	assert.equal(form.split(`name="group" value="${group}"`).length, form.split(/<form method="post"/).length - 1, "all forms but the receipt's");
	assert.match((await server.get(`/fr/ua/163-17/done?g=${group}`)).text, /par le lien d’un groupe/);
	assert.doesNotMatch((await server.get("/ua/163-17/done?g=x")).text, /link of a group/);
	must(server.data, "group", "revoke", "Lions of Example");
	await say({ channel: "letter", target: 1, count: 7, group });
	const now = figures();
	assert.equal(now.by_evidence.group - before.by_evidence.group, 40, "earlier reports stay");
	assert.equal(now.by_evidence.anonymous - before.by_evidence.anonymous, 7);
	assert.equal(outcry(server.data, "group", "revoke", "Lions of Example").status, 66);
});

test("whatever fails, the form comes back with the group and all that was typed", async () => {
	const group = secretOf(must(server.data, "group", "add", "Careful Owls").trim());
	const chosen = (text, select) => text.match(new RegExp(`id="${select}"[^]*?</select>`))[0].match(/value="([^"]*)" selected/)?.[1];
	const raw = (body, type) => request(server.port, done, { method: "POST", body, headers: { "Content-Type": type ?? "application/x-www-form-urlencoded" } });
	const fields = `group=${group}&channel=letter&target=2&count=7&on=${today(-3)}&country=NO&discreet=1&key=kept`;
	for (const [fault, status] of [["&on=2020-01-01", 400], ["&x=%", 400], ["&x=%FF", 400], [Array(130).fill("&x=1").join(""), 400], ["", 422]])
		for (const body of fault ? [fields + fault, fault.slice(1) + "&" + fields].slice(0, fault.length > 200 ? 1 : 2) : [fields.replace("count=7", "count=700")]) {
			const { status: got, text } = await raw(body);
			assert.equal(got, status, body);
			assert.match(text, /You came by the link of a group/);
			assert.ok(text.includes(`name="group" value="${group}"`) && text.includes('name="key" value="kept"'));
			assert.deepEqual(["many-channel", "many-target", "many-country"].map((s) => chosen(text, s)), ["letter", "2", "NO"], body.slice(0, 80));
			assert.match(text, new RegExp(`name="count" value="${fault ? 7 : 700}"`));
			if (!body.includes("2020-01-01")) assert.ok(text.includes(`id="many-on" type="date" name="on" value="${today(-3)}"`));
			assert.match(text, /name="discreet" value="1" checked/);
		}
	const grid = await raw(`group=${group}&did=letter:1:4&did=email:2&on=then&country=NO&key=kept`);
	assert.equal(grid.status, 422);
	assert.match(grid.text, /value="letter:1:4" checked/);
	assert.match(grid.text, /value="email:2" checked/);
	assert.equal(chosen(grid.text, "several-country"), "NO");
	const part = (name, value) => `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
	for (const body of [part("group", group) + part("list", "letter,1,4") + "--B\r\nX-Odd: 1\r\n\r\nx\r\n", "--B\r\nX-Odd: 1\r\n\r\nx\r\n" + part("list", "letter,1,4") + part("group", group)]) {
		const { status, text } = await raw(`${body}--B--\r\n`, "multipart/form-data; boundary=B");
		assert.equal(status, 400);
		assert.ok(text.includes(`name="group" value="${group}"`) && text.includes(">letter,1,4</textarea>"), text);
		assert.match(text, /did not arrive as this page sends it/);
	}
	assert.doesNotMatch((await raw(`group=x&channel=letter&target=1&count=0`)).text, /link of a group/, "no group by guessing");
	const receipt = await raw("receipt=ABCD-EFGH-JKMN-0000&ask=1");
	assert.equal(receipt.status, 422);
	assert.match(receipt.text, /<details open>\s*<summary>I have a receipt/);
	assert.match(receipt.text, /id="receipt" name="receipt" value="ABCD-EFGH-JKMN-0000" aria-invalid="true"/);
	assert.match(receipt.text, /<h1>Say what you sent/);
});

test("no secret of a link is on the disk", async () => {
	const token = secretOf(issue()[0]), group = secretOf(must(server.data, "group", "add", "Owls").trim());
	await say({ channel: "letter", target: 1, key: token });
	await say({ channel: "letter", target: 1, group });
	figures();
	for (const name of files(server.data)) {
		const bytes = fs.readFileSync(path.join(server.data, name), "latin1");
		assert.ok(!bytes.includes(token) && !bytes.includes(group), name);
	}
});

test("a receipt says whether its report is counted", async () => {
	const { receipt } = JSON.parse((await say({ channel: "letter", target: 1, key: "asked" })).text);
	const ask = async () => JSON.parse((await say({ receipt, ask: 1 })).text).state;
	assert.equal(await ask(), "asked", "the front itself knows nothing");
	await until("the desk to answer", async () => (await ask()) === "counted");
	const page = await server.post(done, { receipt, ask: 1 });
	assert.match(page.text, /It is counted\./);
	await say({ receipt, withdraw: 1 });
	await until("the withdrawal to be seen", async () => (await ask()) === "withdrawn");
	assert.equal((await say({ receipt: "0000-0000-0000-0000", ask: 1 })).status, 422);
});

test("how many can be corrected too, on the page of the receipt", async () => {
	const before = figures().by_channel.fax.actions;
	const { text } = await server.post(done, { channel: "fax", target: 1, count: 400, country: "NO", key: "too many" });
	const form = text.match(/<form[^>]*>\s*<input type="hidden" name="key" value="too many">[^]*?<\/form>/)[0];
	assert.match(form, /value="fax" selected[^]*value="1" selected[^]*name="count" value="400"[^]*value="NO" selected[^]*Correct it/);
	const fields = Object.fromEntries([...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
	assert.ok(fields.receipt);
	await until("all of them", () => figures().by_channel.fax.actions - before === 400);
	const corrected = await server.post(done, { ...fields, channel: "fax", target: 1, count: 40, country: "NO" });
	assert.match(corrected.text, /40 faxes/);
	await until("those that were sent", () => figures().by_channel.fax.actions - before === 40);
	const one = await server.post(done, { channel: "fax", target: 1 });
	assert.doesNotMatch(one.text, /name="count"/, "a tap stays a tick");
});

test("a discreet report shows no receipt", async () => {
	const before = figures().actions;
	assert.deepEqual(JSON.parse((await say({ channel: "letter", target: 1, discreet: 1, key: "quiet" })).text), { receipt: null });
	const page = await server.post(done, { channel: "letter", target: 1, discreet: 1, key: "quiet" });
	assert.equal(page.status, 200);
	assert.doesNotMatch(page.text, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
	assert.match(page.text, /there is no receipt/);
	assert.equal(figures().actions - before, 1, "it counts, once");
});

test("every tap that counts can be made discreetly: the form, a link's, a group's, an act page, an outcome", async () => {
	const group = secretOf(must(server.data, "group", "add", "Quiet Owls").trim());
	const pages = [await server.get(done), await server.get(`${done}?t=${secretOf(issue()[0])}`), await server.get(`${done}?g=${group}`)];
	for (const channel of ["letter", "email", "call", "fax", "post"]) pages.push(await server.get(`/ua/163-17/${channel}`));
	pages.push(await server.post("/ua/163-17/outcome", { channel: "call", target: 2, outcome: "voicemail", key: "machine" }));
	for (const [i, { text }] of pages.entries()) {
		const forms = text.match(/<form method="post" action="[^"]*\/done".*?<\/form>/gs).filter((f) => !/name="(receipt|withdraw|ask|file)"/.test(f)); // a list is shown first
		assert.ok(forms.length > 0);
		for (const form of forms) assert.match(form, /name="discreet" value="1"/, `page ${i}`);
	}
	const tap = pages[0].text.match(/<form method="post"[^>]*>(?:(?!<\/form>).)*<button class="chip" name="discreet"/s)[0];
	const fields = Object.fromEntries([...tap.matchAll(/name="(\w+)" value="([^"]*)"/g)].map((m) => m.slice(1)));
	const { text } = await server.post(done, { ...fields, discreet: 1 });
	assert.match(text, /there is no receipt/);
	assert.doesNotMatch(text, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
});

test("what is set aside is in no figure until two people let it go", async () => {
	await say({ channel: "letter", target: 1, count: 5, country: "IS", key: "odd" });
	const before = figures();
	const quarantine = (...more) => must(server.data, "quarantine", "163/17", ...more);
	assert.match(quarantine("--reason", "all of one minute", "--by", "Ann", "--country", "IS"), /^1 /);
	assert.equal(before.actions - figures().actions, 5);
	assert.match(quarantine(), /^1\tall of one minute$/m);
	quarantine("--reason", "all of one minute", "--by", "Ann", "--release");
	quarantine("--reason", "all of one minute", "--by", "Ann", "--release");
	assert.equal(before.actions - figures().actions, 5);
	quarantine("--reason", "all of one minute", "--by", "Bo", "--release");
	assert.deepEqual(figures().actions, before.actions);
	assert.match(must(server.data, "verify"), /right/);
});

const solve = (wait) => {
	for (let n = 0; ; n++) if (createHash("sha256").update(`${wait}:${n}`).digest().readUInt16BE(0) === 0) return n;
};

test("a case under load asks for work, or for ten seconds", async (t) => {
	const f = await front({ conf: "report_rate_local = 600\nreport_load = 3\n" });
	t.after(() => f.stop());
	const post = (body, headers = { Accept: "application/json" }) =>
		request(f.port, done, { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers } });
	for (let i = 0; i < 3; i++) assert.equal((await post(`channel=letter&target=1&key=a${i}`)).status, 200);
	const refused = await post("channel=letter&target=1&key=b");
	assert.equal(refused.status, 429);
	assert.equal(refused.headers["retry-after"], "10");
	const { wait, key } = JSON.parse(refused.text);
	assert.equal(key, "b");
	assert.equal((await post(`channel=letter&target=1&key=b&wait=${wait}`)).status, 429, "too early");
	assert.equal((await post(`channel=letter&target=1&key=b&wait=${wait}&work=x`)).status, 429, "no work done");
	assert.equal((await post(`channel=letter&target=1&key=c&wait=${wait}&work=${solve(wait)}`)).status, 429, "work for another report");
	assert.equal((await post(`channel=letter&target=1&key=b&wait=${wait}&work=${solve(wait)}`)).status, 200);
	const form = await post("did=letter:1:4&key=d&country=GB", {});
	assert.equal(form.status, 429);
	assert.match(form.text, /data-work="[0-9a-f]{40}"/);
	for (const field of ['name="did" value="letter:1:4"', 'name="key" value="d"', 'name="country" value="GB"']) assert.ok(form.text.includes(field), field);
	assert.equal((await post(`channel=letter&target=1&key=m${"0".repeat(31)}`)).status, 200, "a link is never asked to wait");
});

test("who has no script waits instead: report_patience seconds, too early is not anew", async (t) => {
	const f = await front({ conf: "report_rate_local = 600\nreport_load = 1\nreport_patience = 2\n" });
	t.after(() => f.stop());
	const post = (body) => request(f.port, done, { method: "POST", body: new URLSearchParams(body).toString(), headers: { "Content-Type": "application/x-www-form-urlencoded" } });
	// what a browser without scripts sends when the button of the page is pressed
	const again = ({ text }) => [...text.match(/<form[^>]*data-work[^]*?<\/form>/)[0].matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
	assert.equal((await post([["channel", "letter"], ["target", "1"], ["key", "first"]])).status, 200);
	const typed = [["did", "letter:1:4"], ["did", "email:1"], ["country", "GB"], ["discreet", "1"], ["key", "second"]];
	const asked = await post(typed), from = Date.now();
	assert.equal(asked.status, 429);
	assert.equal(asked.headers["retry-after"], "2");
	assert.match(asked.text, /Please wait 2 seconds, then press the button: nothing is recorded yet/);
	const fields = again(asked);
	assert.deepEqual(fields.filter(([name]) => name !== "wait"), typed.slice(0, 3).concat([["discreet", "1"], ["key", "second"]]));
	const early = await post(fields);
	assert.equal(early.status, 429, "too early");
	assert.deepEqual(again(early), fields, "the same wait goes on");
	const last = await until("patience is shown", async () => { const r = await post(fields); return r.status === 200 && r; });
	assert.ok(Date.now() - from > 1000 && Date.now() - from < 9000, "after two seconds of whole seconds");
	assert.match(last.text, /there is no receipt/, "discreetly, as it was typed");
});

test("a list from a spreadsheet: errors by line, nothing by halves, twice is once", () => {
	const file = path.join(tempDir(), "evening.csv");
	const record = (text, ...more) => {
		fs.writeFileSync(file, text);
		return outcry(server.data, "record", "163/17", "--csv", file, "--source", "group", ...more);
	};
	const before = figures();
	const wrong = record("Channel;Official;Count\r\nletter;1;40\r\nletter;99;2\r\nbrief;1\r\n");
	assert.equal(wrong.status, 65);
	assert.match(wrong.stderr, /^line 2: 40 letter.*\nline 3: .*no official.*\nline 4: .*channel/m);
	assert.equal(wrong.stdout, "");
	assert.equal(record("letter,1,40\n", "--dry-run").status, 0);
	assert.equal(record(Buffer.from("Appel t\u00e9l\u00e9phonique;1;3\r\n", "latin1"), "--dry-run").status, 0, "as Excel saves it");
	assert.deepEqual(figures().actions, before.actions);
	const good = record("letter,1,40\nemail,1,2,,GB\n");
	assert.equal(good.stdout.trim().split("\n").length, 2, good.stderr);
	assert.equal(record("letter,1,40\nemail,1,2,,GB\n").stdout, good.stdout);
	assert.equal(figures().by_evidence.group - before.by_evidence.group, 42);
	assert.equal(record(`letter,1\n${"\n".repeat(64 * 1024)}`).status, 65, "LIMIT_LIST_BYTES");
});

test("a group's list by its link: shown, mended, confirmed, counted once; nobody else may", async () => {
	const group = secretOf(must(server.data, "group", "add", "School of Example").trim());
	const page = (await server.get(`${done}?g=${group}`)).text;
	assert.match(page, /enctype="multipart\/form-data"[^]*<textarea id="list"[^]*<input id="file" type="file"/);
	// as a browser sends a form with a file
	const upload = (parts) => server.post(done, parts.map(([name, value, file]) => `--xYz\r\nContent-Disposition: form-data; name="${name}"${file ? `; filename="${file}"\r\nContent-Type: text/csv` : ""}\r\n\r\n${value}\r\n`).join("") + "--xYz--\r\n",
		{ headers: { "Content-Type": "multipart/form-data; boundary=xYz" } });
	const key = page.match(/enctype[^]*?name="key" value="([0-9a-f]{32})"/)[1];
	const before = figures();
	const wrong = await upload([["key", key], ["group", group], ["list", ""], ["file", "\ufeffchannel;official;count\r\nletter;1;40\r\nletter;99;2\r\n<b>;1\r\n", "evening.csv"]]);
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /no official with that number[^]*The first column is letter/);
	assert.ok(wrong.text.includes("letter;99;2") && wrong.text.includes("&lt;b&gt;;1"));
	assert.doesNotMatch(wrong.text, /name="confirm"/);
	const list = "letter,1,40\nemail,1,2,,GB\n";
	const well = await upload([["key", key], ["group", group], ["list", list], ["file", "", ""]]);
	assert.equal(well.status, 200);
	assert.match(well.text, /42 appeals in all[^]*name="confirm"/);
	assert.equal(figures().actions, before.actions, "shown is not counted");
	const fields = { list: well.text.match(/name="list" value="([^"]*)"/)[1], group, key, confirm: 1 };
	assert.equal(fields.list.trim(), list.trim());
	const first = await server.post(done, fields), again = await server.post(done, fields);
	assert.equal(first.status, 200);
	const receipts = (text) => text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/g);
	assert.equal(receipts(first.text).length, 2, "one for each day and country");
	assert.deepEqual(receipts(again.text), receipts(first.text), "twice is once");
	assert.equal(figures().by_evidence.group - before.by_evidence.group, 42);
	assert.match(well.text, /name="discreet" value="1"/);
	const quiet = await server.post(done, { ...fields, list: "letter,1,40\n", discreet: 1 });
	assert.equal(quiet.status, 200);
	assert.equal(receipts(quiet.text), null);
	assert.equal(figures().by_evidence.group - before.by_evidence.group, 82, "another list is another");
	assert.equal((await server.post(done, { list: "letter,1,40\nletter,9,1", group, key, confirm: 1 })).status, 422, "not by halves");
	assert.equal((await server.post(done, { list: "letter,1,40", group: "", confirm: 1 })).status, 422);
	assert.equal(figures().actions - before.actions, 82);
	const withdrawn = await server.post(done, { receipt: receipts(first.text)[0], withdraw: 1 }, asJson);
	assert.equal(withdrawn.status, 200, withdrawn.text);
	await until("a part is withdrawn", () => figures().actions - before.actions < 82);
	// as Excel saves it: Windows-1252, and "Unicode text"
	const today = new Date().toISOString().slice(0, 10).split("-").reverse().join(".");
	const bytes = (head, file) => Buffer.concat([Buffer.from(`--xYz\r\nContent-Disposition: form-data; name="key"\r\n\r\n${key}\r\n--xYz\r\nContent-Disposition: form-data; name="group"\r\n\r\n${group}\r\n--xYz\r\n${head}\r\n\r\n`), file, Buffer.from("\r\n--xYz--\r\n")]);
	const send = (body) => server.post(done, body, { headers: { "Content-Type": "multipart/form-data; boundary=xYz" } });
	const asFile = 'Content-Disposition: form-data; name="list"; filename="soir.csv"\r\nContent-Type: text/csv';
	const latin = await send(bytes(asFile, Buffer.from("Moyen;N\u00b0\r\nAppel t\u00e9l\u00e9phonique;1;3\r\nLettre;1;2\r\n", "latin1")));
	assert.equal(latin.status, 200, latin.text);
	assert.match(latin.text, /5 appeals in all[^]*name="confirm"/);
	const wide = await send(bytes(asFile, Buffer.from("\ufeffE-mail\t1\t4\r\n\u0641\u0627\u0643\u0633\t1\t2\r\n", "utf16le")));
	assert.match(wide.text, /6 appeals in all[^]*name="confirm"/);
	assert.match((await upload([["key", key], ["group", group], ["list", ""], ["file", `lettre;1;2;${today}\n`, "x.csv"]])).text, /name="confirm"/);
	const refused = await send(bytes('Content-Disposition: form-data; name="list"', Buffer.from([0xe9])));
	assert.equal(refused.status, 400);
	assert.ok(refused.text.includes(`name="group" value="${group}"`), "the group is kept");
	assert.equal((await server.post(done, "--x", { headers: { "Content-Type": "multipart/form-data; boundary=x" } })).status, 400);
	assert.equal((await server.post("/ua/163-17/outcome", "--x--", { headers: { "Content-Type": "multipart/form-data; boundary=x" } })).status, 415);
});

test("a tally sheet carries the group's own code", async () => {
	const group = secretOf(must(server.data, "group", "add", "Church of Example").trim());
	const sheet = await server.post("/fr/ua/163-17/tally.pdf", { group });
	assert.equal(sheet.status, 200, sheet.text);
	const text = spawnSync("pdftotext", ["-raw", "-", "-"], { input: sheet.body, encoding: "utf8" }).stdout;
	assert.ok(text.replace(/\s/g, "").includes(`/fr/ua/163-17/done?g=${group}`), text);
	assert.equal((await server.post("/ua/163-17/tally.pdf", { group: "x" })).status, 422);
	assert.equal((await server.get("/ua/163-17/tally.pdf")).status, 405);
	for (const [name, bytes] of files(server.data)) assert.ok(!bytes.includes(group), `${name} keeps the secret`);
});
