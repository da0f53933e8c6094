// Everything that a supporter is handed is read back by something that is not ours: Node's URL and a strict reading of RFC 6068,
// 3966, 5322 and 2047 written here, twitter-text's rule of weights, Intl.Segmenter, pdftotext, pdffonts, tiffinfo, zbarimg.
// For the demo's cases, and for one in Arabic and one in Chinese, whose texts grow most in a link.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test, { after, before } from "node:test";
import { dataDir, invented, must, samples, serve, tempDir, today, until } from "./harness.mjs";

const dir = tempDir();
const put = (name, text) => (fs.writeFileSync(path.join(dir, name), text), path.join(dir, name));
const run = (command, args, input) => {
	const r = spawnSync(command, args, { input, maxBuffer: 1 << 28 });
	assert.equal(r.status, 0, `${command}: ${r.error ?? r.stderr}`);
	return r.stdout;
};

const worded = {
	"911/26": { language: "ar", headline: "معلمة معرضة للخطر بعد اعتقالها", summary: "اعتُقلت المعلمة آنا مثال في الثالث من مارس ولم تلتقِ بمحامٍ منذ ذلك الحين. ".repeat(6).trim(),
		demands: ["الإفراج عن آنا مثال فورًا ودون قيد أو شرط", "ضمان معاملتها معاملة حسنة وتمكينها من الاستعانة بمحامٍ من اختيارها", "فتح تحقيق مستقل ومحايد في ملابسات اعتقالها وإعلان نتائجه على الملأ", "الكفّ عن مضايقة المعلمين وترهيبهم واحتجازهم تعسفًا بسبب تعبيرهم السلمي عن آرائهم، وكفالة حقهم في حرية التعبير", "السماح لمراقبين دوليين مستقلين بزيارة جميع أماكن الاحتجاز ونشر توصياتهم وردّ الحكومة على كل توصية منها"], salutation: "معالي الوزير،" },
	"912/26": { language: "zh", headline: "教师被捕后处境危险", summary: "教师示例安娜于三月三日被捕，此后一直未能会见律师。警方否认拘押她。".repeat(8),
		demands: ["立即无条件释放示例安娜", "确保她得到良好的待遇，并能会见自己选择的律师", "对她被捕一事展开独立公正的调查，并公布调查结果", "停止骚扰、恐吓和任意拘留和平表达意见的教师及其同事，并保障他们行使言论自由与结社自由的权利", "修订用以惩罚教师和平表达意见的法律条文，使其符合国家已批准的国际人权公约，并撤销所有据此作出的判决", "允许独立的国际观察员探访所有拘留场所，并公布他们提出的建议以及政府对每一项建议的答复和落实时间表"], salutation: "尊敬的部长：" },
};
function edition(number) {
	const c = JSON.parse(must(null, "import", "--json", put("case.txt", invented({ number: number.replace("/", "."), until: longDate(40) }).join("\n"))));
	Object.assign(c, worded[number], { story: [], background: [], preferred_languages: [], evidence: [], doubts: [], unplaced: [], people: [] });
	const [t] = c.targets;
	Object.assign(t, { emails: ["minister@example.org", "second+box@example.org"], handles: ["@minister_example"], phones: ["+20 2 2555 0123", "+20 2 2555 0124 ext. 5"], faxes: ["+20 2 2555 0125"], country: "EG", salutation: worded[number].salutation });
	delete c.salutation;
	return c;
}
function longDate(days) {
	const [y, m, d] = today(days).split("-").map(Number);
	return `${d} ${"January February March April May June July August September October November December".split(" ")[m - 1]} ${y}`;
}

const cases = ["163-17", "253-17", "911-26", "912-26"];
let server;
before(async () => {
	const data = dataDir({ base_url: "https://act.example.org" });
	const made = Object.keys(worded).map((n) => put(`${n.replace("/", "-")}.json`, JSON.stringify(edition(n))));
	must(data, "import", "--publish", "--accept-doubts", "--deadline", today(42), ...samples, ...made);
	fs.appendFileSync(path.join(data, "outcry.conf"), "live = yes\n"); // the real addresses
	server = await serve(data);
	await until("the real addresses are published", async () => (await server.get("/ua/912-26/email")).text.includes("mailto:minister@"), 60000);
});
after(() => server?.stop());

const pages = (channel) => cases.flatMap((c) => ["", "/fr", "/ar"].map((l) => `${l}/ua/${c}/${channel}`));
const hrefs = (page) => [...page.matchAll(/\shref="([^"]*)"/g)].map((m) => m[1].replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, "<").replace(/&amp;/g, "&"));
const get = async (where) => {
	const r = await server.get(where);
	assert.equal(r.status, 200, where);
	return r;
};

// ---- strict readers

const unreserved = "[A-Za-z0-9\\-._~]";
function decode(s) { // RFC 3986: nothing but unreserved characters and whole %XX of valid UTF-8
	assert.match(s, new RegExp(`^(?:${unreserved}|%[0-9A-F]{2})*$`), s.slice(0, 200));
	return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(s.match(/%..|./g) ?? [], (c) => (c.length === 3 ? parseInt(c.slice(1), 16) : c.charCodeAt(0))));
}
function readMailto(link) { // RFC 6068, with one recipient and at most one of each field
	const m = /^mailto:([^?]*)(?:\?(.*))?$/.exec(link);
	assert.ok(m, link);
	const to = m[1].replace(/[@+]/g, (c) => encodeURIComponent(c)); // both may stand as they are in an address
	const fields = {};
	for (const part of m[2]?.split("&") ?? []) {
		const [name, value, more] = part.split("=");
		assert.ok(more === undefined && /^(subject|body)$/.test(name) && !(name in fields), part.slice(0, 80));
		assert.ok(value.length > 0, "no empty field");
		fields[name] = decode(value);
	}
	return { to: decode(to), ...fields };
}
const address = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
function judgeText(subject, body, what) {
	assert.ok(subject.length > 5 && !/[\r\n]/.test(subject), what);
	assert.doesNotMatch(body.replace(/\r\n/g, ""), /[\r\n]/, `${what}: every line ends with CRLF`);
	assert.match(body, /\r\n\r\n/, `${what}: paragraphs`);
	assert.doesNotMatch(body + subject, /undefined|\(null\)|%[0-9A-F]{2}|\ufffd|\{\{|&[a-z]+;/, what);
}
const LINK_MOST = 1900; // what Outlook and old browsers take

// twitter-text 3: ranges of weight 1, everything else 2, an emoji 2, a link 23
function weightX(text) {
	const light = [[0, 4351], [8192, 8205], [8208, 8223], [8242, 8247]];
	let weight = 0;
	for (const piece of text.split(/(https?:\/\/[^\s]+)/)) {
		if (/^https?:/.test(piece)) weight += 23;
		else for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(piece.normalize("NFC")))
			weight += /\p{Extended_Pictographic}/u.test(segment) ? 2 : [...segment].reduce((n, c) => n + (light.some(([a, b]) => c.codePointAt(0) >= a && c.codePointAt(0) <= b) ? 1 : 2), 0);
	}
	return weight;
}
const graphemes = (text) => [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;

// ---- the stories

test("every mailto and webmail link reads back as one recipient, a subject and a whole text within the budget", async () => {
	let n = 0;
	for (const where of pages("email")) {
		const { text } = await get(where);
		for (const link of hrefs(text)) {
			if (link.startsWith("mailto:")) {
				const mail = readMailto(link);
				assert.match(mail.to, address, link);
				assert.ok(link.length < LINK_MOST, `${where}: ${link.length}`);
				if (mail.body === undefined) continue; // the publisher's, at the foot
				judgeText(mail.subject, mail.body, where);
				n++;
			} else if (/^https:\/\/(mail\.google|outlook|compose\.mail)/.test(link)) {
				const url = new URL(link);
				assert.equal(url.href, link, "as a browser would send it");
				assert.ok(link.length < LINK_MOST, `${where}: ${link.length}`);
				const p = url.searchParams;
				assert.match(p.get("to"), address);
				judgeText(p.get("su") ?? p.get("subject"), p.get("body"), `${where} ${url.host}`);
				n++;
			}
		}
	}
	assert.ok(n >= cases.length * 3 * 4, `${n} links`);
});

test("a link keeps the greeting and whole demands, as many as the language leaves room for", async () => {
	for (const [number, c] of Object.entries(worded)) {
		const { text } = await get(`/ua/${number.replace("/", "-")}/email`);
		const mail = readMailto(hrefs(text).find((h) => h.startsWith("mailto:") && h.includes("body=")));
		assert.ok(mail.body.startsWith(c.salutation), mail.body);
		const asked = mail.body.split("\r\n").filter((line) => line.startsWith("- ")).map((line) => line.slice(2));
		assert.ok(asked.length > 1 && asked.every((line) => c.demands.some((d) => line.startsWith(d))), `none cut: ${mail.body}`);
		assert.ok(asked.length === c.demands.length || /The links carry a shorter text/.test(text), "and what is left out is said");
		const whole = /<textarea[^>]*data-copy>([^<]*)</.exec(text)[1];
		for (const d of c.demands) assert.ok(whole.includes(d));
		const cost = encodeURIComponent(whole.replace(/\n/g, "\r\n")).length;
		assert.ok(cost > LINK_MOST && cost > 3 * whole.length, `this text needs the budget: ${cost}`);
	}
});

test("every .eml is a draft that any mail program reads", async () => {
	let n = 0;
	for (const where of pages("email")) {
		for (const link of hrefs((await get(where)).text).filter((h) => h.endsWith(".eml"))) {
			const bytes = (await get(link)).body.toString("latin1");
			assert.doesNotMatch(bytes, /[^\x00-\x7f]/, "seven bits");
			assert.doesNotMatch(bytes.replace(/\r\n/g, ""), /[\r\n]/, "CRLF");
			const [head, body] = bytes.split(/\r\n\r\n(.*)/s);
			for (const line of bytes.split("\r\n")) assert.ok(line.length <= 78, line);
			const fields = head.replace(/\r\n[ \t]/g, " ").split("\r\n").map((l) => /^([!-9;-~]+): (.*)$/.exec(l));
			assert.ok(fields.every(Boolean), head);
			const names = fields.map((f) => f[1].toLowerCase());
			assert.equal(new Set(names).size, names.length, "each field once");
			const get1 = (name) => fields[names.indexOf(name)]?.[2];
			assert.match(get1("to").replace(/^<(.*)>$/, "$1"), address);
			assert.ok(!names.includes("from") && !names.includes("date") && get1("x-unsent") === "1");
			const subject = get1("subject").replace(/(\?=)\s+(=\?)/g, "$1$2").replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, e, t) => {
				const raw = e.toUpperCase() === "B" ? Buffer.from(t, "base64") : Buffer.from(t.replace(/_/g, " ").replace(/=(..)/g, (_, x) => String.fromCharCode(parseInt(x, 16))), "latin1");
				return new TextDecoder("utf-8", { fatal: true }).decode(raw);
			});
			const raw = get1("content-transfer-encoding") === "base64" ? Buffer.from(body, "base64")
				: Buffer.from(body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, x) => String.fromCharCode(parseInt(x, 16))), "latin1");
			judgeText(subject, new TextDecoder("utf-8", { fatal: true }).decode(raw), link);
			n++;
		}
	}
	assert.ok(n >= cases.length * 3, `${n} files`);
});

test("every tel link is RFC 3966's global number", async () => {
	let n = 0;
	for (const where of [...pages("call"), ...pages("fax")])
		for (const link of hrefs((await get(where)).text).filter((h) => h.startsWith("tel:"))) {
			assert.match(link, /^tel:\+[1-9][0-9]{6,14}(;ext=[0-9]{1,8})?$/);
			n++;
		}
	assert.ok(n >= 9, `${n} numbers`);
});

test("every post fits by the network's own way of counting, and leads where it says", async () => {
	const seen = {};
	for (const where of pages("post")) {
		const { text } = await get(where);
		for (const link of hrefs(text).filter((h) => /^https:\/\/(x\.com|bsky\.app|wa\.me|t\.me)\//.test(h))) {
			const url = new URL(link);
			assert.equal(url.href, link);
			const words = url.searchParams.get("text") ?? "";
			assert.doesNotMatch(words, /undefined|%[0-9A-F]{2}|\ufffd/);
			seen[url.host] = (seen[url.host] ?? 0) + 1;
			if (url.host === "x.com") assert.ok(weightX(words) <= 280, `${where}: ${weightX(words)} ${words}`);
			if (url.host === "bsky.app") assert.ok(graphemes(words) <= 300, `${where}: ${graphemes(words)}`);
			const [page] = (words + " " + (url.searchParams.get("url") ?? "")).match(/https:\/\/act\.example\.org\S*/) ?? [];
			assert.ok(page, `${where}: ${link}`);
			assert.equal((await server.get(new URL(page).pathname)).status, 200, "the page it leads to is there");
		}
	}
	for (const host of ["x.com", "bsky.app", "wa.me", "t.me"]) assert.ok(seen[host] >= cases.length * 3, host);
	for (const n of ["911-26", "912-26"]) {
		const x = hrefs((await get(`/ua/${n}/post`)).text).find((h) => h.startsWith("https://x.com/"));
		assert.match(new URL(x).searchParams.get("text"), /^@minister_example /, "the official's handle first");
	}
});

function codes(png) {
	const r = spawnSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", png], { encoding: "utf8" });
	assert.ok(r.status === 0 || r.status === 4, `zbarimg: ${r.error ?? r.stderr}`); // 4: a page without a code
	return r.stdout.trim().split("\n").filter(Boolean);
}
const codesOf = (pdf) => {
	const base = path.join(fs.mkdtempSync(path.join(dir, "qr-")), "p");
	run("pdftoppm", ["-r", "130", "-gray", "-", base], pdf);
	return fs.readdirSync(path.dirname(base)).flatMap((f) => codes(path.join(path.dirname(base), f)));
};

test("every PDF names its language, embeds its fonts and is tagged; its code leads to the case", async () => {
	for (const c of cases)
		for (const l of ["", "/ar"]) {
			const at = `${l}/ua/${c}`;
			const letter = await server.post(`${at}/letter.pdf`, { target: 1, name: "Ada Sample", from: "1 Sample Road\nSampleton" });
			assert.equal(letter.status, 200);
			const fax = hrefs((await get(`${at}/fax`)).text).find((h) => /\.pdf$/.test(h));
			const files = [["letter", letter.body], ["hand", (await get(`${at}/letter/hand.pdf`)).body], ["fax", fax && (await get(fax)).body], ["case", (await get(`/ua/${c}.pdf`)).body]];
			for (const [what, pdf] of files.filter(([, pdf]) => pdf)) {
				const info = run("pdfinfo", ["-"], pdf).toString();
				assert.match(info, /Tagged: +yes/, `${at} ${what}`);
				assert.match(info, /Title: +\S/, `${at} ${what}`);
				assert.match(pdf.toString("latin1"), /\/Lang ?\((en|fr|ar|zh)/, `${at} ${what}`);
				const file = put("x.pdf", pdf);
				const fonts = run("pdffonts", [file]).toString().trim().split("\n").slice(2);
				assert.ok(fonts.length > 0);
				for (const f of fonts) assert.match(f.slice(-40), /^.*yes +yes +yes/, `${at} ${what}: embedded, subset, with Unicode: ${f}`);
				assert.ok(run("pdftotext", ["-", "-"], pdf).toString().trim().length > 100, `${at} ${what}`);
			}
			for (const [what, pdf] of files.slice(0, 2))
				for (const code of codesOf(pdf)) assert.equal(code, `https://act.example.org${at}/done`, what);
			assert.ok(codesOf(letter.body).length === 1 && codesOf(files[1][1]).length >= 1, "there is a code");
		}
});

test("every TIFF is Group 4 at 204 x 196, one page of a fax", async () => {
	let n = 0;
	for (const where of pages("fax"))
		for (const link of hrefs((await get(where)).text).filter((h) => /\.tiff$/.test(h))) {
			const info = run("tiffinfo", [put("x.tiff", (await get(link)).body)]).toString();
			assert.match(info, /Compression Scheme: CCITT Group 4/);
			assert.match(info, /Resolution: 204, 196 pixels\/inch/);
			assert.match(info, /Bits\/Sample: 1/);
			assert.match(info, /Image Width: 1728 /);
			n++;
		}
	assert.ok(n >= cases.length * 3, `${n} files`);
});

// Millimetres: what the window shows wherever the sheet has slid to (DIN 680, BS 4264, NF, no. 10).
const windows = { din: [20, 50, 100, 90], uk: [20, 57, 100, 81], fr: [100, 55, 190, 79], us: [22.2, 51.9, 111.1, 80.4] };

test("every line of an address stands in the window of its envelope, three lines or nine", () => {
	const c = edition("911/26");
	const lines = ["Ministry of Justice and Human Rights", "Department for International Co-operation", "Building 4, Floor 2, Room 217", "Example Street 12", "District of Samples", "P.O. Box 555", "Exampletown 10001", "Province of Specimen"];
	const live = dataDir({ live: "yes" });
	c.language = "en";
	c.targets = [3, 4, 5, 6, 7, 8, 9].map((n) => ({ ...c.targets[0], number: n, name: `Ana Example${n}`, office: "Minister", country: n === 3 ? "" : "EG", address: lines.slice(0, n === 3 ? 2 : n - 2).map((l) => l.replace(/\w+/g, `$&q${n}`)) }));
	const file = put("windows.json", JSON.stringify(c));
	for (const [envelope, [left, top, right, bottom]] of Object.entries(windows)) {
		const out = path.join(dir, `${envelope}.pdf`);
		must(live, "letter", "911/26", "--case", file, "--target", "all", "--envelope", envelope, "--name", "Ada Sample", "-o", out);
		const pagesOf = run("pdftotext", ["-bbox", out, "-"]).toString().split("<page ").slice(1);
		assert.equal(pagesOf.length, 7);
		for (const [i, page] of pagesOf.entries()) {
			const n = i + 3;
			const words = [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map((m) => [...m.slice(1, 5).map((v) => (v * 25.4) / 72), m[5]]);
			const own = words.filter(([, , , , w]) => w.includes(`q${n}`) || w.includes(`Example${n}`) || w === "EGYPT");
			assert.ok(own.length >= n, `${envelope} ${n}: ${own.length} words`);
			for (const [x0, y0, x1, y1, w] of own) assert.ok(x0 >= left && y0 >= top && x1 <= right && y1 <= bottom, `${envelope}, ${n} lines: ${w} at ${[x0, y0, x1, y1].map((v) => v.toFixed(1))}`);
		}
	}
});
