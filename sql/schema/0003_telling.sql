-- What the teams count by, the log of replies, and which addresses of officials still work.

-- What is counted of a case besides itself.  kind: 'subject', a state appealed to; 'topic';
-- 'campaign'; 'topics-kept', value '': the desk chose the topics, no document changes them.
CREATE TABLE case_fact (
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	kind TEXT NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (casefile, kind, value)
) STRICT, WITHOUT ROWID;

-- Coarser sums of tally, moved in the same transaction: no page of figures reads more than a few
-- thousand rows, however many actions there are.  casefile 0: all cases together.  unit 'all' has
-- period 0; 'day' a day, 'month' year * 12 + month - 1, 'year' a year.  confirmed is part of
-- actions.
CREATE TABLE tally_sum (
	casefile INTEGER NOT NULL,
	dimension TEXT NOT NULL,
	unit TEXT NOT NULL,
	period INTEGER NOT NULL,
	key TEXT NOT NULL,
	actions INTEGER NOT NULL,
	confirmed INTEGER NOT NULL,
	PRIMARY KEY (casefile, dimension, unit, period, key)
) STRICT, WITHOUT ROWID;

-- What officials answered, as the desk noted it.  target 0: none of those named.
CREATE TABLE reply (
	id INTEGER PRIMARY KEY,
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	target INTEGER NOT NULL,
	day INTEGER NOT NULL,
	note TEXT NOT NULL,
	noted INTEGER NOT NULL
) STRICT;
CREATE INDEX reply_by_casefile ON reply (casefile, day);

-- How one try went: each report once, by its receipt.  Of a network four bits for one day.
CREATE TABLE outcome (
	casefile INTEGER NOT NULL REFERENCES casefile (id),
	receipt TEXT NOT NULL,
	target INTEGER NOT NULL,
	channel TEXT NOT NULL,
	outcome TEXT NOT NULL,
	day INTEGER NOT NULL,
	PRIMARY KEY (casefile, receipt)
) STRICT, WITHOUT ROWID;

-- What independent people said of an official's address, wherever it stands.  One network speaks
-- once a day; a verification of the desk clears the rows.  verdict: 1 works, -1 does not.
CREATE TABLE contact_said (
	contact TEXT NOT NULL,
	day INTEGER NOT NULL,
	network INTEGER NOT NULL,
	verdict INTEGER NOT NULL,
	PRIMARY KEY (contact, day, network)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_verified (
	contact TEXT PRIMARY KEY,
	day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
