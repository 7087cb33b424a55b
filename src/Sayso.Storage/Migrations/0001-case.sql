CREATE TABLE report (
  id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, path TEXT NOT NULL, title TEXT, outlet TEXT, author TEXT, published TEXT, url TEXT,
  language TEXT NOT NULL, read INTEGER NOT NULL, models TEXT NOT NULL, ledger BLOB NOT NULL
);
CREATE TABLE capture (
  report TEXT NOT NULL REFERENCES report(id), path TEXT NOT NULL, taken TEXT NOT NULL, version TEXT NOT NULL, PRIMARY KEY (report, path)
);
CREATE TABLE claim (
  id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES report(id), position INTEGER NOT NULL, text TEXT NOT NULL, spans TEXT NOT NULL, chain TEXT NOT NULL,
  voice TEXT NOT NULL, kind TEXT NOT NULL, anonymous INTEGER NOT NULL, attributed INTEGER NOT NULL, stance TEXT NOT NULL, negated INTEGER NOT NULL,
  quotation TEXT, low REAL NOT NULL, high REAL NOT NULL, words TEXT NOT NULL, said TEXT, about TEXT, confidence REAL NOT NULL
);
CREATE INDEX claim_report ON claim(report, position);
CREATE TABLE chain_voice (claim TEXT NOT NULL, report TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, anonymous INTEGER NOT NULL);
CREATE INDEX chain_voice_name ON chain_voice(name);
CREATE INDEX chain_voice_report ON chain_voice(report);
CREATE TABLE entity (report TEXT NOT NULL REFERENCES report(id), name TEXT NOT NULL, kind TEXT NOT NULL, mentions INTEGER NOT NULL);
CREATE INDEX entity_report ON entity(report);
CREATE TABLE time (
  report TEXT NOT NULL REFERENCES report(id), text TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, starts TEXT, ends TEXT, basis TEXT NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL
);
CREATE INDEX time_report ON time(report);
CREATE TABLE judgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, claim TEXT NOT NULL, report TEXT NOT NULL, quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  start INTEGER NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL, reason TEXT
);
CREATE INDEX judgement_report ON judgement(report);
CREATE TABLE withdrawal (judgement INTEGER PRIMARY KEY REFERENCES judgement(id), made_by TEXT NOT NULL, made_at TEXT NOT NULL);
-- Where a judgement's words stand in the reading of today; rebuilt with each reading, never the judgement itself.
CREATE TABLE anchor (judgement INTEGER PRIMARY KEY REFERENCES judgement(id), claim TEXT);
CREATE VIRTUAL TABLE report_words USING fts5(id UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claim_words USING fts5(id UNINDEXED, report UNINDEXED, text, voices, tokenize = 'unicode61 remove_diacritics 2');
