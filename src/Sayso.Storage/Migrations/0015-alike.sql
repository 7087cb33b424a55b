-- Claims of a proposition of many that count alike when it is weighed: how many they are, the first of them in the order of the case, and
-- the one whose words say it best; null where that one is not among them any more, and they are to be looked at again. mark: of what makes
-- them alike. A proposition of few has none.
CREATE TABLE alike (
  key INTEGER PRIMARY KEY, proposition INTEGER NOT NULL REFERENCES proposition(key), mark BLOB NOT NULL, claims INTEGER NOT NULL,
  first INTEGER, best INTEGER, contrary INTEGER NOT NULL, origin INTEGER, UNIQUE (proposition, mark)
);
ALTER TABLE member ADD COLUMN alike INTEGER;
DROP INDEX member_proposition;
CREATE INDEX member_proposition ON member(proposition, alike);

CREATE TRIGGER member_goes AFTER DELETE ON member WHEN old.alike IS NOT NULL BEGIN
  UPDATE alike SET claims = claims - 1, first = nullif(first, old.claim), best = nullif(best, old.claim) WHERE key = old.alike;
END;
CREATE TRIGGER member_loosens AFTER UPDATE OF alike ON member WHEN old.alike IS NOT NULL AND new.alike IS NOT old.alike BEGIN
  UPDATE alike SET claims = claims - 1, first = nullif(first, old.claim), best = nullif(best, old.claim) WHERE key = old.alike;
END;
