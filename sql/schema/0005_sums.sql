-- More sums, so that no page of figures reads more than one row for each row it shows.

-- Of the current bulletin: names thousands of cases without a look at their documents.
ALTER TABLE casefile ADD COLUMN headline TEXT NOT NULL DEFAULT '';
UPDATE casefile SET headline = COALESCE((
	SELECT b.headline FROM bulletin b WHERE b.id = casefile.current_bulletin), '');

-- All of them are made again when the database is opened.  casefile < 0: all cases about one state
-- (store/sums.h says which).  Under 0 unit 'all' is kept beside days, months and years.
DELETE FROM tally_sum;
