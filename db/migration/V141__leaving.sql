-- Who leaves has a last day: from the day after nobody signs in with the account, and the portal closes it.
ALTER TABLE account ADD COLUMN last_day date;
ALTER TABLE account ADD COLUMN leaving_reason text CHECK (btrim(leaving_reason) <> '');
ALTER TABLE account ADD CONSTRAINT account_leaves_with_reason CHECK ((last_day IS NULL) = (leaving_reason IS NULL));
COMMENT ON COLUMN account.last_day IS 'the last day on which somebody can sign in with it; null when none is set';
CREATE INDEX account_leaving ON account (last_day) WHERE last_day IS NOT NULL AND closed_at IS NULL;

-- When somebody last came in by password; not the password given anew inside.
ALTER TABLE account ADD COLUMN last_sign_in_at timestamptz;

-- Somebody must be able to open accounts: the last open administrator of a body stays. Steps that close or change one
-- take turns (Accounts.lock), or two could let each other go.
CREATE FUNCTION refuse_losing_last_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NULL AND OLD.role IN ('ADMINISTRATOR', 'AGENCY_ADMINISTRATOR')
     AND (NEW.closed_at IS NOT NULL OR NEW.role <> OLD.role OR NEW.agency IS DISTINCT FROM OLD.agency)
     AND NOT EXISTS (SELECT FROM account o
                     WHERE o.id <> OLD.id AND o.role = OLD.role AND o.agency = OLD.agency AND o.closed_at IS NULL) THEN
    RAISE EXCEPTION 'account % is the last administrator of %', OLD.username, OLD.agency
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_keeps_an_administrator BEFORE UPDATE OF closed_at, role, agency ON account
  FOR EACH ROW EXECUTE FUNCTION refuse_losing_last_administrator();
