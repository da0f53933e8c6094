// The project's own samples tell the same facts as the seeds, and not one sentence of theirs.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { must, root, seeds } from "./harness.mjs";

// Lines that are fields of the form or contact data, not prose.
const field = /^(URGENT ACTION|1\) TAKE ACTION|2\) LET US KNOW|ADditional Information|Name:|Gender m|Contact these)/;

function prose(file) {
	let inContacts = false;
	const kept = [];
	for (let line of fs.readFileSync(file, "utf8").split("\n")) {
		line = line.replace(/\[bookmark: \w+\]/g, "").replace(/This is Urgent Action [\d.]+/, "").trim();
		if (/^Contact these/.test(line)) inContacts = true;
		if (/^2\) LET US KNOW/.test(line)) inContacts = false;
		if (!inContacts && !field.test(line)) kept.push(line);
	}
	return kept.join(" ").toLowerCase().replace(/’/g, "'")
		.replace(/democratic people's republic of korea/g, "dprk")
		.replace(/\(name being used in china, aged 24\)/g, "") // an alias and an age: a field
		.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu);
}

const runs = (list, n) => new Set(list.slice(n - 1).map((_, i) => list.slice(i, i + n).join(" ")));

for (const number of ["163-17", "253-17"]) {
	test(`ua-${number}.txt shares no six words in a row with the seeds`, { skip: !seeds }, () => {
		const theirs = new Set();
		for (const seed of ["163-17", "253-17"])
			for (const run of runs(prose(path.join(seeds, `seed-ua-${seed}.txt`)), 6)) theirs.add(run);
		const ours = runs(prose(path.join(root, `samples/ua-${number}.txt`)), 6);
		assert.ok(ours.size > 200, "the text was read");
		assert.deepEqual([...ours].filter((run) => theirs.has(run)), []);
	});

	test(`ua-${number} reads the same from .docx, .txt and .pdf`, () => {
		const read = (ext) => JSON.parse(must(null, "import", "--json", path.join(root, `samples/ua-${number}.${ext}`)));
		const facts = ({ number: n, kind, deadline, headline, countries, demands, people, targets }) =>
			JSON.stringify({ n, kind, deadline, headline, countries, demands, people, targets }, null, 1);
		const docx = facts(read("docx"));
		assert.equal(facts(read("txt")), docx);
		assert.equal(facts(read("pdf")), docx);
	});
}
