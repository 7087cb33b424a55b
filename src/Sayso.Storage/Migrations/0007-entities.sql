-- Who is who, carried forward with the changes of a case. All of it follows from names and judgements and can be made again.
CREATE TABLE entity_fold (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL);
INSERT INTO entity_fold (one, seq) VALUES (1, 0);

-- One name, however many sources give it: its words, or its one word with the kind. last, first: by which sounds it is compared;
-- letters, ending: first letters and last word of a name of several words. attached: the core of the whole that it is a part of.
CREATE TABLE spelling (
  key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, last TEXT, first TEXT, letters TEXT, ending TEXT, kind INTEGER NOT NULL, acronym INTEGER NOT NULL,
  rows INTEGER NOT NULL, persons INTEGER NOT NULL, organisations INTEGER NOT NULL, places INTEGER NOT NULL, others INTEGER NOT NULL,
  attached INTEGER NOT NULL, reason INTEGER NOT NULL
);
CREATE INDEX spelling_last ON spelling(last, first, text) WHERE last IS NOT NULL;
CREATE INDEX spelling_first ON spelling(first, text) WHERE first IS NOT NULL;
CREATE INDEX spelling_letters ON spelling(letters) WHERE letters IS NOT NULL;
CREATE INDEX spelling_ending ON spelling(ending) WHERE ending IS NOT NULL;
CREATE INDEX spelling_attached ON spelling(attached) WHERE attached > 0;
-- Names as printed by kind (what: 0 to 3), descriptions (4) and other names (5), each with how often; ending: for descriptions.
CREATE TABLE spelling_text (
  key INTEGER PRIMARY KEY, spelling INTEGER NOT NULL, what INTEGER NOT NULL, text TEXT NOT NULL, rows INTEGER NOT NULL, mentions INTEGER NOT NULL, ending TEXT,
  seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0, UNIQUE (spelling, what, text)
);
CREATE INDEX spelling_text_described ON spelling_text(ending, text) WHERE ending IS NOT NULL;
CREATE INDEX spelling_text_name ON spelling_text(text, what) WHERE what < 4;
-- rank: as in sequence.
CREATE TABLE spelling_source (spelling INTEGER NOT NULL, rank INTEGER NOT NULL, source INTEGER NOT NULL, PRIMARY KEY (spelling, rank, source)) WITHOUT ROWID;
CREATE TABLE spelling_pair (
  one INTEGER NOT NULL, other INTEGER NOT NULL, why INTEGER NOT NULL, score REAL NOT NULL, together INTEGER NOT NULL, words TEXT, joins INTEGER NOT NULL,
  PRIMARY KEY (one, other, why)
) WITHOUT ROWID;
CREATE INDEX spelling_pair_other ON spelling_pair(other);
CREATE TABLE spelling_alias (words TEXT NOT NULL, spelling INTEGER NOT NULL, alias TEXT NOT NULL, PRIMARY KEY (words, spelling, alias)) WITHOUT ROWID;
CREATE TABLE spelling_fuller (spelling INTEGER NOT NULL, fuller TEXT NOT NULL, sources INTEGER NOT NULL, PRIMARY KEY (spelling, fuller)) WITHOUT ROWID;
-- What was folded in of each source: its names by the keys of their texts.
CREATE TABLE entity_source (source INTEGER PRIMARY KEY, data BLOB NOT NULL);
-- What is joined as one: the names of a spelling, or one that a person judged (source, kind, name).
CREATE TABLE entity_node (
  key INTEGER PRIMARY KEY, spelling INTEGER NOT NULL, source INTEGER, kind INTEGER, name TEXT, core INTEGER NOT NULL, entity INTEGER NOT NULL
);
CREATE INDEX entity_node_spelling ON entity_node(spelling);
CREATE INDEX entity_node_core ON entity_node(core);
CREATE INDEX entity_node_entity ON entity_node(entity);
CREATE TABLE entity (
  key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, name TEXT NOT NULL, rows INTEGER NOT NULL, mentions INTEGER NOT NULL,
  sources INTEGER NOT NULL, seal INTEGER NOT NULL DEFAULT 0, terms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX entity_mentions ON entity(mentions DESC, key);
CREATE INDEX entity_kind ON entity(kind, mentions DESC, key);
-- Ids that entities had before, each leading to what it is now; 0 where that is gone.
CREATE TABLE entity_former (id TEXT PRIMARY KEY, entity INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX entity_former_entity ON entity_former(entity);
CREATE TABLE entity_history (
  key INTEGER PRIMARY KEY, seq INTEGER NOT NULL, id TEXT NOT NULL, what INTEGER NOT NULL, other TEXT, seal INTEGER NOT NULL DEFAULT 0,
  terms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX entity_history_id ON entity_history(id);
-- Decisions in force about who is who, as they were folded in.
CREATE TABLE entity_decision (judgement INTEGER NOT NULL, place INTEGER NOT NULL, same INTEGER NOT NULL, by TEXT NOT NULL, PRIMARY KEY (judgement, place)) WITHOUT ROWID;
CREATE TABLE entity_decided (
  judgement INTEGER NOT NULL, place INTEGER NOT NULL, position INTEGER NOT NULL, source TEXT NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (judgement, place, position)
) WITHOUT ROWID;
CREATE INDEX entity_decided_source ON entity_decided(source);
