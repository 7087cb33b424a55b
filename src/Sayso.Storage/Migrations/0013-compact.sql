-- The same in less room. What was read of a report stands in one packed row: its text, its claims, the rest of its ledger. Ids of claims
-- and propositions are bytes, days and times whole numbers, and what can be worked out of other columns is left out.
-- CompactMigration brings over what SQL cannot.
CREATE TABLE reading (report INTEGER PRIMARY KEY REFERENCES report(key), data BLOB NOT NULL, checksum INTEGER NOT NULL);

-- hash: the digits of the id as bytes, with what comes after them; an id that is no hash as text. confidence: in thousandths.
-- outline: what is counted of a claim beside the columns; checksum: of it and the stance.
DROP TRIGGER claim_comes;
CREATE TABLE new_claim (
  key INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL, report INTEGER NOT NULL REFERENCES report(key), position INTEGER NOT NULL,
  voice INTEGER NOT NULL REFERENCES voice(key), stance INTEGER NOT NULL, confidence REAL NOT NULL, outline BLOB NOT NULL, checksum INTEGER NOT NULL,
  seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0,
  id TEXT GENERATED ALWAYS AS (CASE typeof(hash) WHEN 'blob' THEN 'c' || lower(hex(hash)) ELSE hash END) VIRTUAL
);

-- Of the voices of a chain those that are not the claim's own.
DELETE FROM claim_chain WHERE EXISTS (SELECT 1 FROM claim c WHERE c.key = claim_chain.claim AND c.voice = claim_chain.voice);

-- reason: null where it follows from the rest. day: since 1970, 4000000 for none. origins: as OriginRows writes them.
CREATE TABLE new_proposition (
  key INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL, since INTEGER NOT NULL, day INTEGER NOT NULL DEFAULT 0, first INTEGER NOT NULL DEFAULT 0,
  shown INTEGER NOT NULL DEFAULT 0, claims INTEGER NOT NULL DEFAULT 0, reports INTEGER NOT NULL DEFAULT 0, standing INTEGER NOT NULL DEFAULT 0,
  independent INTEGER NOT NULL DEFAULT 0, reason TEXT, origins BLOB, thin INTEGER NOT NULL DEFAULT 0, papers INTEGER NOT NULL DEFAULT 0,
  bound INTEGER NOT NULL DEFAULT 0, checksum INTEGER NOT NULL DEFAULT 0, members INTEGER NOT NULL DEFAULT 0,
  seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0,
  id TEXT GENERATED ALWAYS AS (CASE typeof(hash) WHEN 'blob' THEN 'p' || lower(hex(substr(hash, 1, 16))) || CAST(substr(hash, 17) AS TEXT) ELSE hash END) VIRTUAL
);
-- Why origins are origins, in words that many share.
CREATE TABLE phrase (key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

-- Hashes take four bytes from the lowest number on.
UPDATE member SET voice = voice - 2147483648, named = named - 2147483648;

-- Postings, some dozens to a row, from a place on: a hash with the first 16 bits of the id, by which what shares a hash is found in an
-- order that no arrival changes.
CREATE TABLE new_sequence (place INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE new_claim_word (place INTEGER PRIMARY KEY, data BLOB NOT NULL);

-- Times told, in seconds of local clocks since 1970.
CREATE TABLE new_time (
  report INTEGER NOT NULL REFERENCES report(key), span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, type INTEGER NOT NULL, value TEXT NOT NULL, starts INTEGER, ends INTEGER,
  basis INTEGER NOT NULL, PRIMARY KEY (report, span_start, span_end, value)
) WITHOUT ROWID;
INSERT INTO new_time SELECT report, span_start, span_end, type, value, unixepoch(starts), unixepoch(ends), basis FROM time;
DROP TABLE time;
ALTER TABLE new_time RENAME TO time;

-- Nothing is kept of a claim but its words: who takes it out says them once more.
DROP TABLE claim_words;
CREATE VIRTUAL TABLE claim_words USING fts5(text, voices, content = '', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 2');

-- No query looks for names by their words alone.
DROP INDEX name_name;
