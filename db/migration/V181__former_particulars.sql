-- A firm moves, takes another name, or becomes a common carrier. The licensee's row says what holds since the last change; what
-- held before stays here, so that any day can be asked. Nothing that was judged or printed before is changed by it.
CREATE TABLE licensee_former (
  licensee_id bigint NOT NULL REFERENCES licensee,
  in_force    daterange NOT NULL CHECK (NOT isempty(in_force) AND NOT lower_inf(in_force) AND NOT upper_inf(in_force)),
  name        text NOT NULL CHECK (btrim(name) <> ''),
  kind        text NOT NULL CHECK (kind IN ('COMMON_CARRIER', 'DEALER')),
  address     text NOT NULL CHECK (btrim(address) <> ''),
  reason      text NOT NULL CHECK (btrim(reason) <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL CHECK (btrim(recorded_by) <> ''),
  PRIMARY KEY (licensee_id, in_force WITHOUT OVERLAPS)
);
COMMENT ON TABLE licensee_former IS 'name, kind and address of a licensee before they were changed';
COMMENT ON COLUMN licensee_former.in_force IS 'the days on which they held; the day after the last one the next hold';
COMMENT ON COLUMN licensee_former.reason IS 'why they were changed';

-- No change without a record of what was.
CREATE FUNCTION licensee_change_keeps_what_was() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.name, NEW.kind, NEW.address) IS DISTINCT FROM (OLD.name, OLD.kind, OLD.address)
     AND NOT EXISTS (
       SELECT FROM licensee_former f
       WHERE f.licensee_id = OLD.id AND (f.name, f.kind, f.address) = (OLD.name, OLD.kind, OLD.address)
         AND upper(f.in_force) = (SELECT max(upper(l.in_force)) FROM licensee_former l WHERE l.licensee_id = OLD.id)) THEN
    RAISE EXCEPTION 'licensee % is changed without a record of what it was', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER licensee_change_keeps_what_was AFTER UPDATE OF name, kind, address ON licensee
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION licensee_change_keeps_what_was();
CREATE TRIGGER licensee_former_is_kept BEFORE UPDATE OR DELETE ON licensee_former
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON licensee_former FROM kp_app;
GRANT UPDATE (name, kind, address) ON licensee TO kp_app;
