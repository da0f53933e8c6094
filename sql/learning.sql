-- Which addresses of officials still work.

-- Changes no row when the receipt is known: a repeat teaches nothing.
-- name: outcome_insert
INSERT INTO outcome (casefile, receipt, target, channel, outcome, day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (casefile, receipt) DO NOTHING;

-- name: contact_say
INSERT INTO contact_said (contact, day, network, verdict) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (contact, day, network) DO NOTHING;

-- name: contact_list
SELECT s.contact, MIN(s.day), MAX(s.day), SUM(CASE WHEN s.verdict < 0 THEN 1 ELSE 0 END),
	SUM(CASE WHEN s.verdict > 0 THEN 1 ELSE 0 END), COALESCE(MAX(v.day), 0)
FROM contact_said s LEFT JOIN contact_verified v ON v.contact = s.contact
GROUP BY s.contact ORDER BY s.contact;

-- name: contact_clear
DELETE FROM contact_said WHERE contact = ?1;

-- name: contact_verify
INSERT INTO contact_verified (contact, day) VALUES (?1, ?2)
ON CONFLICT (contact) DO UPDATE SET day = excluded.day;

