-- What is sealed, or was told under terms, is found without looking at the rest.
CREATE INDEX report_sealed ON report(seal) WHERE seal > 0 OR terms > 0;
CREATE INDEX voice_sealed ON voice(seal) WHERE seal > 0 OR terms > 0;
CREATE INDEX claim_sealed ON claim(seal) WHERE seal > 0 OR terms > 0;
CREATE INDEX name_sealed ON name(seal) WHERE seal > 0 OR terms > 0;
CREATE INDEX judgement_sealed ON judgement(seal) WHERE seal > 0 OR terms > 0;
CREATE INDEX record_table_sealed ON record_table(seal) WHERE seal > 0 OR terms > 0;
CREATE INDEX record_sealed ON record(seal) WHERE seal > 0 OR terms > 0;
