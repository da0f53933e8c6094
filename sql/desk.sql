-- What the desk keeps of its own work.

-- name: spool_position_get
SELECT position FROM spool_position WHERE segment = ?1;

-- name: spool_position_put
INSERT INTO spool_position (segment, position) VALUES (?1, ?2)
ON CONFLICT (segment) DO UPDATE SET position = excluded.position;

-- name: spool_position_delete
DELETE FROM spool_position WHERE segment = ?1;

-- name: spool_position_list
SELECT segment FROM spool_position;

-- name: deed_insert
INSERT INTO deed (at, who, what, slug, detail) VALUES (?1, ?2, ?3, ?4, ?5);

-- name: deed_list
SELECT at, who, what, slug, detail FROM deed ORDER BY id DESC LIMIT ?1;

-- Runs before any migration of ours: the table of migrations itself is made by the driver.
-- name: migration_list
SELECT number, name, checksum FROM migration ORDER BY number;

-- name: migration_insert
INSERT INTO migration (number, name, checksum, at) VALUES (?1, ?2, ?3, ?4);

-- name: migration_table
CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL,
	checksum TEXT NOT NULL, at INTEGER NOT NULL);

-- name: migration_table [pgsql]
CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL,
	checksum TEXT NOT NULL, at BIGINT NOT NULL);

-- name: database_version
SELECT sqlite_version();

-- name: database_version [pgsql]
SELECT version();

-- One row, "ok", when the file is whole.
-- name: database_check
PRAGMA integrity_check(1);

-- name: database_check [pgsql]
SELECT 'ok';

-- name: database_check_links
SELECT COUNT(*) FROM pragma_foreign_key_check;

-- name: database_check_links [pgsql]
SELECT COUNT(*) FROM bulletin b WHERE NOT EXISTS (SELECT 1 FROM casefile c WHERE c.id = b.casefile);

-- name: kept_put
INSERT INTO kept (name, content) VALUES (?1, ?2)
ON CONFLICT (name) DO UPDATE SET content = excluded.content;

-- name: kept_get
SELECT content FROM kept WHERE name = ?1;

-- name: kept_clear
DELETE FROM kept;
