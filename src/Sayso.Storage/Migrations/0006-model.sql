-- One model of the case: whole-number keys inside, whole ids at the edge, texts kept once, changes numbered.
-- What came before is moved aside; ModelMigration brings its rows over and drops it.
DROP VIEW kept;
DROP VIEW standing;
ALTER TABLE report RENAME TO old_report;
ALTER TABLE capture RENAME TO old_capture;
ALTER TABLE judgement RENAME TO old_judgement;
ALTER TABLE withdrawal RENAME TO old_withdrawal;
ALTER TABLE judged RENAME TO old_judged;
ALTER TABLE anchor RENAME TO old_anchor;
ALTER TABLE record_table RENAME TO old_record_table;
ALTER TABLE record RENAME TO old_record;
ALTER TABLE record_problem RENAME TO old_record_problem;
DROP TABLE report_words; DROP TABLE claim_words; DROP TABLE claim; DROP TABLE chain_voice; DROP TABLE entity; DROP TABLE time; DROP TABLE communication;
DROP TABLE weighed; DROP TABLE dependence; DROP TABLE claim_word; DROP TABLE claim_link; DROP TABLE sequence; DROP TABLE taking;
DROP INDEX judged_report; DROP INDEX anchor_id;

-- Which case this is: another one under the same name is told apart by it.
CREATE TABLE case_identity (id TEXT NOT NULL);

-- What happened to the case, in order. Its version is the last number; what is kept elsewhere follows from it.
CREATE TABLE change (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL);

-- Seal: up to whom a row may leave; terms: what was agreed for it. Both empty (0) until somebody sets them.
CREATE TABLE report (
  key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, path TEXT NOT NULL, title TEXT, outlet TEXT, author TEXT, published TEXT, published_at TEXT,
  url TEXT, format TEXT NOT NULL, language TEXT NOT NULL, read INTEGER NOT NULL, models TEXT NOT NULL, claims INTEGER NOT NULL, attributed INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0, version_group TEXT, version_of TEXT, seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX report_sha256 ON report(sha256);
CREATE INDEX report_path ON report(path);
CREATE INDEX report_url ON report(url) WHERE url IS NOT NULL;
CREATE INDEX report_date ON report(published, id);
CREATE INDEX report_versions ON report(version_group) WHERE version_group IS NOT NULL;
-- Ids that reports had before, each leading to what they are now.
CREATE TABLE report_was (id TEXT PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(key)) WITHOUT ROWID;
CREATE TABLE capture (
  report INTEGER NOT NULL REFERENCES report(key), path TEXT NOT NULL, taken TEXT NOT NULL, version TEXT NOT NULL, provenance TEXT, PRIMARY KEY (report, path)
) WITHOUT ROWID;
-- By which versions of one report find each other: hashes of address, and of outlet with sampled words. A group goes by the lowest id in it.
CREATE TABLE version_key (key INTEGER NOT NULL, report INTEGER NOT NULL REFERENCES report(key), PRIMARY KEY (key, report)) WITHOUT ROWID;
CREATE INDEX version_key_report ON version_key(report);
-- Text and ledger, compressed (Brotli), with a checksum (XXH3) of what they hold.
CREATE TABLE report_text (report INTEGER PRIMARY KEY REFERENCES report(key), data BLOB NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE report_ledger (report INTEGER PRIMARY KEY REFERENCES report(key), data BLOB NOT NULL, checksum INTEGER NOT NULL);

-- Voices over all reports, a row a name and kind.
CREATE TABLE voice (
  key INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL, anonymous INTEGER NOT NULL, seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0,
  UNIQUE (name, kind, anonymous)
);
-- data: what a claim is but for its words as printed, which stand in the report's text.
CREATE TABLE claim (
  key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, report INTEGER NOT NULL REFERENCES report(key), position INTEGER NOT NULL, voice INTEGER NOT NULL REFERENCES voice(key),
  stance INTEGER NOT NULL, confidence REAL NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL, seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX claim_report ON claim(report, position);
CREATE INDEX claim_voice ON claim(voice);
CREATE TABLE claim_chain (voice INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (voice, claim)) WITHOUT ROWID;
CREATE INDEX claim_chain_claim ON claim_chain(claim);

-- What reports (their key) and tables (their key, below zero) name; data: other names, descriptions, where.
CREATE TABLE name (
  key INTEGER PRIMARY KEY, source INTEGER NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL, mentions INTEGER NOT NULL, data BLOB NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX name_source ON name(source);
CREATE INDEX name_name ON name(name);
CREATE TABLE time (
  report INTEGER NOT NULL REFERENCES report(key), span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, type INTEGER NOT NULL, value TEXT NOT NULL, starts TEXT, ends TEXT,
  basis INTEGER NOT NULL, PRIMARY KEY (report, span_start, span_end, value)
) WITHOUT ROWID;
CREATE TABLE communication (report INTEGER PRIMARY KEY REFERENCES report(key), data TEXT NOT NULL);

-- Words to find by; the texts themselves are not kept a second time.
CREATE VIRTUAL TABLE report_words USING fts5(title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claim_words USING fts5(text, voices, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE judgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, decision TEXT NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL, reason TEXT,
  seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX judgement_kind ON judgement(kind);
CREATE TABLE withdrawal (judgement INTEGER PRIMARY KEY REFERENCES judgement(id), made_by TEXT NOT NULL, made_at TEXT NOT NULL);
-- What a judgement is about, as it was: its words, and the quote (JSON) by which it is found again.
CREATE TABLE judged (
  judgement INTEGER NOT NULL REFERENCES judgement(id), place INTEGER NOT NULL, what TEXT NOT NULL, id TEXT NOT NULL, source TEXT,
  words TEXT NOT NULL, quote TEXT, PRIMARY KEY (judgement, place)
) WITHOUT ROWID;
CREATE INDEX judged_source ON judged(source) WHERE source IS NOT NULL;
-- Where that stands today, a row for each version of the report it was in; id is null where it was not found. Rebuilt with each reading, never the judgement itself.
CREATE TABLE anchor (
  judgement INTEGER NOT NULL REFERENCES judgement(id), place INTEGER NOT NULL, source TEXT NOT NULL, id TEXT, score REAL NOT NULL, PRIMARY KEY (judgement, place, source)
) WITHOUT ROWID;
CREATE INDEX anchor_id ON anchor(id) WHERE id IS NOT NULL;
CREATE INDEX anchor_source ON anchor(source);
CREATE VIEW judgement_in_force AS
  SELECT j.id AS judgement, j.kind AS kind, d.place AS place, d.what AS what, a.id AS id
  FROM judgement j JOIN judged d ON d.judgement = j.id JOIN anchor a ON a.judgement = j.id AND a.place = d.place
  WHERE a.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.judgement = j.id);

CREATE TABLE record_table (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, sha256 TEXT NOT NULL, kind INTEGER NOT NULL, mapping TEXT NOT NULL, taken TEXT NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE record (
  source INTEGER NOT NULL REFERENCES record_table(key), row INTEGER NOT NULL, id TEXT NOT NULL, kind INTEGER NOT NULL, who TEXT NOT NULL, whom TEXT NOT NULL, what TEXT, status TEXT,
  starts TEXT, ends TEXT, arrival TEXT, transit INTEGER, carries TEXT NOT NULL, seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (source, row)
) WITHOUT ROWID;
CREATE INDEX record_id ON record(id);
CREATE TABLE rejected_row (source INTEGER NOT NULL REFERENCES record_table(key), row INTEGER NOT NULL, what TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (source, row)) WITHOUT ROWID;

-- What comparing reports and claims gave; follows from the rest and can be made again.
CREATE TABLE weighed (report INTEGER PRIMARY KEY REFERENCES report(key));
-- rank: the first 63 bits of the id, by which what shares a hash is found in an order that no arrival changes.
CREATE TABLE sequence (hash INTEGER NOT NULL, rank INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (hash, rank, report)) WITHOUT ROWID;
CREATE TABLE dependence (
  a INTEGER NOT NULL REFERENCES report(key), b INTEGER NOT NULL REFERENCES report(key), kind INTEGER NOT NULL, direction INTEGER NOT NULL, third TEXT,
  dependent INTEGER NOT NULL, probability REAL NOT NULL, because TEXT NOT NULL, evidence TEXT NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX dependence_b ON dependence(b);
CREATE TABLE claim_word (word INTEGER NOT NULL, rank INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (word, rank, claim)) WITHOUT ROWID;
CREATE TABLE claim_link (
  a INTEGER NOT NULL, b INTEGER NOT NULL, kind INTEGER NOT NULL, score REAL NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX claim_link_b ON claim_link(b);
