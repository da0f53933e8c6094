-- Editions, and which bulletin of a case is the current one.

-- The bulletin that this one translates; NULL: it is no translation.
ALTER TABLE bulletin ADD COLUMN edition_of INTEGER REFERENCES bulletin (id);
CREATE INDEX bulletin_by_edition_of ON bulletin (edition_of);

-- Chosen at each publication by what the bulletins say, not by when they were published; NULL:
-- nothing is published.
ALTER TABLE casefile ADD COLUMN current_bulletin INTEGER REFERENCES bulletin (id);
UPDATE casefile SET current_bulletin = (
	SELECT b.id FROM bulletin b WHERE b.casefile = casefile.id AND b.published > 0
	ORDER BY b.published DESC, b.id DESC LIMIT 1);

-- Documents that a draft was made from before the desk corrected it: imported again, they are known.
CREATE TABLE bulletin_source (
	bulletin INTEGER NOT NULL REFERENCES bulletin (id),
	source_hash TEXT NOT NULL,
	document_hash TEXT NOT NULL,
	PRIMARY KEY (bulletin, source_hash, document_hash)
) STRICT, WITHOUT ROWID;

-- Another number of the same case: "nsa 6/01 (formerly nsa 4/01)".
CREATE TABLE casefile_alias (
	series TEXT NOT NULL,
	serial INTEGER NOT NULL,
	year INTEGER NOT NULL,
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	PRIMARY KEY (series, serial, year)
) STRICT, WITHOUT ROWID;
