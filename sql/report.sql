-- Reports, their corrections, and the rollup.

-- Changes one row, or none when the receipt is known: a repeat counts nothing.
-- name: report_insert
INSERT INTO report (casefile, receipt_hash, receipt, edition, evidence, country, day, received,
	state, entries, held)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'counted', ?9, ?10)
ON CONFLICT (casefile, receipt_hash) DO NOTHING;

-- name: report_by_receipt
SELECT edition, evidence, country, day, state, entries, held
FROM report WHERE casefile = ?1 AND receipt_hash = ?2 AND receipt = ?3;

-- name: report_set
UPDATE report SET state = ?4, country = ?5, day = ?6, entries = ?7, evidence = ?8
WHERE casefile = ?1 AND receipt_hash = ?2 AND receipt = ?3;

-- name: report_count
SELECT COUNT(*) FROM report;

-- name: report_change_put
INSERT INTO report_change (casefile, receipt, state, country, day, received, entries)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (casefile, receipt) DO UPDATE SET state = excluded.state,
	country = excluded.country, day = excluded.day, received = excluded.received,
	entries = excluded.entries;

-- name: report_change_by_receipt
SELECT state, country, day, entries FROM report_change WHERE casefile = ?1 AND receipt = ?2;

-- name: report_change_delete
DELETE FROM report_change WHERE casefile = ?1 AND receipt = ?2;

-- name: report_change_delete_before
DELETE FROM report_change WHERE received < ?1;

-- name: report_change_count
SELECT COUNT(*) FROM report_change;

-- name: report_stray_put
INSERT INTO report_stray (slug, key, operation, receipt, edition, evidence, country, day,
	received, entries)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT DO NOTHING;

-- name: report_stray_list
SELECT slug, key, operation, receipt, edition, evidence, country, day, received, entries
FROM report_stray WHERE slug = ?1 ORDER BY operation, key;

-- name: report_stray_delete
DELETE FROM report_stray WHERE slug = ?1;

-- name: report_stray_count
SELECT COUNT(*) FROM report_stray;

-- name: tally_add
INSERT INTO tally (casefile, edition, target, channel, country, day, evidence, actions)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (casefile, edition, target, channel, country, day, evidence)
DO UPDATE SET actions = tally.actions + excluded.actions;

-- name: tally_subtract
UPDATE tally SET actions = actions - ?8
WHERE casefile = ?1 AND edition = ?2 AND target = ?3 AND channel = ?4 AND country = ?5
	AND day = ?6 AND evidence = ?7;

-- name: tally_by_casefile
SELECT target, channel, evidence, country, day, actions
FROM tally WHERE casefile = ?1 AND actions > 0;

-- name: report_each
SELECT casefile, edition, evidence, country, day, entries FROM report
WHERE state = 'counted' AND held = '' ORDER BY casefile;

-- name: tally_each
SELECT casefile, edition, target, channel, country, day, evidence, actions
FROM tally WHERE actions > 0 ORDER BY casefile;
