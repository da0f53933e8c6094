-- The coarser sums and what they are counted by.

-- name: tally_sum_add
INSERT INTO tally_sum (casefile, dimension, unit, period, key, actions, confirmed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (casefile, dimension, unit, period, key) DO UPDATE SET
	actions = tally_sum.actions + excluded.actions,
	confirmed = tally_sum.confirmed + excluded.confirmed;

-- name: tally_sum_range
SELECT period, key, actions, confirmed FROM tally_sum
WHERE casefile = ?1 AND dimension = ?2 AND unit = ?3 AND period BETWEEN ?4 AND ?5 AND actions > 0
ORDER BY period;

-- name: tally_sum_each
SELECT casefile, dimension, unit, period, key, actions, confirmed FROM tally_sum
WHERE actions <> 0 OR confirmed <> 0;

-- name: tally_sum_clear
DELETE FROM tally_sum;

-- Cells that no sum knows of: a database of before the sums.
-- name: tally_sum_missing
SELECT casefile FROM tally
WHERE actions > 0 AND NOT EXISTS (SELECT 1 FROM tally_sum LIMIT 1) LIMIT 1;

-- name: case_fact_list
SELECT value FROM case_fact WHERE casefile = ?1 AND kind = ?2 ORDER BY value;

-- name: case_fact_each
SELECT casefile, kind, value FROM case_fact ORDER BY casefile, kind, value;

-- name: case_fact_put
INSERT INTO case_fact (casefile, kind, value) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING;

-- name: case_fact_delete
DELETE FROM case_fact WHERE casefile = ?1 AND kind = ?2;

-- name: case_fact_missing
SELECT id FROM casefile
WHERE state <> 'draft' AND NOT EXISTS (SELECT 1 FROM case_fact LIMIT 1) LIMIT 1;
