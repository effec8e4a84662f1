-- The fee of a year that a licensee owes the USKPA. Each is charged once; it is received or waived, and opened again
-- when that was a mistake or a payment came back. What happened stands in the journal.
CREATE TABLE licensee_fee (
  licensee_id bigint NOT NULL REFERENCES licensee,
  year        int NOT NULL CHECK (year BETWEEN 2003 AND 2999),
  amount      numeric(16, 2) NOT NULL CHECK (amount > 0),
  due_on      date NOT NULL,
  charged_at  timestamptz NOT NULL,
  charged_by  text NOT NULL CHECK (btrim(charged_by) <> ''),
  state       text NOT NULL CHECK (state IN ('OPEN', 'RECEIVED', 'WAIVED')),
  received_on date,
  reference   text,
  words       text,
  settled_at  timestamptz,
  settled_by  text,
  PRIMARY KEY (licensee_id, year),
  CHECK ((state = 'RECEIVED') = (received_on IS NOT NULL)),
  CHECK ((state = 'RECEIVED') = (reference IS NOT NULL)),
  CHECK (btrim(reference) <> ''),
  CHECK ((state = 'WAIVED') = (words IS NOT NULL)),
  CHECK (btrim(words) <> ''),
  CHECK ((state = 'OPEN') = (settled_at IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL))
);
CREATE INDEX licensee_fee_of_year ON licensee_fee (year, state, licensee_id);

CREATE FUNCTION refuse_other_fee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (new.licensee_id, new.year, new.amount, new.due_on, new.charged_at, new.charged_by) IS DISTINCT FROM
     (old.licensee_id, old.year, old.amount, old.due_on, old.charged_at, old.charged_by)
     OR (old.state = 'OPEN') = (new.state = 'OPEN') THEN
    RAISE EXCEPTION 'the fee of % stays as it was charged', old.year USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER licensee_fee_stays BEFORE UPDATE ON licensee_fee FOR EACH ROW EXECUTE FUNCTION refuse_other_fee();
CREATE TRIGGER licensee_fee_is_kept BEFORE DELETE ON licensee_fee FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON licensee_fee FROM kp_app;
GRANT UPDATE (state, received_on, reference, words, settled_at, settled_by) ON licensee_fee TO kp_app;

DO $$
DECLARE
  stands text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                  WHERE conrelid = 'duty'::regclass AND conname = 'duty_kind_check');
BEGIN
  IF position('ARRAY[' IN stands) = 0 THEN
    RAISE EXCEPTION 'The kinds of duties are listed otherwise: %', stands;
  END IF;
  ALTER TABLE duty DROP CONSTRAINT duty_kind_check;
  EXECUTE 'ALTER TABLE duty ADD CONSTRAINT duty_kind_check '
    || replace(stands, 'ARRAY[', 'ARRAY[''AGREEMENT''::text, ''ANNUAL_FEE''::text, ');
END $$;
