-- What counts, with its history: a row is what was on record of a certificate or an import from one moment until
-- another. Figures are read from here, as they are and as they were; the records themselves tell the rest.
CREATE TABLE counted_version (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  certificate_id bigint REFERENCES certificate,
  import_id      bigint REFERENCES import_record,
  version        int NOT NULL CHECK (version >= 1),
  state          text NOT NULL,
  -- An export's issue or an import's arrival: the date that decides by which choice the record counts.
  begun_on       date NOT NULL,
  -- The date of export, null until recorded, or of entry.
  crossed_on     date,
  expires_on     date,
  partner        text NOT NULL CHECK (partner ~ '^[A-Z]{2}$'),
  recorded_from  timestamptz NOT NULL,
  -- Null while in force; equal to the beginning when the next step came in the same moment.
  recorded_until timestamptz,
  cause          text NOT NULL CHECK (cause IN ('ISSUED', 'EXPORTED', 'EXPORT_TAKEN_BACK', 'VOIDED', 'RECORDED',
                   'CORRECTED', 'BACK_ENTRY')),
  flow           text NOT NULL GENERATED ALWAYS AS
                   (CASE WHEN certificate_id IS NULL THEN 'IMPORT' ELSE 'EXPORT' END) STORED,
  record_id      bigint NOT NULL GENERATED ALWAYS AS (coalesce(certificate_id, import_id)) STORED,
  counts_on      date NOT NULL GENERATED ALWAYS AS (coalesce(crossed_on, begun_on)) STORED,
  CHECK (num_nonnulls(certificate_id, import_id) = 1),
  CHECK (CASE WHEN certificate_id IS NULL
           THEN state = 'RECORDED' AND crossed_on IS NOT NULL AND expires_on IS NULL
           ELSE state IN ('ISSUED', 'EXPORTED', 'VOIDED') AND expires_on IS NOT NULL
                AND (state = 'EXPORTED') = (crossed_on IS NOT NULL) END),
  CHECK (recorded_until >= recorded_from)
);
COMMENT ON TABLE counted_version IS 'what counts, by recorded time: rows are added and closed, never changed';
COMMENT ON COLUMN counted_version.record_id IS 'of the certificate or the import, whichever the flow is about';

-- The goods of a version; one that is voided has none.
CREATE TABLE counted_version_line (
  version_id bigint NOT NULL REFERENCES counted_version,
  hs_code    text NOT NULL CHECK (hs_code IN ('7102.10', '7102.21', '7102.31')),
  carats     numeric(14,2) NOT NULL CHECK (carats > 0),
  value_usd  numeric(16,2) NOT NULL CHECK (value_usd > 0),
  PRIMARY KEY (version_id, hs_code) INCLUDE (carats, value_usd)
);
