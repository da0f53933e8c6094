-- Cases, their bulletins and their officials.

-- name: casefile_insert
INSERT INTO casefile (series, serial, year, slug, changed) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (series, serial, year) DO NOTHING;

-- name: casefile_by_ref
SELECT id, series, serial, year, state, stop_reason, first_published, changed, current_bulletin
FROM casefile WHERE (series = ?1 AND serial = ?2 AND year = ?3) OR id = (
	SELECT l.casefile FROM casefile_alias l WHERE l.series = ?1 AND l.serial = ?2 AND l.year = ?3);

-- A number that is a case of its own is never another's too.
-- name: casefile_alias_put
INSERT INTO casefile_alias (series, serial, year, casefile)
SELECT ?1, ?2, ?3, c.id FROM casefile c WHERE c.id = ?4 AND NOT EXISTS (
	SELECT 1 FROM casefile o WHERE o.series = ?1 AND o.serial = ?2 AND o.year = ?3)
ON CONFLICT (series, serial, year) DO NOTHING;

-- name: casefile_alias_list
SELECT series, serial, year FROM casefile_alias WHERE casefile = ?1
ORDER BY year, serial, series;

-- name: casefile_id_by_slug
SELECT id FROM casefile WHERE slug = ?1;

-- The current bulletin of each case, or its newest draft.
-- name: casefile_list
SELECT c.id, c.series, c.serial, c.year, c.state, c.stop_reason, c.first_published, c.changed,
	b.headline, b.language, b.deadline
FROM casefile c JOIN bulletin b ON b.id = COALESCE(c.current_bulletin, (
	SELECT n.id FROM bulletin n WHERE n.casefile = c.id
	ORDER BY CASE WHEN n.edition_of IS NULL THEN 0 ELSE 1 END, n.id DESC LIMIT 1))
ORDER BY c.changed DESC, c.id DESC;

-- The published cases about a state, '' for all, first published from ?2 to ?3.
-- name: casefile_about
SELECT c.id, c.series, c.serial, c.year, c.state, c.stop_reason, c.first_published, c.changed,
	b.headline, b.language, b.deadline
FROM casefile c JOIN bulletin b ON b.id = c.current_bulletin
WHERE c.state <> 'draft' AND c.first_published BETWEEN ?2 AND ?3 AND (?1 = '' OR c.id IN (
	SELECT f.casefile FROM case_fact f WHERE f.kind = 'subject' AND f.value = ?1))
ORDER BY c.changed DESC, c.id DESC;

-- name: casefile_names
SELECT id, series, serial, year, headline FROM casefile ORDER BY id;

-- name: casefile_published_refs
SELECT series, serial, year FROM casefile WHERE state <> 'draft' ORDER BY id;

-- name: casefile_set_current
UPDATE casefile SET current_bulletin = ?2,
	headline = (SELECT b.headline FROM bulletin b WHERE b.id = ?2),
	first_published = CASE WHEN first_published = 0 THEN ?3 ELSE first_published END
WHERE id = ?1;

-- name: casefile_set_open
UPDATE casefile SET state = 'open', stop_reason = '', changed = ?2 WHERE id = ?1;

-- An edition or an earlier bulletin came: a stop stays as it was, with its instant.
-- name: casefile_set_changed
UPDATE casefile SET changed = ?2 WHERE id = ?1 AND state = 'open';

-- name: casefile_set_stopped
UPDATE casefile SET state = 'stopped', stop_reason = ?2, changed = ?3 WHERE id = ?1;

-- name: bulletin_insert
INSERT INTO bulletin (casefile, kind, ordinal, language, headline, doc_index, issued, deadline,
	document, document_hash, source_hash, source_text, edition_of)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING id;

-- The same document: the same bytes, or the same facts from another format; for a document (?4 =
-- 1, not a case document that corrects one) also what a corrected draft was made from.
-- name: bulletin_same
SELECT b.id FROM bulletin b
WHERE b.casefile = ?1 AND (b.document_hash = ?2 OR (b.source_hash = ?3 AND ?3 <> '')
	OR (?4 = 1 AND EXISTS (SELECT 1 FROM bulletin_source k WHERE k.bulletin = b.id
		AND (k.document_hash = ?2 OR (k.source_hash = ?3 AND ?3 <> '')))))
ORDER BY b.id DESC LIMIT 1;

-- name: bulletin_hashes
SELECT source_hash, document_hash, source_text FROM bulletin WHERE id = ?1;

-- name: bulletin_source_put
INSERT INTO bulletin_source (bulletin, source_hash, document_hash) VALUES (?1, ?2, ?3)
ON CONFLICT DO NOTHING;

-- A draft that the desk has corrected, or that came as a case document.
-- name: bulletin_is_corrected
SELECT 1 FROM bulletin b WHERE b.id = ?1 AND (b.source_text = ''
	OR EXISTS (SELECT 1 FROM bulletin_source k WHERE k.bulletin = b.id));

-- name: bulletin_source_move
UPDATE bulletin_source SET bulletin = ?2 WHERE bulletin = ?1;

-- name: bulletin_source_delete
DELETE FROM bulletin_source WHERE bulletin = ?1;

-- name: bulletin_set_text
UPDATE bulletin SET source_text = ?2 WHERE id = ?1;

-- The translations of a draft that is replaced go over to what replaces it.
-- name: bulletin_move_editions
UPDATE bulletin SET edition_of = ?2 WHERE edition_of = ?1;

-- name: bulletin_delete_draft
DELETE FROM bulletin WHERE id = ?1 AND published = 0;

-- Drafts first, then the published ones as they were published.
-- name: bulletin_list
SELECT id, kind, ordinal, issued, deadline, headline, doc_index, language, published, edition_of
FROM bulletin WHERE casefile = ?1 ORDER BY published, id;

-- name: bulletin_document
SELECT document, deadline FROM bulletin WHERE id = ?1;

-- name: bulletin_publish
UPDATE bulletin SET published = ?2, deadline = ?3, document = ?4, headline = ?5, language = ?6
WHERE id = ?1;

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
