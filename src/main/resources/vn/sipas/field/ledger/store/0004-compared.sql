-- Whether the card's fingerprint was compared with what its holder read out.
ALTER TABLE card ADD COLUMN compared INTEGER NOT NULL DEFAULT 0;
