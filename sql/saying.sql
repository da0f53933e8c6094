-- Tokens of alerts, groups, and what is set aside.

-- name: token_insert
INSERT INTO token (hash, casefile, section) VALUES (?1, ?2, ?3);

-- name: token_find
SELECT 1 FROM token WHERE hash = ?1 AND casefile = ?2;

-- name: group_insert
INSERT INTO letter_group (hash, name, section, made) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (name) DO NOTHING;

-- name: group_is_known
SELECT 1 FROM letter_group WHERE hash = ?1 AND revoked = 0;

-- name: group_list
SELECT name, section, made, revoked FROM letter_group ORDER BY name;

-- name: group_revoke
UPDATE letter_group SET revoked = ?2 WHERE name = ?1 AND revoked = 0;

-- name: pace_get
SELECT reports FROM pace WHERE casefile = ?1 AND day = ?2 AND country = ?3;

-- name: pace_add
INSERT INTO pace (casefile, day, country, reports) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (casefile, day, country) DO UPDATE SET reports = pace.reports + excluded.reports;

-- name: pace_forget
DELETE FROM pace WHERE day < ?1;

-- Day, country and evidence: NULL for any.
-- name: report_to_hold
SELECT receipt, edition, evidence, country, day, entries FROM report
WHERE casefile = ?1 AND state = 'counted' AND held = '' AND (?2 IS NULL OR received = ?2)
	AND (?3 IS NULL OR country = ?3) AND evidence = ?4;

-- name: report_to_hold [pgsql]
SELECT receipt, edition, evidence, country, day, entries FROM report
WHERE casefile = ?1 AND state = 'counted' AND held = ''
	AND (?2::bigint IS NULL OR received = ?2) AND (?3::text IS NULL OR country = ?3)
	AND evidence = ?4;

-- name: report_hold
UPDATE report SET held = ?5 WHERE casefile = ?1 AND state = 'counted' AND held = ''
	AND (?2 IS NULL OR received = ?2) AND (?3 IS NULL OR country = ?3) AND evidence = ?4;

-- name: report_hold [pgsql]
UPDATE report SET held = ?5 WHERE casefile = ?1 AND state = 'counted' AND held = ''
	AND (?2::bigint IS NULL OR received = ?2) AND (?3::text IS NULL OR country = ?3)
	AND evidence = ?4;

-- name: report_held
SELECT receipt, edition, evidence, country, day, entries FROM report
WHERE casefile = ?1 AND held = ?2 AND state = 'counted';

-- name: report_release
UPDATE report SET held = '' WHERE casefile = ?1 AND held = ?2;

-- name: report_held_list
SELECT held, COUNT(*) FROM report WHERE casefile = ?1 AND held <> '' GROUP BY held ORDER BY held;

-- name: report_held_count
SELECT COUNT(*) FROM report WHERE held <> '';

-- name: release_get
SELECT who FROM release_asked WHERE casefile = ?1 AND held = ?2;

-- name: release_put
INSERT INTO release_asked (casefile, held, who, at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (casefile, held) DO UPDATE SET who = excluded.who, at = excluded.at;

-- name: release_delete
DELETE FROM release_asked WHERE casefile = ?1 AND held = ?2;
