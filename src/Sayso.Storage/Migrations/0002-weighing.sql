-- Which reports have been compared with those before them, and by which sampled word sequences later ones find them (32-bit hashes, little-endian, sorted).
CREATE TABLE weighed (report TEXT PRIMARY KEY REFERENCES report(id), sample BLOB NOT NULL);
-- Pairs of reports that share words; rebuilt whenever one of the two is read again.
CREATE TABLE dependence (
  a TEXT NOT NULL REFERENCES report(id), b TEXT NOT NULL REFERENCES report(id), dependent INTEGER NOT NULL, kind TEXT NOT NULL, direction TEXT NOT NULL, third TEXT,
  probability REAL NOT NULL, because TEXT NOT NULL, evidence TEXT NOT NULL, PRIMARY KEY (a, b)
);
CREATE INDEX dependence_b ON dependence(b);
