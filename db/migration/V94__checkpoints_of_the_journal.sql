-- A chain of hashes does not tell that its end was cut off, or that all of it is gone. A checkpoint keeps the head of each
-- chain that moved since the one before, and is sealed onto it.
CREATE TABLE journal_checkpoint (
  number        int PRIMARY KEY CHECK (number >= 1),
  made_at       timestamptz NOT NULL,
  -- The last entry that was there to be seen; one that was being written may have a lower id.
  through_id    bigint NOT NULL CHECK (through_id >= 0),
  chains        bigint NOT NULL CHECK (chains >= 0),
  heads         bigint NOT NULL CHECK (heads >= 0),
  heads_hash    text NOT NULL CHECK (heads_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  CHECK ((number = 1) = (previous_hash IS NULL))
);
COMMENT ON COLUMN journal_checkpoint.chains IS 'how many subjects had a history then';
COMMENT ON COLUMN journal_checkpoint.heads IS 'how many of them had moved since the checkpoint before';
CREATE INDEX journal_checkpoint_by_time ON journal_checkpoint (made_at);

CREATE TABLE journal_head (
  subject    text NOT NULL,
  step       int NOT NULL CHECK (step >= 1),
  hash       text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  checkpoint int NOT NULL REFERENCES journal_checkpoint DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (subject, step)
);
COMMENT ON TABLE journal_head IS 'the last step of a subject as a checkpoint found it';
CREATE INDEX journal_head_of_checkpoint ON journal_head (checkpoint, subject COLLATE "C", step);

CREATE TRIGGER journal_checkpoint_is_kept BEFORE UPDATE OR DELETE ON journal_checkpoint
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_head_is_kept BEFORE UPDATE OR DELETE ON journal_head
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON journal_checkpoint, journal_head FROM kp_app;
