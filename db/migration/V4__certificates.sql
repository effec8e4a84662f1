-- A certificate's life. What it says stands elsewhere: as typed in certificate_draft until it is issued,
-- frozen in certificate_content from then on.
CREATE TABLE certificate (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number         text NOT NULL UNIQUE REFERENCES stock_number,
  licensee_id    bigint NOT NULL REFERENCES licensee,
  state          text NOT NULL CHECK (state IN ('DRAFT', 'READY', 'ISSUED', 'EXPORTED', 'VOIDED')),
  version        int NOT NULL DEFAULT 0,
  opened_at      timestamptz NOT NULL,
  opened_by      text NOT NULL,
  -- The form that opened it: the same form sent twice opens one draft.
  opened_with    uuid NOT NULL UNIQUE,
  handed_over_by text,
  sent_back_words text,
  issued_on      date,
  issued_at      timestamptz,
  issued_by      text,
  expires_on     date,
  itn            text CHECK (itn ~ '^X20[0-9]{12}$'),
  -- Null when issued for a country that is in no Participant but holds a waiver.
  destination_participant text REFERENCES participant,
  exported_on    date,
  voided_on      date,
  void_reason    text CHECK (void_reason IN ('LOSS', 'ERROR', 'OTHER')),
  void_words     text,
  replaces       text REFERENCES certificate (number),
  back_entry     text,
  -- The day by which an export counts: its export date, until recorded its issue date.
  counts_on      date GENERATED ALWAYS AS (coalesce(exported_on, issued_on)) STORED,
  CHECK ((state IN ('ISSUED', 'EXPORTED')) <= (issued_on IS NOT NULL AND issued_at IS NOT NULL AND issued_by IS NOT NULL
         AND expires_on IS NOT NULL AND itn IS NOT NULL)),
  CHECK ((state IN ('DRAFT', 'READY')) <= (issued_on IS NULL AND itn IS NULL)),
  CHECK ((state = 'EXPORTED') = (exported_on IS NOT NULL)),
  CHECK ((state = 'VOIDED') = (voided_on IS NOT NULL AND void_reason IS NOT NULL
         AND btrim(coalesce(void_words, '')) <> '')),
  CHECK (expires_on > issued_on),
  CHECK (exported_on >= issued_on),
  CHECK (replaces <> number)
);
COMMENT ON COLUMN certificate.back_entry IS 'why a record of the past was entered later; null for one made at its time';

-- A page of a licensee's certificates, and of all, newest first.
CREATE INDEX certificate_of_licensee ON certificate (licensee_id, id DESC);
CREATE INDEX certificate_of_licensee_in_state ON certificate (licensee_id, state, id DESC);
CREATE INDEX certificate_in_state ON certificate (state, id DESC);
-- A quarter costs what the quarter costs, whatever the history.
CREATE INDEX certificate_counted ON certificate (counts_on, id) INCLUDE (state, expires_on, destination_participant)
  WHERE state IN ('ISSUED', 'EXPORTED');
CREATE INDEX certificate_by_issue ON certificate (issued_on, id) WHERE state IN ('ISSUED', 'EXPORTED');
CREATE INDEX certificate_by_itn ON certificate (itn) WHERE itn IS NOT NULL;
-- A voided certificate is replaced once; should the replacement be voided too, that one is replaced.
CREATE UNIQUE INDEX certificate_replacing ON certificate (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX certificate_awaiting_export ON certificate (expires_on) WHERE state = 'ISSUED';

CREATE TABLE certificate_draft (
  certificate_id bigint PRIMARY KEY REFERENCES certificate ON DELETE CASCADE,
  typed          jsonb NOT NULL CHECK (jsonb_typeof(typed) = 'object'),
  -- What was typed reads as these; other certificates are compared with them.
  itn            text,
  seals          text[] NOT NULL DEFAULT '{}',
  goods_key      bigint,
  saved_at       timestamptz NOT NULL,
  saved_by       text NOT NULL
);
COMMENT ON COLUMN certificate_draft.typed IS 'field name to text as typed, readable or not: nothing typed is lost';
CREATE INDEX certificate_draft_itn ON certificate_draft (itn) WHERE itn IS NOT NULL;
CREATE INDEX certificate_draft_seals ON certificate_draft USING gin (seals);
CREATE INDEX certificate_draft_goods ON certificate_draft (goods_key) WHERE goods_key IS NOT NULL;

-- What was validated, to the letter (31 CFR 592.307). It never changes.
CREATE TABLE certificate_content (
  certificate_id     bigint PRIMARY KEY REFERENCES certificate,
  number             text NOT NULL,
  issued_on          date NOT NULL,
  expires_on         date NOT NULL,
  itn                text NOT NULL,
  exporter_name      text NOT NULL,
  exporter_address   text NOT NULL,
  consignee_name     text NOT NULL,
  consignee_address  text NOT NULL,
  destination        text NOT NULL CHECK (destination ~ '^[A-Z]{2}$'),
  destination_participant text REFERENCES participant,
  origin             text NOT NULL CHECK (origin ~ '^(MIXED|[A-Z]{2}(\|[A-Z]{2})*)$'),
  parcels            int NOT NULL CHECK (parcels >= 1),
  container_type     text NOT NULL REFERENCES container_type,
  container_seals    text[] NOT NULL,
  container_attested_by text NOT NULL CHECK (btrim(container_attested_by) <> ''),
  mode               text CHECK (mode IN ('VESSEL', 'AIR', 'TRUCK', 'RAIL', 'MAIL', 'OTHER')),
  port               text,
  carrier            text,
  planned_departure  timestamptz,
  departure_zone     text,
  goods_key          bigint NOT NULL,
  sha256             text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CHECK (btrim(exporter_name) <> '' AND btrim(exporter_address) <> ''),
  CHECK (btrim(consignee_name) <> '' AND btrim(consignee_address) <> ''),
  CHECK (expires_on > issued_on),
  CHECK ((planned_departure IS NULL) = (departure_zone IS NULL))
);
CREATE INDEX certificate_content_seals ON certificate_content USING gin (container_seals);
COMMENT ON COLUMN certificate_content.goods_key IS 'a hash of consignee and lines: certificates that share it are likely duplicates';
CREATE INDEX certificate_content_goods ON certificate_content (goods_key, issued_on);

CREATE TABLE certificate_line (
  certificate_id bigint NOT NULL REFERENCES certificate_content,
  hs_code        text NOT NULL CHECK (hs_code IN ('7102.10', '7102.21', '7102.31')),
  carats         numeric(14,2) NOT NULL CHECK (carats > 0),
  value_usd      numeric(16,2) NOT NULL CHECK (value_usd > 0),
  PRIMARY KEY (certificate_id, hs_code) INCLUDE (carats, value_usd)
);

-- A warning that was passed, and the words that passed it.
CREATE TABLE certificate_warning (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  certificate_id bigint NOT NULL REFERENCES certificate,
  rule           text NOT NULL,
  field          text NOT NULL,
  message        text NOT NULL,
  citation       text NOT NULL,
  words          text NOT NULL CHECK (btrim(words) <> ''),
  said_by        text NOT NULL,
  said_at        timestamptz NOT NULL
);
CREATE INDEX certificate_warning_of ON certificate_warning (certificate_id);

-- How and when it left. Taken back, the row goes and the journal keeps it.
CREATE TABLE certificate_export (
  certificate_id bigint PRIMARY KEY REFERENCES certificate,
  exported_on    date NOT NULL,
  port           text NOT NULL DEFAULT '',
  mode           text CHECK (mode IN ('VESSEL', 'AIR', 'TRUCK', 'RAIL', 'MAIL', 'OTHER')),
  carrier        text NOT NULL DEFAULT '',
  recorded_at    timestamptz NOT NULL,
  recorded_by    text NOT NULL
);

-- What a foreign authority said of a certificate that arrived; there may be several.
CREATE TABLE foreign_confirmation (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  certificate_id bigint NOT NULL REFERENCES certificate,
  received_on    date NOT NULL,
  authority      text NOT NULL,
  carats_found   numeric(14,2) CHECK (carats_found >= 0),
  parcels_found  int CHECK (parcels_found >= 0),
  differences    text NOT NULL DEFAULT '',
  recorded_at    timestamptz NOT NULL,
  recorded_by    text NOT NULL
);
CREATE INDEX foreign_confirmation_of ON foreign_confirmation (certificate_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', tg_table_name USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER certificate_content_is_frozen BEFORE UPDATE OR DELETE ON certificate_content
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER certificate_line_is_frozen BEFORE UPDATE OR DELETE ON certificate_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER certificate_warning_is_kept BEFORE UPDATE OR DELETE ON certificate_warning
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON certificate_content, certificate_line, certificate_warning FROM kp_app;

-- A certificate that was validated keeps its number, holder and validation for ever.
CREATE FUNCTION keep_validation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    IF old.issued_on IS NOT NULL OR old.state = 'VOIDED' THEN
      RAISE EXCEPTION 'certificate % was validated or voided and cannot be deleted', old.number
        USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN old;
  END IF;
  IF new.number <> old.number OR new.licensee_id <> old.licensee_id THEN
    RAISE EXCEPTION 'certificate % keeps its number and its licensee', old.number USING ERRCODE = 'restrict_violation';
  END IF;
  IF old.state = 'VOIDED' THEN
    RAISE EXCEPTION 'certificate % is voided and stays voided', old.number USING ERRCODE = 'restrict_violation';
  END IF;
  IF old.issued_on IS NOT NULL AND (new.issued_on, new.issued_at, new.issued_by, new.expires_on, new.itn,
       new.destination_participant)
     IS DISTINCT FROM (old.issued_on, old.issued_at, old.issued_by, old.expires_on, old.itn, old.destination_participant) THEN
    RAISE EXCEPTION 'the validation of certificate % stands', old.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER certificate_keeps_validation BEFORE UPDATE OR DELETE ON certificate
  FOR EACH ROW EXECUTE FUNCTION keep_validation();
