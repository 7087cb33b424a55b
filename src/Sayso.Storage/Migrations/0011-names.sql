-- Entities are listed by mentions, then by name: in an order that no arrival changes.
DROP INDEX entity_mentions;
DROP INDEX entity_kind;
CREATE INDEX entity_order ON entity(-mentions, name, key);
CREATE INDEX entity_kind ON entity(kind, -mentions, name, key);
CREATE INDEX entity_node_judged ON entity_node(spelling) WHERE source IS NOT NULL;
-- Words of names, to find entities by.
CREATE VIRTUAL TABLE name_words USING fts5(
  text, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO name_words (rowid, text) SELECT key, text FROM spelling_text WHERE what <> 4;
CREATE TRIGGER name_words_in AFTER INSERT ON spelling_text WHEN NEW.what <> 4 BEGIN
  INSERT INTO name_words (rowid, text) VALUES (NEW.key, NEW.text);
END;
CREATE TRIGGER name_words_out AFTER DELETE ON spelling_text WHEN OLD.what <> 4 BEGIN
  DELETE FROM name_words WHERE rowid = OLD.key;
END;
