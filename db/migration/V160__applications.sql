-- A company applies to the USKPA for a licence: what was found on each point of the checklist, what the board decided,
-- and which licensee came of it.
CREATE TABLE application (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form        uuid NOT NULL UNIQUE,
  name        text NOT NULL CHECK (btrim(name) <> ''),
  kind        text NOT NULL CHECK (kind IN ('COMMON_CARRIER', 'DEALER')),
  address     text NOT NULL CHECK (btrim(address) <> ''),
  received_on date NOT NULL,
  words       text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL CHECK (btrim(recorded_by) <> ''),
  state       text NOT NULL CHECK (state IN ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'ADMITTED')),
  licensee_id bigint UNIQUE REFERENCES licensee,
  UNIQUE (id, kind),
  CHECK ((state = 'ADMITTED') = (licensee_id IS NOT NULL))
);
COMMENT ON COLUMN application.form IS 'the form with which it was recorded: sent twice it is there once';
-- A company applies once at a time.
CREATE UNIQUE INDEX application_in_work ON application (lower(name)) WHERE state IN ('OPEN', 'APPROVED');

CREATE FUNCTION refuse_application_backwards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (new.id, new.form, new.name, new.kind, new.address, new.received_on, new.words, new.recorded_at, new.recorded_by)
       IS DISTINCT FROM
     (old.id, old.form, old.name, old.kind, old.address, old.received_on, old.words, old.recorded_at, old.recorded_by)
     OR NOT (old.state = 'OPEN' AND new.state IN ('APPROVED', 'REFUSED', 'WITHDRAWN')
             OR old.state = 'APPROVED' AND new.state IN ('ADMITTED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'application % goes onwards, and stays as it came', old.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER application_goes_onwards BEFORE UPDATE ON application
  FOR EACH ROW EXECUTE FUNCTION refuse_application_backwards();
CREATE TRIGGER application_is_kept BEFORE DELETE ON application
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was found on a point; the latest counts, the earlier ones stay.
CREATE TABLE application_finding (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id bigint NOT NULL,
  kind           text NOT NULL,
  point          text NOT NULL CHECK (point IN ('YEARS_IN_TRADE', 'REFERENCES', 'PROCEDURES_MANUAL',
                                                'WARRANTY_TEMPLATES', 'ACE_ACCOUNT')),
  result         text NOT NULL CHECK (result IN ('MET', 'WANTING', 'DOES_NOT_APPLY')),
  found_on       date NOT NULL,
  words          text NOT NULL CHECK (btrim(words) <> ''),
  recorded_at    timestamptz NOT NULL,
  recorded_by    text NOT NULL CHECK (btrim(recorded_by) <> ''),
  FOREIGN KEY (application_id, kind) REFERENCES application (id, kind),
  -- A carrier sells no diamonds, so it writes no invoice that could carry the warranty.
  CHECK (result <> 'DOES_NOT_APPLY' OR (point = 'WARRANTY_TEMPLATES' AND kind = 'COMMON_CARRIER'))
);
CREATE INDEX application_finding_of_point ON application_finding (application_id, point, id DESC);
CREATE FUNCTION refuse_finding_after_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM application WHERE id = new.application_id) <> 'OPEN' THEN
    RAISE EXCEPTION 'application % is not in work', new.application_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER application_finding_while_open BEFORE INSERT ON application_finding
  FOR EACH ROW EXECUTE FUNCTION refuse_finding_after_the_end();
CREATE TRIGGER application_finding_is_kept BEFORE UPDATE OR DELETE ON application_finding
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What the board decided, meeting by meeting; a deferral leaves the application in work.
CREATE TABLE application_decision (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES application,
  verdict        text NOT NULL CHECK (verdict IN ('APPROVED', 'REFUSED', 'DEFERRED')),
  met_on         date NOT NULL,
  words          text NOT NULL CHECK (btrim(words) <> ''),
  recorded_at    timestamptz NOT NULL,
  recorded_by    text NOT NULL CHECK (btrim(recorded_by) <> '')
);
CREATE INDEX application_decision_of ON application_decision (application_id, id DESC);
CREATE UNIQUE INDEX application_decided_once ON application_decision (application_id) WHERE verdict <> 'DEFERRED';
CREATE FUNCTION refuse_approval_of_what_is_wanting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM application WHERE id = new.application_id) <> 'OPEN' THEN
    RAISE EXCEPTION 'application % is not in work', new.application_id USING ERRCODE = 'restrict_violation';
  END IF;
  IF new.verdict = 'APPROVED' AND 5 <> (
       SELECT count(*) FROM (SELECT DISTINCT ON (point) result FROM application_finding
                             WHERE application_id = new.application_id ORDER BY point, id DESC) latest
       WHERE result <> 'WANTING') THEN
    RAISE EXCEPTION 'the checklist of application % is not met', new.application_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER application_decision_rests_on_checklist BEFORE INSERT ON application_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_approval_of_what_is_wanting();
CREATE TRIGGER application_decision_is_kept BEFORE UPDATE OR DELETE ON application_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE ON application, application_finding, application_decision FROM kp_app;
GRANT UPDATE (state, licensee_id) ON application TO kp_app;
