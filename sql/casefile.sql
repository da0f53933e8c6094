-- Cases, their bulletins and their officials.

-- name: casefile_insert
INSERT INTO casefile (series, serial, year, slug, changed) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (series, serial, year) DO NOTHING;

-- name: casefile_by_ref
SELECT id, series, serial, year, state, stop_reason, first_published, changed
FROM casefile WHERE series = ?1 AND serial = ?2 AND year = ?3;

-- name: casefile_id_by_slug
SELECT id FROM casefile WHERE slug = ?1;

-- The newest published bulletin of each case, or its newest draft.
-- name: casefile_list
SELECT c.id, c.series, c.serial, c.year, c.state, c.stop_reason, c.first_published, c.changed,
	b.headline, b.language, b.deadline
FROM casefile c JOIN bulletin b ON b.casefile = c.id AND b.id = (
	SELECT n.id FROM bulletin n WHERE n.casefile = c.id
	ORDER BY n.published DESC, n.id DESC LIMIT 1)
ORDER BY c.changed DESC, c.id DESC;

-- name: casefile_published_refs
SELECT series, serial, year FROM casefile WHERE state <> 'draft' ORDER BY id;

-- name: casefile_set_published
UPDATE casefile SET state = 'open', stop_reason = '', changed = ?2,
	first_published = CASE WHEN first_published = 0 THEN ?2 ELSE first_published END
WHERE id = ?1;

-- name: casefile_set_stopped
UPDATE casefile SET state = 'stopped', stop_reason = ?2, changed = ?3 WHERE id = ?1;

-- name: bulletin_insert
INSERT INTO bulletin (casefile, kind, ordinal, language, headline, doc_index, issued, deadline,
	document, document_hash, source_hash, source_text)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);

-- The same document: the same bytes, or the same facts from another format.
-- name: bulletin_same
SELECT id FROM bulletin
WHERE casefile = ?1 AND (document_hash = ?2 OR (source_hash = ?3 AND ?3 <> '')) LIMIT 1;

-- name: bulletin_delete_draft
DELETE FROM bulletin
WHERE casefile = ?1 AND published = 0 AND kind = ?2 AND ordinal = ?3 AND language = ?4;

-- name: bulletin_published
SELECT id, kind, ordinal, issued, deadline, headline, doc_index, language, published
FROM bulletin WHERE casefile = ?1 AND published > 0 ORDER BY published, id;

-- name: bulletin_current
SELECT document, deadline, id FROM bulletin
WHERE casefile = ?1 AND published > 0 ORDER BY published DESC, id DESC LIMIT 1;

-- name: bulletin_newest_draft
SELECT document, deadline, id FROM bulletin
WHERE casefile = ?1 AND published = 0 ORDER BY id DESC LIMIT 1;

-- name: bulletin_publish
UPDATE bulletin SET published = ?2, deadline = ?3, document = ?4 WHERE id = ?1;

-- name: bulletin_set_deadline
UPDATE bulletin SET deadline = ?2 WHERE id = ?1;

-- name: target_insert
INSERT INTO target (casefile, number, name, office, organisation, address)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: target_update
UPDATE target SET name = ?3, office = ?4, organisation = ?5, address = ?6
WHERE casefile = ?1 AND number = ?2;

-- name: target_list
SELECT number, name, office, organisation, address FROM target WHERE casefile = ?1
ORDER BY number;
