-- A foreign certificate that came with an import: a fact, recorded even when it breaks a rule. An import is
-- identified by its entry; a certificate number seen before is a finding, not a collision.
CREATE TABLE import_record (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_number       text NOT NULL UNIQUE CHECK (entry_number ~ '^\S+$'),
  certificate_number text NOT NULL CHECK (btrim(certificate_number) <> ''),
  issuer             text NOT NULL CHECK (issuer ~ '^[A-Z]{2}$'),
  -- Issuing Participant as the records name it; null when the issuer is none.
  issuing_participant text REFERENCES participant,
  prefix             text NOT NULL CHECK (prefix ~ '^[A-Z]{2}$'),
  digits             text NOT NULL CHECK (digits ~ '^(0|[1-9][0-9]*)$'),
  issued_on          date NOT NULL,
  expires_on         date NOT NULL,
  arrived_on         date NOT NULL,
  entered_on         date NOT NULL,
  port_code          text NOT NULL CHECK (port_code ~ '^[0-9]{4}$'),
  importer_name      text NOT NULL CHECK (btrim(importer_name) <> ''),
  importer_address   text NOT NULL CHECK (btrim(importer_address) <> ''),
  exporter_name      text NOT NULL CHECK (btrim(exporter_name) <> ''),
  origin             text NOT NULL CHECK (origin ~ '^(MIXED|[A-Z]{2}(\|[A-Z]{2})*)$'),
  parcels            int NOT NULL CHECK (parcels >= 1),
  container_seals    text[] NOT NULL,
  recorded_at        timestamptz NOT NULL,
  recorded_by        text NOT NULL,
  recorded_with      uuid NOT NULL,
  back_entry         text
);
COMMENT ON COLUMN import_record.prefix IS 'the certificate number''s own letters, which may differ from the declared issuer';
COMMENT ON COLUMN import_record.digits IS 'the certificate number''s digits without leading zeros: with the prefix what matching goes by';
CREATE INDEX import_record_counted ON import_record (entered_on, id) INCLUDE (issuing_participant, issuer);
CREATE INDEX import_record_arrived ON import_record (arrived_on, id);
CREATE INDEX import_record_by_certificate ON import_record (prefix, digits);
CREATE INDEX import_record_with ON import_record (recorded_with);

CREATE TABLE import_line (
  import_id bigint NOT NULL REFERENCES import_record,
  hs_code   text NOT NULL CHECK (hs_code IN ('7102.10', '7102.21', '7102.31')),
  carats    numeric(14,2) NOT NULL CHECK (carats > 0),
  value_usd numeric(16,2) NOT NULL CHECK (value_usd > 0),
  PRIMARY KEY (import_id, hs_code) INCLUDE (carats, value_usd)
);

-- What the rules found in it: goes with the record to CBP.
CREATE TABLE import_finding (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  import_id bigint NOT NULL REFERENCES import_record,
  rule      text NOT NULL,
  field     text NOT NULL,
  severity  text NOT NULL CHECK (severity IN ('BLOCK', 'WARN')),
  basis     text NOT NULL CHECK (basis IN ('REGULATION', 'MOU', 'KP_PRACTICE', 'HOUSE')),
  message   text NOT NULL,
  citation  text NOT NULL,
  words     text NOT NULL DEFAULT ''
);
CREATE INDEX import_finding_of ON import_finding (import_id);

CREATE TRIGGER import_record_is_kept BEFORE UPDATE OR DELETE ON import_record
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER import_line_is_kept BEFORE UPDATE OR DELETE ON import_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER import_finding_is_kept BEFORE UPDATE OR DELETE ON import_finding
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON import_record, import_line, import_finding FROM kp_app;
