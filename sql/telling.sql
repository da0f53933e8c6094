-- What officials answered.

-- name: reply_insert
INSERT INTO reply (casefile, target, day, note, noted) VALUES (?1, ?2, ?3, ?4, ?5);

-- name: reply_list
SELECT casefile, target, day, note FROM reply
WHERE (casefile = ?1 OR ?1 = 0) AND day BETWEEN ?2 AND ?3 ORDER BY day, id;
