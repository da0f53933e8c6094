// run.mjs: how fast Outcry is, each number beside its reference in the same run; writes bench/RESULTS.md
//   bench/run [ROUNDS]     5 rounds by default, medians; a few minutes; needs an idle machine
// Before it: tools/install bench, and a build in build/ (./check build or ./demo does that).
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, dataDir, freePort, must, program, root, samples, serve, sleep, tempDir, today, until } from "../tests/feature/harness.mjs";
import { checkedConf, checkedReports } from "./checked.mjs";

const rounds = Number(process.argv[2] ?? 5);
const here = path.dirname(fileURLToPath(import.meta.url));
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const say = (text) => process.stderr.write(`${text}\n`);
const rows = [];
const whole = (n) => (n < 10 ? n.toFixed(2) : Math.round(n).toLocaleString("en"));

function row(what, ours, reference, goal, unit = "/s", better = 1) {
	const ratio = reference?.value ? (better > 0 ? ours / reference.value : reference.value / ours) : null;
	rows.push(`| ${what} | ${whole(ours)}${unit} | ${reference ? `${reference.name}: ${reference.value ? whole(reference.value) + unit : ""}` : ""} | ${ratio ? ratio.toFixed(2) : ""} | ${goal} |`);
	say(rows.at(-1));
}

// Requests a second that wrk got answered; refuses to count errors as answers.
function wrk(url, { seconds = 4, clients = 64, script, may = 200 } = {}) {
	const args = ["-t1", `-c${clients}`, `-d${seconds}s`, "--latency", url];
	if (script) args.push("-s", script);
	const r = spawnSync("wrk", args, { encoding: "utf8" });
	if (r.error) throw new Error("wrk is missing: tools/install bench");
	const errors = /Non-2xx or 3xx responses: (\d+)/.exec(r.stdout);
	if ((may === 200) === Boolean(errors) || /Socket errors/.test(r.stdout)) throw new Error(`${url}:\n${r.stdout}`);
	return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(r.stdout)[1]), p99: /99%\s+(\S+)/.exec(r.stdout)[1] };
}

function wrkScript(body) {
	const file = path.join(tempDir(), "post.lua");
	fs.writeFileSync(file, `wrk.method = "POST"\nwrk.body = "${body}"\nwrk.headers["Content-Type"] = "application/x-www-form-urlencoded"\nwrk.headers["Accept"] = "application/json"\n`);
	return file;
}

// Milliseconds from FROM until the case page is answered.
async function firstAnswer(port, from) {
	for (;;) {
		const ok = await fetch(`http://127.0.0.1:${port}/ua/163-17`).then((r) => r.arrayBuffer().then(() => r.ok), () => false);
		if (ok) return performance.now() - from;
		if (performance.now() - from > 10000) throw new Error(`nothing answers on ${port}`);
		await sleep(1);
	}
}

async function nginx(tree) {
	const dir = tempDir();
	const port = await freePort();
	fs.chmodSync(dir, 0o755);
	fs.writeFileSync(path.join(dir, "nginx.conf"), `
worker_processes 1; daemon off; pid ${dir}/pid; error_log ${dir}/error.log; ${process.getuid() === 0 ? "user root;" : ""}
events { worker_connections 1024; }
http {
	access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000000;
	open_file_cache max=1000 inactive=60s; open_file_cache_valid 60s; gzip_static on; default_type text/html; server_tokens off;
	client_body_temp_path ${dir}/b; proxy_temp_path ${dir}/p; fastcgi_temp_path ${dir}/f; uwsgi_temp_path ${dir}/u; scgi_temp_path ${dir}/s;
	server { listen 127.0.0.1:${port}; root ${tree}; location / { try_files $uri/index.html $uri =404; } }
}`);
	const from = performance.now();
	const child = spawn("nginx", ["-c", path.join(dir, "nginx.conf"), "-e", path.join(dir, "error.log")], { stdio: "ignore" });
	child.on("error", () => { throw new Error("nginx is missing: tools/install bench"); });
	process.on("exit", () => child.kill("SIGKILL"));
	const start = await firstAnswer(port, from);
	return { child, url: `http://127.0.0.1:${port}`, start };
}

function family(pid) {
	const kids = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
	return [pid, ...kids.flatMap((k) => family(Number(k)))];
}
const memory = (pid, field) =>
	family(pid).reduce((sum, p) => sum + Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(fs.readFileSync(`/proc/${p}/smaps_rollup`, "utf8"))[1]), 0) / 1024;

// ---------------------------------------------------------------------------------------------

const data = dataDir({ figures_interval: 1 });
for (const s of samples) must(data, "import", "--publish", "--accept-doubts", "--deadline", today(42), s);

say("start to first answer");
const starts = [];
for (let i = 0; i < rounds; i++) {
	const port = await freePort();
	const from = performance.now();
	const child = spawn(program, ["serve", "--data", data, "--listen", `127.0.0.1:${port}`], { stdio: "ignore" });
	starts.push(await firstAnswer(port, from));
	child.kill("SIGTERM");
	await new Promise((r) => child.on("exit", r));
}

const server = await serve(data);
await sleep(2000);
const idle = { pss: memory(server.child.pid, "Pss"), rss: memory(server.child.pid, "Rss"), n: family(server.child.pid).length };

say("case page beside nginx");
const ng = await nginx(path.join(data, "public"));
const page = [], ngPage = [];
wrk(`${server.url}/ua/163-17`, { seconds: 1 });
wrk(`${ng.url}/ua/163-17`, { seconds: 1 });
for (let i = 0; i < rounds; i++) {
	page.push(wrk(`${server.url}/ua/163-17`).rate);
	ngPage.push(wrk(`${ng.url}/ua/163-17`).rate);
}
const ngIdle = memory(ng.child.pid, "Pss");
const ngStarts = [ng.start];
ng.child.kill();
for (let i = 1; i < rounds; i++) {
	const again = await nginx(path.join(data, "public"));
	ngStarts.push(again.start);
	again.child.kill();
}
row("case page, 64 clients, one worker each", median(page), { name: "nginx, the same file", value: median(ngPage) }, "as fast as nginx");

say("durable reports beside answers that store nothing");
const good = wrkScript("channel=letter&target=1&count=1&country=GB");
const refused = wrkScript("channel=letter&target=1&count=0&country=GB");
const durable = [], idleAnswer = [];
let p99;
for (let i = 0; i < rounds; i++) {
	const r = wrk(`${server.url}/ua/163-17/done`, { script: good });
	durable.push(r.rate);
	p99 = r.p99;
	idleAnswer.push(wrk(`${server.url}/ua/163-17/done`, { script: refused, may: 400 }).rate);
}
row("durable reports, 64 clients (each acknowledged after fdatasync)", median(durable), { name: "the same server refusing the same form", value: median(idleAnswer) }, "20,000/s");

say("the same with every check on: limits, form time, work, links");
const checkedData = dataDir({ figures_interval: 1, ...checkedConf });
for (const s of samples) must(checkedData, "import", "--publish", "--accept-doubts", "--deadline", today(42), s);
const strict = await serve(checkedData);
const checked = await checkedReports(strict);
row("durable reports with every check on: limit by network, form time, work under load, links", median(Array.from({ length: rounds }, () => wrk(`${strict.url}/ua/163-17/done`, { script: checked }).rate)), null, "15,000/s");
await strict.stop();

const total = () => server.json("/ua/163-17/figures.json").then((f) => f.actions);
let last = -1;
await until("the desk has counted all", async () => { const now = await total(); const same = now === last; last = now; await sleep(1500); return same; }, 120000);
await server.stop();

say("documents");
const perFile = (file) => {
	const n = 100;
	const list = Array.from({ length: n }, () => file);
	return median(Array.from({ length: rounds }, () => {
		const from = performance.now();
		const r = spawnSync(program, ["import", "--json", ...list], { encoding: "utf8", maxBuffer: 1 << 28 });
		if (r.status !== 0) throw new Error(r.stderr);
		return n / ((performance.now() - from) / 1000);
	}));
};
const perProgram = (cmd, ...args) => median(Array.from({ length: rounds }, () => {
	const n = 40, from = performance.now();
	for (let i = 0; i < n; i++) if (spawnSync(cmd, args).status !== 0) throw new Error(cmd);
	return n / ((performance.now() - from) / 1000);
}));
const docx = path.join(root, "samples/ua-253-17.docx"), pdf = path.join(root, "samples/ua-253-17.pdf");
row("documents: Word, a sandboxed process each", perFile(docx), { name: "unzip -p, text not read", value: perProgram("unzip", "-p", docx, "word/document.xml") }, "");
row("documents: PDF, a sandboxed process each", perFile(pdf), { name: "pdftotext, nothing recognised", value: perProgram("pdftotext", pdf, "-") }, "");
const single = median(Array.from({ length: rounds * 4 }, () => {
	const from = performance.now();
	must(null, "import", "--json", docx);
	return performance.now() - from;
}));
row("one Word document, program start included", single, null, "30 ms", " ms", -1);

const importer = path.join(build, "bench/import");
if (fs.existsSync(importer)) {
	say("documents");
	const golden = path.join(root, "tests/golden");
	for (const [format, goal] of [["txt", 7], ["docx", 15], ["odt", 15], ["rtf", 15], ["doc", 15], ["html", 30], ["eml", 30], ["pdf", 60]]) {
		const files = fs.readdirSync(golden).filter((f) => f.endsWith(`.${format}`)).map((f) => path.join(golden, f));
		const r = spawnSync(importer, [format, "200", ...files], { encoding: "utf8", env: { ...process.env, OUTCRY_PROGRAMS: build } });
		const [, rate, , p99, , mib] = r.stdout.trim().split(" ");
		if (r.status === 0) row(`documents read, ${format}, one core (p99 ${p99} ms, child ${mib} MiB)`, Number(rate), null, `p99 < ${goal} ms`);
	}
}

const letters = path.join(build, "bench/letters");
if (fs.existsSync(letters)) {
	say("letters");
	for (const [script, goal] of [["latin", "300/s"], ["arabic", ""], ["chinese", ""], ["devanagari", ""]]) {
		const rates = Array.from({ length: rounds }, () => Number(spawnSync(letters, [script, "200"], { encoding: "utf8", env: { ...process.env, OUTCRY_PROGRAMS: build } }).stdout));
		const words = path.join(tempDir(), "words.txt");
		fs.writeFileSync(words, spawnSync(letters, [script], { encoding: "utf8" }).stdout);
		const reference = perProgram("pango-view", "-q", "--no-display", "--width=450", "-o", `${words}.pdf`, words);
		if (rates.every((r) => r > 0)) row(`letters as PDF, ${script}, one renderer`, median(rates), { name: "pango-view, the same words, a process each", value: reference }, goal);
	}
}

const rollup = path.join(build, "bench/rollup");
if (fs.existsSync(rollup)) {
	say("counting");
	const rate = (reports, batch) => median(Array.from({ length: rounds }, (_, i) =>
		Number(spawnSync(rollup, [path.join(os.tmpdir(), `outcry-rollup-${process.pid}-${batch}-${i}.db`), reports, batch].map(String), { encoding: "utf8" }).stdout)));
	row("reports counted by the desk, 4,096 a transaction", rate(100000, 4096), { name: "one a transaction", value: rate(2000, 1) }, "20,000/s");
	for (const f of fs.readdirSync(os.tmpdir())) if (f.startsWith(`outcry-rollup-${process.pid}-`)) fs.rmSync(path.join(os.tmpdir(), f));
}

const figures = path.join(build, "bench/figures");
if (fs.existsSync(figures)) {
	say("figures at 100 million actions in 5,000 cases (made first: some minutes)");
	const db = path.join(os.tmpdir(), `outcry-figures-${process.pid}.db`);
	const r = spawnSync(figures, [db, "5000", "100000000"], { encoding: "utf8" });
	for (const f of fs.readdirSync(os.tmpdir())) if (f.startsWith(path.basename(db))) fs.rmSync(path.join(os.tmpdir(), f));
	if (r.status !== 0) throw new Error(r.stderr);
	for (const line of r.stdout.trim().split("\n")) {
		const [us, name] = line.split("\t");
		row(`figures of 100 M actions: ${name}`, Number(us) / 1000, null, "10 ms", " ms", -1);
	}
}

row("start to first answer", median(starts), { name: "nginx", value: median(ngStarts) }, "under 300 ms", " ms", -1);
row(`resident memory, idle, all ${idle.n} processes (shared pages once; ${whole(idle.rss)} MiB counting them in each)`, idle.pss, { name: "nginx after the load", value: ngIdle }, "under 64 MiB", " MiB", -1);

const version = must(null, "--version").trim();
fs.writeFileSync(path.join(here, "RESULTS.md"), `# Results

Written by \`bench/run\` on ${today()}: ${version}, ${os.cpus().length} cores shared by server, reference and load generator, Linux
${os.release().split(".").slice(0, 2).join(".")}, loopback. Medians of ${rounds} interleaved runs of 4 s; they move by 5 to 20 % from run to run. A ratio above 1 means that
Outcry is ahead of the reference.

| what | Outcry | reference | ratio | goal |
|---|---:|---|---:|---|
${rows.join("\n")}

99 of 100 durable reports were answered within ${p99} under this load.

How the references are run: nginx with one worker, \`sendfile\`, \`open_file_cache\` and no access log, serving the same published
tree; wrk with one thread and 64 connections. "Refusing the same form" is the same request with a count of 0: read, checked and
answered like the other, but nothing is written.
`);
say("bench/RESULTS.md written");
process.exit(0);
