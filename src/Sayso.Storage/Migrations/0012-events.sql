-- The timeline, carried forward with the changes of a case; where no clock is given for claims that name none. It can be made again.
CREATE TABLE event_fold (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL);
INSERT INTO event_fold (one, seq) VALUES (1, 0);
-- Claims of propositions that tell a time. starts, ends: what the order leaves of it, in seconds from the year 1. rank: as in sequence.
-- checksum (XXH3): of the times.
CREATE TABLE event (
  claim INTEGER PRIMARY KEY, report INTEGER NOT NULL, rank INTEGER NOT NULL, starts INTEGER, ends INTEGER, checksum INTEGER NOT NULL
);
CREATE INDEX event_order ON event(coalesce(starts, ends, 9223372036854775807), coalesce(ends, 9223372036854775807), rank, claim);
CREATE INDEX event_report ON event(report);
CREATE VIRTUAL TABLE event_words USING fts5(
  text, names, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
-- Records that people put into an order, and what that leaves of their times.
CREATE TABLE event_record (id TEXT PRIMARY KEY, starts INTEGER, ends INTEGER) WITHOUT ROWID;
-- Orders that cannot be: the ids of their events.
CREATE TABLE event_circle (key INTEGER PRIMARY KEY, events TEXT NOT NULL);
