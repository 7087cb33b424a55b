-- Whom the words of a claim name that shares a surname with another: what they are to each other hangs on who is who.
CREATE TABLE claim_person (claim INTEGER NOT NULL REFERENCES claim(key), name INTEGER NOT NULL REFERENCES name(key), PRIMARY KEY (claim, name)) WITHOUT ROWID;

-- Scores are whole numbers of thousandths from now on: they take two bytes, any other eight.
UPDATE claim_link SET score = round(score * 1000);

-- What two claims that share a surname are to each other if it is one person's, and how much they share if it is not, where that is to be
-- offered. others: whether it is taken for that of two, by which claim_link goes; null where nobody has looked yet.
CREATE TABLE surname_link (
  a INTEGER NOT NULL, b INTEGER NOT NULL, others INTEGER, kind INTEGER NOT NULL, score REAL NOT NULL, difference TEXT, reverse TEXT,
  other_score REAL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX surname_link_b ON surname_link(b);
CREATE INDEX surname_link_unsettled ON surname_link(a, b) WHERE others IS NULL;

-- Few links are of claims that differ in something: those are looked for among all of a proposition.
CREATE INDEX claim_link_differs ON claim_link(a, b) WHERE difference IS NOT NULL;
CREATE INDEX claim_link_differs_b ON claim_link(b, a) WHERE difference IS NOT NULL;

-- Nothing asks for papers any more.
DROP INDEX proposition_papers;
ALTER TABLE proposition DROP COLUMN papers;

-- Claims that are no more, as long as words may lead to them.
CREATE TABLE gone_claim (key INTEGER PRIMARY KEY);

-- Words lead to claims in the order of the ids of their reports now, and nobody kept whose surnames claims share: all are compared again
-- when the case is next weighed.
DELETE FROM claim_word;
INSERT INTO claim_word (place, data) VALUES (0, x'');
DELETE FROM weighed;
