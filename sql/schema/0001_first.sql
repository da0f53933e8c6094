-- The first schema.  Written for SQLite; tools/sqlgen.c says what PostgreSQL gets instead.
-- Days are days since 1970-01-01, instants seconds since then; 0 as an instant means never.

CREATE TABLE casefile (
	id INTEGER PRIMARY KEY,
	series TEXT NOT NULL,
	serial INTEGER NOT NULL,
	year INTEGER NOT NULL,
	slug TEXT NOT NULL UNIQUE,
	state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'stopped')),
	stop_reason TEXT NOT NULL DEFAULT '',
	first_published INTEGER NOT NULL DEFAULT 0,
	changed INTEGER NOT NULL,
	UNIQUE (series, serial, year)
) STRICT;

-- One issued document of a case; published = 0 is a draft.  The document is kept as printed; the
-- deadline in force stands beside it.
CREATE TABLE bulletin (
	id INTEGER PRIMARY KEY,
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	kind TEXT NOT NULL CHECK (kind IN ('first', 'update', 'correction', 'stop')),
	ordinal INTEGER NOT NULL,
	language TEXT NOT NULL,
	headline TEXT NOT NULL,
	doc_index TEXT NOT NULL,
	issued INTEGER,
	deadline INTEGER,
	document TEXT NOT NULL,
	document_hash TEXT NOT NULL,
	source_hash TEXT NOT NULL,
	source_text TEXT NOT NULL,
	published INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX bulletin_by_casefile ON bulletin (casefile, published, id);

-- Every official a case ever named.  A number is given once, at the first publication that names
-- the official, and never reused.
CREATE TABLE target (
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	number INTEGER NOT NULL CHECK (number > 0),
	name TEXT NOT NULL,
	office TEXT NOT NULL,
	organisation TEXT NOT NULL,
	address TEXT NOT NULL,
	PRIMARY KEY (casefile, number)
) STRICT, WITHOUT ROWID;

-- One report: what was said once.  A receipt is a function of case and key (vault/vault.h), so the
-- key itself is not kept.  receipt_hash, 64 bits of it, makes a small index: a quarter of the time
-- of one over texts.  entries is "letter:1:1,email:2:3": channel, target, count.
CREATE TABLE report (
	id INTEGER PRIMARY KEY,
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	receipt_hash INTEGER NOT NULL,
	receipt TEXT NOT NULL,
	edition TEXT NOT NULL,
	evidence TEXT NOT NULL,
	country TEXT NOT NULL,
	day INTEGER NOT NULL,
	received INTEGER NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('counted', 'withdrawn')),
	entries TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX report_by_receipt ON report (casefile, receipt_hash);

-- A correction or withdrawal that was read before its report: two fronts write in no order.
CREATE TABLE report_change (
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	receipt TEXT NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('counted', 'withdrawn')),
	country TEXT NOT NULL,
	day INTEGER NOT NULL,
	received INTEGER NOT NULL,
	entries TEXT NOT NULL,
	PRIMARY KEY (casefile, receipt)
) STRICT, WITHOUT ROWID;

-- Records that name no case of this database (a backup older than the spool was restored): kept.
CREATE TABLE report_stray (
	slug TEXT NOT NULL,
	key TEXT NOT NULL,
	operation TEXT NOT NULL,
	receipt TEXT NOT NULL,
	edition TEXT NOT NULL,
	evidence TEXT NOT NULL,
	country TEXT NOT NULL,
	day INTEGER NOT NULL,
	received INTEGER NOT NULL,
	entries TEXT NOT NULL,
	PRIMARY KEY (slug, key, operation)
) STRICT, WITHOUT ROWID;

-- The rollup: every figure is a sum of these, and no figure scans reports.
CREATE TABLE tally (
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	edition TEXT NOT NULL,
	target INTEGER NOT NULL,
	channel TEXT NOT NULL,
	country TEXT NOT NULL,
	day INTEGER NOT NULL,
	evidence TEXT NOT NULL,
	actions INTEGER NOT NULL CHECK (actions >= 0),
	PRIMARY KEY (casefile, edition, target, channel, country, day, evidence)
) STRICT, WITHOUT ROWID;

-- How far each spool segment is counted: moved in the transaction that counts.
CREATE TABLE spool_position (
	segment TEXT PRIMARY KEY,
	position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who did what at the desk.
CREATE TABLE deed (
	id INTEGER PRIMARY KEY,
	at INTEGER NOT NULL,
	who TEXT NOT NULL,
	what TEXT NOT NULL,
	slug TEXT NOT NULL,
	detail TEXT NOT NULL
) STRICT;

-- Small files that belong to the database, in a backup only: secret.key as hex, outcry.conf.
CREATE TABLE kept (
	name TEXT PRIMARY KEY,
	content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
