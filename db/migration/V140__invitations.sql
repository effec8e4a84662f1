-- Nobody is told a password any more: whoever opens an account, or sets its password anew, hands a link on, and the
-- person chooses the password behind it. An account without a password is open and waits for that.
ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE account ALTER COLUMN password_set_at DROP NOT NULL;
-- Passwords that were told and not yet changed go: their keepers make a link.
UPDATE account SET password_hash = NULL, password_set_at = NULL WHERE temporary_until IS NOT NULL;
ALTER TABLE account DROP COLUMN temporary_until;
ALTER TABLE account ADD CONSTRAINT account_password_since CHECK ((password_hash IS NULL) = (password_set_at IS NULL));
COMMENT ON COLUMN account.password_hash IS 'null until the person has chosen a password behind a link';

-- Links by which somebody comes to a password. Only the SHA-256 of a link is kept; the link itself is shown once.
CREATE TABLE invitation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id  bigint NOT NULL REFERENCES account,
  occasion    text NOT NULL CHECK (occasion IN ('OPENED', 'RESET')),
  hash        text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  made_at     timestamptz NOT NULL,
  made_by     text NOT NULL CHECK (btrim(made_by) <> ''),
  made_name   text NOT NULL CHECK (btrim(made_name) <> ''),
  good_until  timestamptz NOT NULL CHECK (good_until > made_at),
  accepted_at timestamptz CHECK (accepted_at <= good_until),
  statement   text CHECK (btrim(statement) <> ''),
  revoked_at  timestamptz,
  CHECK (num_nonnulls(accepted_at, revoked_at) <= 1),
  CHECK ((accepted_at IS NULL) = (statement IS NULL))
);
COMMENT ON COLUMN invitation.made_name IS 'the name of the account that made it, as it was then';
COMMENT ON COLUMN invitation.statement IS 'what the person stated when accepting: that the account is nobody else’s';
CREATE INDEX invitation_of_account ON invitation (account_id, id);
-- A newer link takes the place of the one before.
CREATE UNIQUE INDEX invitation_open_once ON invitation (account_id) WHERE accepted_at IS NULL AND revoked_at IS NULL;

CREATE FUNCTION invitation_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.accepted_at IS NOT NULL OR OLD.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'invitation % was used or revoked', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.accepted_at IS NOT NULL AND EXISTS (SELECT FROM account WHERE id = NEW.account_id AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the account of invitation % is closed', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_ends_once BEFORE UPDATE ON invitation FOR EACH ROW EXECUTE FUNCTION invitation_ends_once();
CREATE TRIGGER invitation_is_kept BEFORE DELETE ON invitation FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON invitation FROM kp_app;
GRANT UPDATE (accepted_at, statement, revoked_at) ON invitation TO kp_app;

-- Links tried that open nothing, by the address they are tried from; forgotten when the pause is over.
CREATE TABLE invitation_attempt (
  address  text PRIMARY KEY CHECK (length(address) BETWEEN 1 AND 64),
  attempts int NOT NULL CHECK (attempts > 0),
  last_at  timestamptz NOT NULL
);
CREATE INDEX invitation_attempt_last ON invitation_attempt (last_at);
