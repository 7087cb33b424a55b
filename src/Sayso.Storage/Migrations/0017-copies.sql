-- Of the many pairs of reports that share words, those of which one rests on the other.
CREATE INDEX dependence_copies ON dependence(a, b) WHERE dependent = 1;
CREATE INDEX dependence_copies_b ON dependence(b, a) WHERE dependent = 1;

-- lost: 1 for a report that stays what it is, and what it hung together with went.
ALTER TABLE touched_report ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;

-- touched_claim.lost: 0 for a claim that came or has links that it had not, 1 for one that may have lost links too, 2 for one that may have lost
-- links and has no others, 3 for one that may count otherwise. What is in no proposition has lost none.
UPDATE touched_claim SET lost = 0 WHERE claim NOT IN (SELECT claim FROM member);
CREATE INDEX touched_claim_lost ON touched_claim(claim) WHERE lost <> 0;
