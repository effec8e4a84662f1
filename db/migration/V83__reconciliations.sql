-- Records reconciled with others' lists: a partner's figures or certificates, CBP's entries, AES filings. What was loaded
-- stays as it came; each difference is an item that somebody owns until it is explained or its limit has come.
CREATE TABLE reconciliation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source      text NOT NULL CHECK (source IN ('PARTNER_FIGURES', 'PARTNER_RECORDS', 'CBP_ENTRIES', 'AES_FILINGS')),
  -- Null: with all partners.
  partner     text REFERENCES participant,
  period      text NOT NULL CHECK (period ~ '^2[0-9]{3}(Q[1-4](-Q[2-4])?)?$'),
  file_id     uuid NOT NULL UNIQUE,
  file_name   text NOT NULL CHECK (btrim(file_name) <> ''),
  state       text NOT NULL CHECK (state IN ('AT_WORK', 'REFUSED', 'CUT_OFF', 'DONE')),
  opened_at   timestamptz NOT NULL,
  opened_by   text NOT NULL,
  -- Of this moment our records are.
  done_at     timestamptz CHECK (done_at >= opened_at),
  their_count int CHECK (their_count >= 0),
  matched     int CHECK (matched >= 0),
  UNIQUE (id, source),
  CHECK ((source IN ('PARTNER_FIGURES', 'PARTNER_RECORDS')) <= (partner IS NOT NULL)),
  CHECK (num_nonnulls(done_at, their_count, matched) = CASE state WHEN 'DONE' THEN 3 ELSE 0 END)
);
COMMENT ON COLUMN reconciliation.file_id IS 'the file as it waits in record_file, which is removed after a while';
COMMENT ON COLUMN reconciliation.matched IS 'how many of their records, or cells of figures, agree with ours';

-- Rows of a file on their way to records; gone when the load ends.
CREATE TABLE reconciliation_row (
  reconciliation_id bigint NOT NULL REFERENCES reconciliation,
  line      int NOT NULL CHECK (line >= 1),
  flow      text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  written   text NOT NULL,
  prefix    text CHECK (prefix ~ '^[A-Z]{2}$'),
  digits    text CHECK (digits ~ '^(0|[1-9][0-9]*)$'),
  reference text NOT NULL,
  dated_on  date NOT NULL,
  issued_on date,
  partner   text NOT NULL CHECK (partner ~ '^[A-Z]{2}$'),
  parcels   int CHECK (parcels >= 1),
  hs        smallint NOT NULL CHECK (hs IN (1, 2, 3)),
  carats    numeric(14,2) NOT NULL CHECK (carats > 0),
  value_usd numeric(16,2) NOT NULL CHECK (value_usd > 0)
);

-- Another's record of a certificate.
CREATE TABLE reconciliation_record (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reconciliation_id bigint NOT NULL REFERENCES reconciliation,
  line              int NOT NULL CHECK (line >= 1),
  flow              text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  written           text NOT NULL,
  prefix            text CHECK (prefix ~ '^[A-Z]{2}$'),
  digits            text CHECK (digits ~ '^(0|[1-9][0-9]*)$'),
  reference         text NOT NULL,
  dated_on          date NOT NULL,
  issued_on         date,
  partner           text NOT NULL CHECK (partner ~ '^[A-Z]{2}$'),
  parcels           int CHECK (parcels >= 1),
  -- By HS code in the order 7102.10, 7102.21, 7102.31; zero for none.
  carats            numeric(20,2)[] NOT NULL CHECK (cardinality(carats) = 3),
  value_usd         numeric(22,2)[] NOT NULL CHECK (cardinality(value_usd) = 3),
  rows_of_code      int[] NOT NULL CHECK (cardinality(rows_of_code) = 3),
  copy              int NOT NULL CHECK (copy >= 1),
  CHECK ((prefix IS NULL) = (digits IS NULL)),
  CHECK (prefix IS NOT NULL OR reference <> '')
);
COMMENT ON COLUMN reconciliation_record.flow IS 'as the United States sees it: a partner''s import is our export';
COMMENT ON COLUMN reconciliation_record.prefix IS 'of the number, with the digits without leading zeros what matching goes by; null where none was given';
COMMENT ON COLUMN reconciliation_record.reference IS 'the ITN of a filing, the number of an entry; empty in a partner''s list';
COMMENT ON COLUMN reconciliation_record.copy IS 'of a number that stands more than once in the list: which of them it is';
CREATE INDEX reconciliation_record_of ON reconciliation_record (reconciliation_id, id);

-- Another's figures by quarter, direction and code.
CREATE TABLE reconciliation_figure (
  reconciliation_id bigint NOT NULL REFERENCES reconciliation,
  quarter   text NOT NULL CHECK (quarter ~ '^2[0-9]{3}Q[1-4]$'),
  flow      text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  hs_code   text NOT NULL CHECK (hs_code IN ('7102.10', '7102.21', '7102.31')),
  line      int NOT NULL CHECK (line >= 1),
  carats    numeric(20,2) NOT NULL CHECK (carats >= 0),
  value_usd numeric(22,2) NOT NULL CHECK (value_usd >= 0),
  PRIMARY KEY (reconciliation_id, quarter, flow, hs_code)
);

-- A difference, and what became of it.
CREATE TABLE reconciliation_item (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reconciliation_id bigint NOT NULL,
  source            text NOT NULL,
  class             text NOT NULL CHECK (class IN ('MATCHED_WITH_DIFFERENCE', 'EXPORT_WITHOUT_CONFIRMATION',
                      'IMPORT_WITHOUT_NOTICE', 'DUPLICATE', 'WRONG_PERIOD', 'WRONG_PARTNER', 'HS_MIX_UP')),
  flow              text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  -- Ours before theirs.
  prefix            text,
  digits            text,
  -- Of a cell of figures.
  quarter           text CHECK (quarter ~ '^2[0-9]{3}Q[1-4]$'),
  hs_code           text CHECK (hs_code IN ('7102.10', '7102.21', '7102.31')),
  their_record      bigint REFERENCES reconciliation_record,
  their_carats      numeric(20,2)[] CHECK (cardinality(their_carats) = 3),
  their_value_usd   numeric(22,2)[] CHECK (cardinality(their_value_usd) = 3),
  -- Our record in the version that was compared, which never says anything else.
  our_version       bigint REFERENCES counted_version,
  our_key           text,
  our_reference     text,
  our_day           date,
  our_partner       text,
  our_parcels       int,
  our_carats        numeric(20,2)[] CHECK (cardinality(our_carats) = 3),
  our_value_usd     numeric(22,2)[] CHECK (cardinality(our_value_usd) = 3),
  differs           text[] NOT NULL,
  found_by          text CHECK (found_by IN ('NUMBER', 'REFERENCE', 'QUANTITIES')),
  issued_on         date NOT NULL,
  limit_on          date NOT NULL GENERATED ALWAYS AS ((issued_on + interval '5 years')::date) STORED,
  state             text NOT NULL CHECK (state IN ('OPEN', 'EXPLAINED', 'CORRECTED', 'UNEXPLAINED', 'EXPIRED')),
  owner             text,
  settled_at        timestamptz,
  UNIQUE (id, source),
  FOREIGN KEY (reconciliation_id, source) REFERENCES reconciliation (id, source),
  CHECK ((state = 'OPEN') = (settled_at IS NULL)),
  CHECK ((source = 'PARTNER_FIGURES') = (quarter IS NOT NULL AND hs_code IS NOT NULL)),
  CHECK (source = 'PARTNER_FIGURES' OR num_nonnulls(their_record, our_version) >= 1),
  CHECK ((found_by IS NOT NULL) = (num_nonnulls(their_record, our_version) = 2)),
  CHECK (num_nonnulls(their_carats, their_value_usd) IN (0, 2) AND num_nonnulls(our_carats, our_value_usd) IN (0, 2)),
  CHECK (num_nonnulls(their_carats, our_carats) >= 1)
);
COMMENT ON COLUMN reconciliation_item.issued_on IS 'from which the five years run: the certificate''s issue as known best; of figures the last day of the quarter';
CREATE INDEX reconciliation_item_of ON reconciliation_item (reconciliation_id, id);
CREATE INDEX reconciliation_item_of_class ON reconciliation_item (reconciliation_id, class, id);
CREATE INDEX reconciliation_item_of_theirs ON reconciliation_item (their_record) WHERE their_record IS NOT NULL;
CREATE INDEX reconciliation_item_of_number ON reconciliation_item (prefix, digits) WHERE prefix IS NOT NULL;
CREATE INDEX reconciliation_item_of_owner ON reconciliation_item (owner) WHERE state = 'OPEN' AND owner IS NOT NULL;
CREATE INDEX reconciliation_item_by_limit ON reconciliation_item (limit_on, id) WHERE state = 'OPEN';

-- While the load is at work its items are made; from then on only what becomes of them changes.
CREATE FUNCTION refuse_other_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['state', 'owner', 'settled_at', 'limit_on'];
BEGIN
  IF (SELECT state FROM reconciliation WHERE id = old.reconciliation_id) <> 'DONE' THEN
    RETURN CASE tg_op WHEN 'DELETE' THEN old ELSE new END;
  END IF;
  IF tg_op = 'UPDATE' AND old.state <> 'EXPIRED' AND to_jsonb(new) - moving = to_jsonb(old) - moving THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'an item keeps what was found, is never deleted, and not changed after its limit'
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER reconciliation_item_is_kept BEFORE UPDATE OR DELETE ON reconciliation_item
  FOR EACH ROW EXECUTE FUNCTION refuse_other_item();

-- What is done stays as it is.
CREATE FUNCTION refuse_other_reconciliation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own CONSTANT text[] := ARRAY['state', 'done_at', 'their_count', 'matched'];
BEGIN
  IF tg_op = 'UPDATE' AND old.state <> 'DONE' AND to_jsonb(new) - own = to_jsonb(old) - own THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'a reconciliation that is done is never changed, and none is deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER reconciliation_goes_its_way BEFORE UPDATE OR DELETE ON reconciliation
  FOR EACH ROW EXECUTE FUNCTION refuse_other_reconciliation();
CREATE TRIGGER reconciliation_record_is_kept BEFORE UPDATE OR DELETE ON reconciliation_record
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_figure_is_kept BEFORE UPDATE OR DELETE ON reconciliation_figure
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE ON reconciliation, reconciliation_record, reconciliation_figure FROM kp_app;
REVOKE UPDATE ON reconciliation_row, reconciliation_item FROM kp_app;
GRANT UPDATE (state, done_at, their_count, matched) ON reconciliation TO kp_app;
GRANT UPDATE (class, prefix, digits, our_version, our_key, our_reference, our_day, our_partner, our_parcels, our_carats,
  our_value_usd, differs, found_by, issued_on, state, owner, settled_at) ON reconciliation_item TO kp_app;
