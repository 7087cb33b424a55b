-- Of what two reports share, each stretch as "START LENGTH START LENGTH", with " q" where it is quoted, and ";" between them: a third of the
-- letters. probability: in thousandths.
CREATE TABLE new_dependence (
  a INTEGER NOT NULL REFERENCES report(key), b INTEGER NOT NULL REFERENCES report(key), kind INTEGER NOT NULL, direction INTEGER NOT NULL, third TEXT,
  dependent INTEGER NOT NULL, probability REAL NOT NULL, because TEXT NOT NULL, evidence TEXT NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
INSERT INTO new_dependence SELECT a, b, kind, direction, third, dependent, round(probability * 1000), because, coalesce((
    SELECT group_concat(
      (s.value ->> '$.a[0]') || ' ' || ((s.value ->> '$.a[1]') - (s.value ->> '$.a[0]')) || ' ' || (s.value ->> '$.b[0]') || ' '
        || ((s.value ->> '$.b[1]') - (s.value ->> '$.b[0]')) || CASE WHEN s.value ->> '$.quoted' THEN ' q' ELSE '' END, ';')
    FROM json_each(dependence.evidence) s), '')
  FROM dependence ORDER BY a, b;
DROP TABLE dependence;
ALTER TABLE new_dependence RENAME TO dependence;
CREATE INDEX dependence_b ON dependence(b);
