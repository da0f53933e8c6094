// checked.mjs: reports that pass every check of the front, for wrk to send in turn
//
// A third comes by links of an alert, a third by a group's link, a third is anonymous on a case under
// load: its key carries the stamp of a form, and it brings the work that was asked of it.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { must, tempDir } from "../tests/feature/harness.mjs";

export const checkedConf = { report_rate_local: 100000000, report_load: 1 };
const each = 60;

const solve = (wait) => {
	for (let n = 0; ; n++) if (createHash("sha256").update(`${wait}:${n}`).digest().readUInt16BE(0) === 0) return n;
};
const entry = "channel=letter&target=1&count=1&country=GB";

export async function checkedReports(server) {
	const json = { headers: { Accept: "application/json" } };
	const tokens = must(server.data, "token", "issue", "163/17", "--count", String(each)).match(/m[0-9a-z]{31}/g);
	const group = must(server.data, "group", "add", "Bench").match(/g[0-9a-z]{31}/)[0];
	const bodies = [];
	for (let i = 0; i < 50; i++) await server.post("/ua/163-17/done", entry, json); // from now on the case is under load
	for (let i = 0; i < each; i++) {
		const key = (await server.get("/ua/163-17/done")).text.match(/name="key" value="([0-9a-f]{32})"/)[1];
		const asked = await server.post("/ua/163-17/done", `${entry}&key=${key}`, json);
		if (asked.status !== 429) throw new Error(`not under load: ${asked.status}`);
		const { wait } = JSON.parse(asked.text);
		bodies.push(`${entry}&key=${key}&wait=${wait}&work=${solve(wait)}`, `${entry}&key=${tokens[i]}`, `${entry}&group=${group}`);
	}
	const file = path.join(tempDir(), "checked.lua");
	fs.writeFileSync(file, `local bodies = {\n${bodies.map((b) => `"${b}",`).join("\n")}\n}
local head = { ["Content-Type"] = "application/x-www-form-urlencoded", ["Accept"] = "application/json" }
local made = {}
local i = 0
function init()
	for k, body in ipairs(bodies) do made[k] = wrk.format("POST", nil, head, body) end
end
function request()
	i = i % #made + 1
	return made[i]
end
`);
	return file;
}
