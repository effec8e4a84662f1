-- What was answered about an item, each answer beside those before it.
CREATE TABLE reconciliation_answer (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id       bigint NOT NULL REFERENCES reconciliation_item,
  outcome       text NOT NULL CHECK (outcome IN ('EXPLAINED', 'CORRECTED', 'UNEXPLAINED')),
  words         text NOT NULL CHECK (btrim(words) <> ''),
  answered_on   date NOT NULL,
  recorded_at   timestamptz NOT NULL,
  recorded_by   text NOT NULL,
  recorded_with uuid NOT NULL UNIQUE
);
CREATE INDEX reconciliation_answer_of ON reconciliation_answer (item_id, id);

-- Letters to a partner as they were sent. None is about anything but the partner's own lists: what export filings say is
-- told to nobody (15 CFR 30.60), and the database holds it by the source that each row repeats.
CREATE TABLE reconciliation_letter (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reconciliation_id bigint NOT NULL,
  source            text NOT NULL CHECK (source IN ('PARTNER_FIGURES', 'PARTNER_RECORDS')),
  addressee         text NOT NULL CHECK (btrim(addressee) <> ''),
  sent_on           date NOT NULL,
  text              text NOT NULL CHECK (btrim(text) <> ''),
  recorded_at       timestamptz NOT NULL,
  recorded_by       text NOT NULL,
  recorded_with     uuid NOT NULL UNIQUE,
  UNIQUE (id, source),
  FOREIGN KEY (reconciliation_id, source) REFERENCES reconciliation (id, source)
);
CREATE INDEX reconciliation_letter_of ON reconciliation_letter (reconciliation_id, id);
CREATE TABLE reconciliation_letter_item (
  letter_id bigint NOT NULL,
  item_id   bigint NOT NULL,
  source    text NOT NULL,
  PRIMARY KEY (letter_id, item_id),
  FOREIGN KEY (letter_id, source) REFERENCES reconciliation_letter (id, source),
  FOREIGN KEY (item_id, source) REFERENCES reconciliation_item (id, source)
);
CREATE INDEX reconciliation_letter_item_of ON reconciliation_letter_item (item_id);

CREATE TRIGGER reconciliation_answer_is_kept BEFORE UPDATE OR DELETE ON reconciliation_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_letter_is_kept BEFORE UPDATE OR DELETE ON reconciliation_letter
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_letter_item_is_kept BEFORE UPDATE OR DELETE ON reconciliation_letter_item
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON reconciliation_answer, reconciliation_letter, reconciliation_letter_item FROM kp_app;
