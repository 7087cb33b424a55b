-- Whom the words of a claim name that shares a surname with another: what they are to each other hangs on who is who.
CREATE TABLE claim_person (name INTEGER NOT NULL REFERENCES name(key), claim INTEGER NOT NULL REFERENCES claim(key), PRIMARY KEY (name, claim)) WITHOUT ROWID;
CREATE INDEX claim_person_claim ON claim_person(claim);

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

-- Claims that are no more, as long as words may lead to them.
CREATE TABLE gone_claim (key INTEGER PRIMARY KEY);

-- Words lead to claims in the order of the ids of their reports now, and nobody kept whose surnames claims share: all are compared again
-- when the case is next weighed.
DELETE FROM claim_word;
INSERT INTO claim_word (place, data) VALUES (0, x'');
DELETE FROM weighed;
