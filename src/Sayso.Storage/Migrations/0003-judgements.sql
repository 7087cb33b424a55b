-- A judgement names one thing or several: claims, reports, voices, names in a report, or words of a report.
CREATE TABLE judged (
  judgement INTEGER NOT NULL REFERENCES judgement(id), place INTEGER NOT NULL, what TEXT NOT NULL, id TEXT NOT NULL, report TEXT,
  quote TEXT NOT NULL, prefix TEXT, suffix TEXT, start INTEGER, PRIMARY KEY (judgement, place)
);
INSERT INTO judged SELECT id, 0, 'claim', claim, report, quote, prefix, suffix, start FROM judgement;
CREATE INDEX judged_report ON judged(report);

-- Where the things of a judgement stand in the reading of today; null when they were not found. Rebuilt with each reading, never the judgement itself.
CREATE TABLE standing_place (judgement INTEGER NOT NULL REFERENCES judgement(id), place INTEGER NOT NULL, id TEXT, PRIMARY KEY (judgement, place));
INSERT INTO standing_place SELECT j.id, 0, CASE WHEN a.judgement IS NULL THEN j.claim ELSE a.claim END FROM judgement j LEFT JOIN anchor a ON a.judgement = j.id;
DROP TABLE anchor;
ALTER TABLE standing_place RENAME TO anchor;
CREATE INDEX anchor_id ON anchor(id);

DROP INDEX judgement_report;
ALTER TABLE judgement DROP COLUMN claim;
ALTER TABLE judgement DROP COLUMN report;
ALTER TABLE judgement DROP COLUMN quote;
ALTER TABLE judgement DROP COLUMN prefix;
ALTER TABLE judgement DROP COLUMN suffix;
ALTER TABLE judgement DROP COLUMN start;
ALTER TABLE judgement ADD COLUMN value TEXT;

-- Judgements that have not been withdrawn, a row for each thing that is found in the reading of today.
CREATE VIEW standing AS
  SELECT j.id AS judgement, j.kind AS kind, j.value AS value, d.place AS place, d.what AS what, a.id AS id
  FROM judgement j JOIN judged d ON d.judgement = j.id JOIN anchor a ON a.judgement = j.id AND a.place = d.place
  WHERE a.id IS NOT NULL AND j.id NOT IN (SELECT judgement FROM withdrawal);

-- Reports that nobody has removed.
CREATE VIEW kept AS SELECT * FROM report WHERE id NOT IN (SELECT id FROM standing WHERE kind = 'removed');

-- Names as one report has them, with all its names for one thing, what it calls it, and where.
DROP TABLE entity;
CREATE TABLE entity (
  report TEXT NOT NULL REFERENCES report(id), name TEXT NOT NULL, kind TEXT NOT NULL, mentions INTEGER NOT NULL, aliases TEXT NOT NULL, descriptions TEXT NOT NULL, spans TEXT NOT NULL
);
INSERT INTO entity
  SELECT r.id, json_extract(e.value, '$.name'), json_extract(e.value, '$.kind'), count(*), json_extract(e.value, '$.aliases'), '[]', json_group_array(json_object('start', json_extract(m.value, '$.start'), 'end', json_extract(m.value, '$.end')))
  FROM report r, json_each(r.ledger, '$.entities') e, json_each(r.ledger, '$.mentions') m
  WHERE json_extract(m.value, '$.entity') = json_extract(e.value, '$.id')
  GROUP BY r.id, e.key HAVING max(json_extract(m.value, '$.name'));
CREATE INDEX entity_report ON entity(report);
CREATE INDEX entity_name ON entity(name);

ALTER TABLE claim ADD COLUMN names TEXT NOT NULL DEFAULT '[]';

-- Claims that say the same ("same", "clash") or may ("maybe"), found word by word; what people decide is laid over it.
CREATE TABLE claim_word (word INTEGER NOT NULL, claim TEXT NOT NULL, report TEXT NOT NULL);
CREATE INDEX claim_word_word ON claim_word(word);
CREATE INDEX claim_word_report ON claim_word(report);
CREATE TABLE claim_link (
  a TEXT NOT NULL, b TEXT NOT NULL, report_a TEXT NOT NULL, report_b TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL, because TEXT NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX claim_link_b ON claim_link(b);
CREATE INDEX claim_link_reports ON claim_link(report_a);
CREATE INDEX claim_link_report_b ON claim_link(report_b);
-- By which sampled word sequences reports that share words are found.
CREATE TABLE sequence (hash INTEGER NOT NULL, report TEXT NOT NULL);
CREATE INDEX sequence_hash ON sequence(hash);
CREATE INDEX sequence_report ON sequence(report);
DELETE FROM weighed;
DELETE FROM dependence;
