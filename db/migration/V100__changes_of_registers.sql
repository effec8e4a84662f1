-- Registers are changed in the portal from a day on, with source and reason. The application cannot write a register: it
-- writes down a change, and the change writes the register. No day before the one on which it was accepted is touched.

-- Each commit that touches a register leaves another number: whoever keeps a reading compares it.
CREATE SEQUENCE register_version_numbers;
CREATE TABLE register_version (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version bigint NOT NULL
);
COMMENT ON TABLE register_version IS 'one row: the number of the last change of any register; from a sequence, so that a number rolled back never comes again';
INSERT INTO register_version (version) VALUES (nextval('register_version_numbers'));
REVOKE INSERT, UPDATE, DELETE ON register_version FROM kp_app;
REVOKE ALL ON SEQUENCE register_version_numbers FROM kp_app;

CREATE FUNCTION number_register_version() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE register_version SET version = nextval('register_version_numbers');
  RETURN NULL;
END $$;

DO $$
DECLARE
  register text;
BEGIN
  FOREACH register IN ARRAY ARRAY['participant', 'us_list', 'us_listing', 'us_listing_suspension', 'territory', 'waiver',
      'restriction', 'price_band', 'filing_deadline', 'container_type', 'fraud_alert', 'setting'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION number_register_version()', register || '_is_numbered', register);
  END LOOP;
END $$;

-- What no period may contradict. Deferred, because a notice changes several registers at once.
ALTER TABLE us_listing_suspension ADD CONSTRAINT suspended_while_listed
  FOREIGN KEY (participant, PERIOD suspended) REFERENCES us_listing (participant, PERIOD listed)
  DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE waiver ADD CONSTRAINT waiver_ends CHECK (upper(waived) IS NOT NULL);

-- The registers that changes write: by which columns a thing is known, and which holds its days (null: it has none).
CREATE TABLE register_kind (
  name          text PRIMARY KEY,
  key_columns   text[] NOT NULL,
  period_column text,
  may_end       boolean NOT NULL
);
COMMENT ON COLUMN register_kind.may_end IS 'false: there is a row for every day, for the rules cannot do without';
REVOKE INSERT, UPDATE, DELETE ON register_kind FROM kp_app;
INSERT INTO register_kind (name, key_columns, period_column, may_end) VALUES
  ('participant', '{code}', NULL, false),
  ('us_list', '{}', 'in_force', false),
  ('us_listing', '{participant}', 'listed', true),
  ('us_listing_suspension', '{participant}', 'suspended', true),
  ('territory', '{country}', 'belongs', true),
  ('waiver', '{country}', 'waived', true),
  ('restriction', '{code}', 'in_force', true),
  ('price_band', '{hs_code}', 'in_force', true),
  ('filing_deadline', '{mode}', 'in_force', false),
  ('setting', '{name}', 'in_force', false);

CREATE TABLE register_change (
  id            uuid PRIMARY KEY,
  register      text NOT NULL REFERENCES register_kind,
  effective_on  date NOT NULL,
  source        text NOT NULL CHECK (btrim(source) <> ''),
  reason        text NOT NULL CHECK (btrim(reason) <> ''),
  accepted_at   timestamptz NOT NULL,
  accepted_by   text NOT NULL,
  withdrawn_at  timestamptz,
  withdrawn_by  text,
  withdrawn_why text CHECK (btrim(withdrawn_why) <> ''),
  CONSTRAINT change_leaves_the_past CHECK (effective_on >= (accepted_at AT TIME ZONE 'America/New_York')::date),
  CONSTRAINT withdrawn_before_it_took_effect CHECK (
    withdrawn_at >= accepted_at AND (withdrawn_at AT TIME ZONE 'America/New_York')::date < effective_on),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE INDEX register_change_of_register ON register_change (register, accepted_at DESC);
REVOKE UPDATE, DELETE ON register_change FROM kp_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_why) ON register_change TO kp_app;

CREATE TABLE register_change_row (
  change_id uuid NOT NULL REFERENCES register_change,
  position  int NOT NULL CHECK (position >= 0),
  register  text NOT NULL REFERENCES register_kind,
  key       jsonb NOT NULL CHECK (jsonb_typeof(key) = 'object'),
  until     date,
  value     jsonb CHECK (jsonb_typeof(value) = 'object'),
  was       jsonb NOT NULL DEFAULT '[]',
  became    jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (change_id, position)
);
COMMENT ON COLUMN register_change_row.until IS 'the first day on which what stood before stands again; null: no end';
COMMENT ON COLUMN register_change_row.value IS 'the columns beside key and days; null: from that day on there is none';
COMMENT ON COLUMN register_change_row.was IS 'all rows of this key before the change; written by the database';
CREATE INDEX register_change_row_register ON register_change_row (register);
REVOKE UPDATE, DELETE ON register_change_row FROM kp_app;
CREATE TRIGGER register_change_row_is_kept BEFORE UPDATE OR DELETE ON register_change_row
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION register_rows(kind register_kind, key jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  found jsonb;
BEGIN
  EXECUTE format('SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY %s), ''[]'') FROM %I t WHERE to_jsonb(t) @> $1',
    CASE WHEN kind.period_column IS NULL THEN '1' ELSE format('lower(%I)', kind.period_column) END, kind.name)
    INTO found USING key;
  RETURN found;
END $$;

CREATE FUNCTION insert_register_row(kind register_kind, one jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO %1$I SELECT * FROM jsonb_populate_record(NULL::%1$I, $1)', kind.name) USING one;
END $$;

-- From the change's day until its end this stands, and nothing else of this key; all other days stay as they were.
CREATE FUNCTION write_register() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kind   register_kind;
  starts date;
  one    jsonb;
  days   daterange;
BEGIN
  PERFORM FROM register_version FOR UPDATE;
  SELECT * INTO STRICT kind FROM register_kind WHERE name = new.register;
  SELECT effective_on INTO starts FROM register_change
    WHERE id = new.change_id AND xmin = pg_current_xact_id()::xid;
  IF starts IS NULL THEN
    RAISE EXCEPTION 'rows of a change come with it' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT (new.key ?& kind.key_columns AND (SELECT count(*) FROM jsonb_object_keys(new.key)) = cardinality(kind.key_columns)) THEN
    RAISE EXCEPTION 'a row of % is known by %', kind.name, kind.key_columns USING ERRCODE = 'check_violation';
  END IF;
  IF new.value IS NULL AND NOT kind.may_end OR new.until IS NOT NULL AND new.until <= starts THEN
    RAISE EXCEPTION 'a row of % has no such end', kind.name USING ERRCODE = 'check_violation';
  END IF;

  new.was := register_rows(kind, new.key);
  IF kind.period_column IS NULL THEN
    IF new.was <> '[]' THEN
      RAISE EXCEPTION 'there is one already' USING ERRCODE = 'unique_violation';
    END IF;
    PERFORM insert_register_row(kind, new.value || new.key);
  ELSE
    FOR one IN SELECT * FROM jsonb_array_elements(new.was) LOOP
      days := (one ->> kind.period_column)::daterange;
      IF days && daterange(starts, new.until) THEN
        IF lower(days) > starts THEN
          RAISE EXCEPTION 'another row of % begins on %', kind.name, lower(days) USING ERRCODE = 'exclusion_violation';
        END IF;
        EXECUTE format('DELETE FROM %I t WHERE to_jsonb(t) = $1', kind.name) USING one;
        IF lower(days) < starts THEN
          PERFORM insert_register_row(kind,
            one || jsonb_build_object(kind.period_column, daterange(lower(days), starts)::text));
        END IF;
        IF new.until IS NOT NULL AND (upper(days) IS NULL OR upper(days) > new.until) THEN
          PERFORM insert_register_row(kind,
            one || jsonb_build_object(kind.period_column, daterange(new.until, upper(days))::text));
        END IF;
      END IF;
    END LOOP;
    IF new.value IS NOT NULL THEN
      PERFORM insert_register_row(kind,
        new.value || new.key || jsonb_build_object(kind.period_column, daterange(starts, new.until)::text));
    END IF;
  END IF;
  new.became := register_rows(kind, new.key);
  RETURN new;
END $$;
CREATE TRIGGER register_change_row_writes_register BEFORE INSERT ON register_change_row
  FOR EACH ROW EXECUTE FUNCTION write_register();

-- A change that has not taken effect is withdrawn: what stood before it stands again, unless something else changed it
-- since. A Participant that came with it stays; it is on no list.
CREATE FUNCTION restore_register() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kind    register_kind;
  written register_change_row;
BEGIN
  IF old.withdrawn_at IS NOT NULL OR new.withdrawn_at IS NULL THEN
    RAISE EXCEPTION 'a change is withdrawn once' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM FROM register_version FOR UPDATE;
  FOR written IN SELECT * FROM register_change_row WHERE change_id = new.id ORDER BY position DESC LOOP
    SELECT * INTO STRICT kind FROM register_kind WHERE name = written.register;
    CONTINUE WHEN kind.period_column IS NULL;
    IF register_rows(kind, written.key) <> written.became THEN
      RAISE EXCEPTION '% % was changed since', kind.name, written.key USING ERRCODE = 'exclusion_violation';
    END IF;
    EXECUTE format('DELETE FROM %I t WHERE to_jsonb(t) @> $1', kind.name) USING written.key;
    EXECUTE format('INSERT INTO %1$I SELECT * FROM jsonb_populate_recordset(NULL::%1$I, $1)', kind.name)
      USING written.was;
  END LOOP;
  RETURN new;
END $$;
CREATE TRIGGER register_change_is_withdrawn BEFORE UPDATE ON register_change
  FOR EACH ROW EXECUTE FUNCTION restore_register();

REVOKE EXECUTE ON FUNCTION register_rows(register_kind, jsonb), insert_register_row(register_kind, jsonb) FROM PUBLIC;
