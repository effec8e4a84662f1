-- A wrong certificate that left is corrected beside its frozen content, by dated rows with source and reason. Each says in
-- full what counts from then on; the next one ends it, or the export that is taken back.
CREATE TABLE certificate_correction (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  certificate_id bigint NOT NULL REFERENCES certificate,
  correction     int NOT NULL CHECK (correction >= 1),
  source         text NOT NULL CHECK (source IN ('IMPORTING_AUTHORITY', 'CENSUS_FINDING')),
  reference      text NOT NULL CHECK (btrim(reference) <> ''),
  source_on      date NOT NULL,
  reason         text NOT NULL CHECK (btrim(reason) <> ''),
  destination    text NOT NULL CHECK (destination ~ '^[A-Z]{2}$'),
  destination_participant text REFERENCES participant,
  origin         text NOT NULL CHECK (origin ~ '^(MIXED|[A-Z]{2}(\|[A-Z]{2})*)$'),
  exported_on    date NOT NULL,
  recorded_at    timestamptz NOT NULL,
  recorded_by    text NOT NULL,
  -- The form that made it: the same form sent twice corrects once.
  recorded_with  uuid NOT NULL UNIQUE,
  ended_at       timestamptz CHECK (ended_at >= recorded_at),
  UNIQUE (certificate_id, correction)
);
COMMENT ON TABLE certificate_correction IS 'what counts of a certificate that left in place of what its paper says; rows are added and ended once';
COMMENT ON COLUMN certificate_correction.reference IS 'in words, what the source is: a letter, a message, a finding';
COMMENT ON COLUMN certificate_correction.ended_at IS 'when the next correction came or the export was taken back; null while it counts';

-- Of a certificate one correction counts, and is found at once by whoever asks what counts.
CREATE UNIQUE INDEX certificate_correction_in_force ON certificate_correction (certificate_id) WHERE ended_at IS NULL;
CREATE INDEX certificate_correction_destination ON certificate_correction (destination, certificate_id) WHERE ended_at IS NULL;
CREATE INDEX certificate_correction_by_time ON certificate_correction (recorded_at);

CREATE TABLE certificate_correction_line (
  correction_id bigint NOT NULL REFERENCES certificate_correction,
  hs_code       text NOT NULL CHECK (hs_code IN ('7102.10', '7102.21', '7102.31')),
  carats        numeric(14,2) NOT NULL CHECK (carats > 0),
  value_usd     numeric(16,2) NOT NULL CHECK (value_usd > 0),
  PRIMARY KEY (correction_id, hs_code) INCLUDE (carats, value_usd)
);

-- What the rules said of it, and the words that passed it.
CREATE TABLE certificate_correction_warning (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  correction_id bigint NOT NULL REFERENCES certificate_correction,
  rule          text NOT NULL,
  field         text NOT NULL,
  message       text NOT NULL,
  citation      text NOT NULL,
  words         text NOT NULL CHECK (btrim(words) <> '')
);
CREATE INDEX certificate_correction_warning_of ON certificate_correction_warning (correction_id);

-- A row that ends: once, and nothing else of it ever changes.
CREATE FUNCTION refuse_other_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'UPDATE' AND old.ended_at IS NULL AND new.ended_at IS NOT NULL
     AND to_jsonb(new) - 'ended_at' = to_jsonb(old) - 'ended_at' THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'rows of % are ended once, and never changed or deleted', tg_table_name
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER certificate_correction_is_kept BEFORE UPDATE OR DELETE ON certificate_correction
  FOR EACH ROW EXECUTE FUNCTION refuse_other_end();
CREATE TRIGGER certificate_correction_line_is_kept BEFORE UPDATE OR DELETE ON certificate_correction_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER certificate_correction_warning_is_kept BEFORE UPDATE OR DELETE ON certificate_correction_warning
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Only what left is corrected, and each correction follows on one that is ended.
CREATE FUNCTION refuse_unfounded_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM certificate c WHERE c.id = new.certificate_id AND c.state = 'EXPORTED'
                 AND c.issued_on <= new.exported_on) THEN
    RAISE EXCEPTION 'a correction violates what it is about: a certificate that left, on its day of issue or later'
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF new.correction > 1 AND NOT EXISTS (
       SELECT FROM certificate_correction p WHERE p.certificate_id = new.certificate_id
         AND p.correction = new.correction - 1 AND p.ended_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a correction violates the order of its certificate: it comes when the one before it is ended'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER certificate_correction_is_founded BEFORE INSERT ON certificate_correction
  FOR EACH ROW EXECUTE FUNCTION refuse_unfounded_correction();

-- Its goods come with it, in the same transaction, or never, and their total is within what a certificate can carry.
CREATE FUNCTION refuse_later_correction_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added a
             WHERE (SELECT k.xmin FROM certificate_correction k WHERE k.id = a.correction_id)
                   <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the goods of a correction are never added to' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM (SELECT DISTINCT correction_id FROM added) a
             CROSS JOIN LATERAL (SELECT FROM certificate_correction_line l WHERE l.correction_id = a.correction_id
                                 HAVING sum(l.carats) >= 1e12 OR sum(l.value_usd) >= 1e14) beyond) THEN
    RAISE EXCEPTION 'the lines of a correction go beyond what their total can hold' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER certificate_correction_line_comes_with_correction AFTER INSERT ON certificate_correction_line
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_correction_lines();

REVOKE UPDATE, DELETE ON certificate_correction, certificate_correction_line, certificate_correction_warning FROM kp_app;
GRANT UPDATE (ended_at) ON certificate_correction TO kp_app;
