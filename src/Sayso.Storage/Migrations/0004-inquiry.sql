-- Tables of records: each row is a record or a problem.
CREATE TABLE record_table (id TEXT PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL, kind TEXT NOT NULL, mapping TEXT NOT NULL, taken TEXT NOT NULL);
CREATE TABLE record (
  source TEXT NOT NULL, row INTEGER NOT NULL, id TEXT NOT NULL, kind INTEGER NOT NULL, who TEXT NOT NULL, whom TEXT NOT NULL, what TEXT, status TEXT,
  starts TEXT, ends TEXT, arrival TEXT, transit INTEGER, carries TEXT NOT NULL, PRIMARY KEY (source, row)
) WITHOUT ROWID;
CREATE TABLE record_problem (source TEXT NOT NULL, row INTEGER NOT NULL, what TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (source, row)) WITHOUT ROWID;
-- Who sits in which institution, as a list of persons says.
CREATE TABLE office (source TEXT NOT NULL, place INTEGER NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, institution TEXT NOT NULL, head INTEGER NOT NULL, starts TEXT, ends TEXT, PRIMARY KEY (source, place)) WITHOUT ROWID;

-- What reports say of their own way.
CREATE TABLE communication (report TEXT PRIMARY KEY REFERENCES report(id), data TEXT NOT NULL);

-- Names stand in reports and in tables of records.
CREATE TABLE named (
  report TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, mentions INTEGER NOT NULL, aliases TEXT NOT NULL, descriptions TEXT NOT NULL, spans TEXT NOT NULL
);
INSERT INTO named SELECT report, name, kind, mentions, aliases, descriptions, spans FROM entity ORDER BY rowid;
DROP TABLE entity;
ALTER TABLE named RENAME TO entity;
CREATE INDEX entity_report ON entity(report);
CREATE INDEX entity_name ON entity(name);
