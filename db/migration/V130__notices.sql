-- Notices to people: each stands in the portal, and goes out by e-mail to whoever gave an address. A notice is written in the
-- transaction of what it tells, and the mail is sent from here afterwards, as often as it takes.
ALTER TABLE account
  ADD COLUMN email   text CHECK (length(email) <= 254 AND email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$'),
  ADD COLUMN digests boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN account.email IS 'where notices go; null: they stand in the portal only';
COMMENT ON COLUMN account.digests IS 'whether the person wants the daily digest of what is late';

CREATE TABLE notice (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id      bigint NOT NULL REFERENCES account,
  kind            text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
  about           text NOT NULL CHECK (about ~ '^[a-z-]+:\S+$'),
  told_as         text NOT NULL CHECK (btrim(told_as) <> ''),
  message         uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  subject         text NOT NULL CHECK (btrim(subject) <> '' AND length(subject) <= 200 AND subject !~ '[[:cntrl:]]'),
  body            text NOT NULL CHECK (btrim(body) <> '' AND length(body) <= 4000),
  written_at      timestamptz NOT NULL,
  address         text,
  state           text NOT NULL CHECK (state IN ('IN_PORTAL', 'WAITING', 'SENT', 'FAILED')),
  attempts        int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_attempt_at timestamptz CHECK (next_attempt_at >= written_at),
  last_error      text CHECK (btrim(last_error) <> ''),
  sent_at         timestamptz CHECK (sent_at >= written_at),
  UNIQUE (account_id, told_as),
  CONSTRAINT notice_without_address_stays CHECK ((address IS NULL) = (state = 'IN_PORTAL')),
  CONSTRAINT notice_that_waits_has_its_turn CHECK ((next_attempt_at IS NOT NULL) = (state = 'WAITING')),
  CONSTRAINT notice_sent_has_its_moment CHECK ((sent_at IS NOT NULL) = (state = 'SENT')),
  CONSTRAINT notice_failed_says_why CHECK (state <> 'FAILED' OR last_error IS NOT NULL),
  CONSTRAINT notice_sent_was_tried CHECK (state <> 'SENT' OR attempts > 0),
  CONSTRAINT notice_in_portal_was_not CHECK (state <> 'IN_PORTAL' OR (attempts = 0 AND last_error IS NULL))
);
COMMENT ON COLUMN notice.told_as IS 'what is told and of what; nobody is told the same twice';
COMMENT ON COLUMN notice.message IS 'in the Message-ID of every attempt, so that a receiver can tell a mail that came twice';
COMMENT ON COLUMN notice.address IS 'the person''s as of the writing, or of the last time it was given to be sent again';
COMMENT ON COLUMN notice.attempts IS 'since it was written, or was last given to be sent again';
CREATE INDEX notice_of_account ON notice (account_id, id);
CREATE INDEX notice_due ON notice (next_attempt_at, id) WHERE state = 'WAITING';
CREATE INDEX notice_in_state ON notice (state, id);

-- What is told stays as it is; of the mail, what is sent is sent, and one that failed waits again or stays.
CREATE FUNCTION refuse_change_of_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (new.id, new.account_id, new.kind, new.about, new.told_as, new.message, new.subject, new.body, new.written_at)
        IS DISTINCT FROM
        (old.id, old.account_id, old.kind, old.about, old.told_as, old.message, old.subject, old.body, old.written_at)
     OR old.state IN ('IN_PORTAL', 'SENT')
     OR old.state = 'FAILED' AND new.state <> 'WAITING'
     OR new.state = 'IN_PORTAL'
     OR old.state <> 'FAILED' AND new.address <> old.address THEN
    RAISE EXCEPTION 'notice % is not changed so', old.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER notice_is_kept BEFORE UPDATE OR DELETE ON notice
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_notice();

REVOKE UPDATE, DELETE ON notice FROM kp_app;
GRANT UPDATE (address, state, attempts, next_attempt_at, last_error, sent_at) ON notice TO kp_app;
