-- What officials answered.

-- name: reply_insert
INSERT INTO reply (casefile, target, day, note, noted) VALUES (?1, ?2, ?3, ?4, ?5);

-- name: reply_list
SELECT casefile, target, day, note FROM reply
WHERE (casefile = ?1 OR ?1 = 0) AND day BETWEEN ?2 AND ?3 ORDER BY day, id;

-- Of one case, of all cases about a state, or with 0 and '' of all.
-- name: reply_sum
SELECT COUNT(*), COALESCE(MAX(day), 0) FROM reply
WHERE day BETWEEN ?3 AND ?4 AND (casefile = ?1 OR (?1 = 0 AND (?2 = '' OR casefile IN (
	SELECT f.casefile FROM case_fact f WHERE f.kind = 'subject' AND f.value = ?2))));
