-- Propositions, carried forward from change to change. All of it follows from the rest and can be made again.
ALTER TABLE claim_link ADD COLUMN difference TEXT;
ALTER TABLE claim_link ADD COLUMN reverse TEXT;
-- Claims are compared anew: links say from now on what claims differ in.
DELETE FROM claim_link; DELETE FROM claim_word; DELETE FROM weighed;

-- How a proposition stands; one without claims is no more, and may be again. first: its first claim in the order of the case, told on that day. bound: a person keeps
-- claims apart there. since: the change with which it came. checksum, members (XXH3): of what is shown of it,
-- and of what its claims are in it.
CREATE TABLE proposition (
  key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, since INTEGER NOT NULL, day TEXT NOT NULL DEFAULT '', first INTEGER NOT NULL DEFAULT 0,
  shown INTEGER NOT NULL DEFAULT 0, claims INTEGER NOT NULL DEFAULT 0, reports INTEGER NOT NULL DEFAULT 0, standing INTEGER NOT NULL DEFAULT 0,
  independent INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '', origins TEXT, thin INTEGER NOT NULL DEFAULT 0, papers INTEGER NOT NULL DEFAULT 0,
  bound INTEGER NOT NULL DEFAULT 0, checksum INTEGER NOT NULL DEFAULT 0, members INTEGER NOT NULL DEFAULT 0,
  seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX proposition_order ON proposition(reports > 1, day, first) WHERE claims > 0;
CREATE INDEX proposition_standing ON proposition(standing, reports > 1, day, first) WHERE claims > 0;
CREATE INDEX proposition_repeated ON proposition(reports DESC, claims DESC, first) WHERE reports > 1 AND independent <= 1;
CREATE INDEX proposition_thin ON proposition(reports DESC, claims DESC, first) WHERE thin = 1;
CREATE INDEX proposition_papers ON proposition(key) WHERE papers = 1;
CREATE TABLE standing_count (standing INTEGER PRIMARY KEY, propositions INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER proposition_stands AFTER UPDATE OF standing, claims ON proposition BEGIN
  UPDATE standing_count SET propositions = propositions - 1 WHERE standing = OLD.standing AND OLD.claims > 0;
  INSERT INTO standing_count (standing, propositions) SELECT NEW.standing, 1 WHERE NEW.claims > 0
    ON CONFLICT DO UPDATE SET propositions = propositions + 1;
END;
-- Ids that propositions had, each leading to what holds their claims now; and what became of them: parted (from other), joined (into other), gone.
CREATE TABLE proposition_was (id TEXT PRIMARY KEY, proposition INTEGER NOT NULL REFERENCES proposition(key)) WITHOUT ROWID;
CREATE INDEX proposition_was_proposition ON proposition_was(proposition);
CREATE TABLE proposition_history (proposition INTEGER NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, other INTEGER);
CREATE INDEX proposition_history_proposition ON proposition_history(proposition);

-- voice, named: 32-bit hashes of the innermost voice's bare name and of whom the report names by it.
CREATE TABLE member (claim INTEGER PRIMARY KEY, proposition INTEGER NOT NULL REFERENCES proposition(key), contrary INTEGER NOT NULL, origin INTEGER, voice INTEGER, named INTEGER);
CREATE INDEX member_proposition ON member(proposition);
CREATE INDEX member_voice ON member(voice, proposition) WHERE voice IS NOT NULL;
CREATE INDEX member_named ON member(named, proposition) WHERE named IS NOT NULL;
-- Where claims were that went, by their ids: they may come again.
CREATE TABLE former_member (id TEXT PRIMARY KEY, proposition INTEGER NOT NULL) WITHOUT ROWID;

-- What each voice's saying a proposition came to, and of that the sums.
CREATE TABLE said (
  proposition INTEGER NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL, origins TEXT NOT NULL, borne_out INTEGER NOT NULL, disputed INTEGER NOT NULL,
  clashes INTEGER NOT NULL, retracted INTEGER NOT NULL, PRIMARY KEY (proposition, kind, name)
) WITHOUT ROWID;
CREATE TABLE voice_record (
  kind INTEGER NOT NULL, name TEXT NOT NULL, said INTEGER NOT NULL, borne_out INTEGER NOT NULL, contradicted INTEGER NOT NULL, retracted INTEGER NOT NULL, PRIMARY KEY (name, kind)
) WITHOUT ROWID;
CREATE INDEX voice_record_said ON voice_record(said DESC, name);
CREATE TRIGGER said_in AFTER INSERT ON said BEGIN
  INSERT INTO voice_record (kind, name, said, borne_out, contradicted, retracted)
    VALUES (NEW.kind, NEW.name, 1, NEW.borne_out, max(NEW.disputed, NEW.clashes), NEW.retracted)
    ON CONFLICT DO UPDATE SET said = said + 1, borne_out = borne_out + excluded.borne_out, contradicted = contradicted + excluded.contradicted,
      retracted = retracted + excluded.retracted;
END;
CREATE TRIGGER said_out AFTER DELETE ON said BEGIN
  UPDATE voice_record SET said = said - 1, borne_out = borne_out - OLD.borne_out, contradicted = contradicted - max(OLD.disputed, OLD.clashes),
    retracted = retracted - OLD.retracted WHERE kind = OLD.kind AND name = OLD.name;
END;
CREATE TRIGGER said_clashes AFTER UPDATE OF clashes ON said BEGIN
  UPDATE voice_record SET contradicted = contradicted - max(OLD.disputed, OLD.clashes) + max(NEW.disputed, NEW.clashes)
    WHERE kind = NEW.kind AND name = NEW.name;
END;

-- Claims that cannot both be right; within: both are of one proposition.
CREATE TABLE contradiction (
  key INTEGER PRIMARY KEY, kind INTEGER NOT NULL, side INTEGER NOT NULL, first INTEGER NOT NULL, first_in INTEGER NOT NULL, second INTEGER NOT NULL, second_in INTEGER NOT NULL,
  what TEXT, place TEXT NOT NULL, within INTEGER NOT NULL, checksum INTEGER NOT NULL
);
CREATE INDEX contradiction_first_in ON contradiction(first_in);
CREATE INDEX contradiction_second_in ON contradiction(second_in);
CREATE INDEX contradiction_order ON contradiction(within, place);

-- Reports that hang together by copying, by a number that stands for all of them; and names by which outlets are known, bare and in capital letters.
CREATE TABLE lineage (report INTEGER PRIMARY KEY, lineage INTEGER NOT NULL);
CREATE INDEX lineage_lineage ON lineage(lineage);
CREATE TABLE outlet_name (name TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (name, report)) WITHOUT ROWID;
CREATE INDEX outlet_name_report ON outlet_name(report);

-- What has happened and is not worked out yet; decided: what was in force of a judgement when propositions were last worked out.
CREATE TABLE touched_claim (claim INTEGER PRIMARY KEY, lost INTEGER NOT NULL);
CREATE TABLE touched_proposition (proposition INTEGER PRIMARY KEY);
CREATE TABLE touched_report (report INTEGER PRIMARY KEY);
CREATE TABLE decided (judgement INTEGER PRIMARY KEY, decisions TEXT NOT NULL);
INSERT INTO touched_claim SELECT key, 0 FROM claim;
CREATE TRIGGER claim_comes AFTER INSERT ON claim BEGIN INSERT OR IGNORE INTO touched_claim VALUES (NEW.key, 0); END;
INSERT INTO touched_report SELECT key FROM report;
-- The last change that is worked out.
CREATE TABLE folded (seq INTEGER NOT NULL);
INSERT INTO folded VALUES (0);
