-- Who did what, when and why: append only. Each subject has a chain of its own, so that writers of different
-- certificates do not wait for each other.
CREATE TABLE journal_entry (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject       text NOT NULL CHECK (subject ~ '^[a-z-]+:[^ ]+$'),
  step          int NOT NULL CHECK (step >= 1),
  action        text NOT NULL CHECK (btrim(action) <> ''),
  actor         text NOT NULL,
  recorded_at   timestamptz NOT NULL,
  happened_on   date NOT NULL,
  reason        text NOT NULL DEFAULT '',
  details       jsonb NOT NULL DEFAULT '{}',
  previous_hash text CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  UNIQUE (subject, step),
  CHECK ((step = 1) = (previous_hash IS NULL))
);
COMMENT ON COLUMN journal_entry.subject IS 'kind and key, such as certificate:US41001, licensee:L005, stock:US41001, import:K69-7179312-9';
CREATE INDEX journal_entry_by_time ON journal_entry (recorded_at, id);

CREATE TRIGGER journal_entry_is_kept BEFORE UPDATE OR DELETE ON journal_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON journal_entry FROM kp_app;

-- What is owed to whom by when.
CREATE TABLE duty (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('COPY_OF_EXPORT', 'COPY_OF_VOID', 'COPY_OF_IMPORT', 'ADVANCE_NOTICE',
                 'RECEIPT_REPORT', 'FOREIGN_CONFIRMATION', 'RECORD_EXPORT_OR_VOID', 'LICENSEE_REVIEW', 'ACKNOWLEDGMENT',
                 'STANDARDS_REVIEW', 'QUARTER_RELEASE')),
  subject      text NOT NULL CHECK (subject ~ '^[a-z-]+:[^ ]+$'),
  owner        text NOT NULL CHECK (owner IN ('LICENSEE', 'CENSUS', 'USKPA', 'STATE', 'CBP')),
  licensee_id  bigint REFERENCES licensee,
  due_at       timestamptz NOT NULL,
  opened_at    timestamptz NOT NULL,
  state        text NOT NULL CHECK (state IN ('OPEN', 'FULFILLED', 'LAPSED', 'NOT_TRACKED')),
  closed_at    timestamptz,
  closed_by    text,
  way          text,
  proof        text,
  CHECK ((owner = 'LICENSEE') = (licensee_id IS NOT NULL)),
  CHECK ((state = 'OPEN') = (closed_at IS NULL)),
  CHECK ((state = 'FULFILLED') <= (btrim(coalesce(way, '')) <> '' AND btrim(coalesce(proof, '')) <> ''
         AND closed_by IS NOT NULL))
);
COMMENT ON COLUMN duty.state IS 'LAPSED: what it was owed for is gone (voided, taken back); NOT_TRACKED: of a back-entry, closed at entry';
CREATE INDEX duty_of_licensee ON duty (licensee_id, due_at, id) WHERE state = 'OPEN' AND owner = 'LICENSEE';
CREATE INDEX duty_of_owner ON duty (owner, due_at, id) WHERE state = 'OPEN';
CREATE INDEX duty_of_subject ON duty (subject);
-- A thing is owed once; it may be owed again when it was closed.
CREATE UNIQUE INDEX duty_open_once ON duty (kind, subject) WHERE state = 'OPEN';

-- Copies that were sent: delivered when they stand in the inbox, received when the recipient marks them.
CREATE TABLE inbox_copy (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recipient    text NOT NULL CHECK (recipient IN ('CENSUS', 'STATE', 'CBP', 'USKPA')),
  kind         text NOT NULL CHECK (kind IN ('EXPORT', 'VOID', 'IMPORT', 'ADVANCE_NOTICE')),
  subject      text NOT NULL CHECK (subject ~ '^[a-z-]+:[^ ]+$'),
  delivered_at timestamptz NOT NULL,
  received_at  timestamptz,
  received_by  text,
  CHECK ((received_at IS NULL) = (received_by IS NULL)),
  CHECK (received_at >= delivered_at)
);
CREATE INDEX inbox_copy_waiting ON inbox_copy (recipient, id) WHERE received_at IS NULL;
CREATE INDEX inbox_copy_of_recipient ON inbox_copy (recipient, id DESC);
CREATE INDEX inbox_copy_of_subject ON inbox_copy (subject);
