-- Who stands behind a report, and which reports are set aside until two people let them go.

-- Why a report is set aside; '' counts.  Nothing is deleted.
ALTER TABLE report ADD COLUMN held TEXT NOT NULL DEFAULT '';

-- A link of an alert: the fingerprint of its secret, and never whom it went to.  Used up by the
-- report whose receipt is made of it, so that nothing here says which were used.
CREATE TABLE token (
	hash TEXT PRIMARY KEY,
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	section TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A group's own link.  revoked: an instant, 0 for never.
CREATE TABLE letter_group (
	hash TEXT PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	section TEXT NOT NULL,
	made INTEGER NOT NULL,
	revoked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- How many anonymous reports came on a day: country '' did not say, '*' is all of them.
CREATE TABLE pace (
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	day INTEGER NOT NULL,
	country TEXT NOT NULL,
	reports INTEGER NOT NULL,
	PRIMARY KEY (casefile, day, country)
) STRICT, WITHOUT ROWID;

-- The first of the two who let reports go.
CREATE TABLE release_asked (
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	held TEXT NOT NULL,
	who TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (casefile, held)
) STRICT, WITHOUT ROWID;
