-- An agreement that is terminated, or replaced by another, ends on an earlier day than it says. Nothing else of it changes, and no
-- day that is over: what was issued under it was issued under it.
ALTER TABLE licensee_agreement
  ADD COLUMN ended_at    timestamptz,
  ADD COLUMN ended_by    text CHECK (btrim(ended_by) <> ''),
  ADD COLUMN ended_why   text CHECK (btrim(ended_why) <> ''),
  ADD COLUMN said_until  date,
  ADD CONSTRAINT agreement_ended_says_why CHECK (
    (ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_why IS NULL)
    AND (ended_at IS NOT NULL OR said_until IS NULL)),
  ADD CONSTRAINT agreement_ends_today_or_later CHECK (
    ended_at IS NULL OR upper(in_force) > (ended_at AT TIME ZONE 'America/New_York')::date),
  ADD CONSTRAINT agreement_ends_before_it_said CHECK (said_until IS NULL OR upper(in_force) <= said_until);
COMMENT ON COLUMN licensee_agreement.ended_at IS 'when it was recorded that it ends earlier; null: it ends as it says';
COMMENT ON COLUMN licensee_agreement.said_until IS 'its last day as signed; null: it had none, or ends as it says';

CREATE FUNCTION agreement_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.licensee_id, NEW.signed_on, NEW.recorded_at, NEW.recorded_by)
       IS DISTINCT FROM (OLD.licensee_id, OLD.signed_on, OLD.recorded_at, OLD.recorded_by)
     OR lower(NEW.in_force) <> lower(OLD.in_force)
     OR OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
     OR NOT NEW.in_force <@ OLD.in_force OR NEW.in_force = OLD.in_force
     OR NEW.said_until IS DISTINCT FROM upper(OLD.in_force) - 1 THEN
    RAISE EXCEPTION 'an agreement only ends, once, before its own last day' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_only_ends BEFORE UPDATE ON licensee_agreement
  FOR EACH ROW EXECUTE FUNCTION agreement_only_ends();
GRANT UPDATE (in_force, ended_at, ended_by, ended_why, said_until) ON licensee_agreement TO kp_app;
