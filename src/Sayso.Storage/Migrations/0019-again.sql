-- again: 1 for a claim whose report was read again since what held it was last worked out.
ALTER TABLE former_member ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
CREATE INDEX former_member_again ON former_member(again) WHERE again = 1;
