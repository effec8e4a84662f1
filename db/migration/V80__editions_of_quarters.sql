-- A quarter's life: each edition of its figures goes from review over submission to release. What was released stays as
-- it was; what changes afterwards comes out as the next edition, with the reason.
CREATE TABLE quarter_edition (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  quarter       text NOT NULL CHECK (quarter ~ '^2[0-9]{3}Q[1-4]$'),
  edition       int NOT NULL CHECK (edition >= 1),
  state         text NOT NULL CHECK (state IN ('IN_REVIEW', 'SUBMITTED', 'RELEASED')),
  -- Why there is another edition; the first needs no reason.
  reason        text NOT NULL CHECK ((edition = 1) = (btrim(reason) = '')),
  opened_at     timestamptz NOT NULL,
  opened_by     text NOT NULL,
  submitted_at  timestamptz CHECK (submitted_at >= opened_at),
  submitted_by  text,
  -- SHA-256 of the list of records with their versions, as it was submitted.
  submitted_records text CHECK (submitted_records ~ '^[0-9a-f]{64}$'),
  -- Of this moment the figures are, by recorded time.
  released_at   timestamptz CHECK (released_at >= submitted_at),
  released_by   text,
  imports_by    text,
  exports_by    text,
  query_version int,
  records_sha256 text CHECK (records_sha256 ~ '^[0-9a-f]{64}$'),
  sha256        text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  UNIQUE (quarter, edition),
  CHECK ((state = 'IN_REVIEW') = (submitted_at IS NULL)),
  CHECK ((submitted_at IS NULL) = (submitted_by IS NULL) AND (submitted_at IS NULL) = (submitted_records IS NULL)),
  CHECK (num_nonnulls(released_at, released_by, imports_by, exports_by, query_version, records_sha256, sha256)
         = CASE state WHEN 'RELEASED' THEN 7 ELSE 0 END),
  CONSTRAINT quarter_edition_two_people CHECK (released_by <> submitted_by)
);
CREATE UNIQUE INDEX quarter_edition_in_work ON quarter_edition (quarter) WHERE state <> 'RELEASED';
-- The newest release of a quarter at a moment, and all that ever were.
CREATE INDEX quarter_edition_released ON quarter_edition (quarter, released_at DESC) WHERE state = 'RELEASED';

-- The frozen figures: what was traded with whom, and in which codes.
CREATE TABLE edition_partner (
  edition_id   bigint NOT NULL REFERENCES quarter_edition,
  flow         text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  partner      text NOT NULL CHECK (partner ~ '^[A-Z]{2}$'),
  -- As the register named it then.
  name         text NOT NULL,
  counted      boolean NOT NULL,
  -- A certificate with several lines counts once.
  certificates bigint NOT NULL CHECK (certificates > 0),
  PRIMARY KEY (edition_id, flow, partner)
);
CREATE TABLE edition_figure (
  edition_id   bigint NOT NULL,
  flow         text NOT NULL,
  partner      text NOT NULL,
  hs_code      text NOT NULL CHECK (hs_code IN ('7102.10', '7102.21', '7102.31')),
  carats       numeric(20,2) NOT NULL CHECK (carats > 0),
  value_usd    numeric(22,2) NOT NULL CHECK (value_usd > 0),
  certificates bigint NOT NULL CHECK (certificates > 0),
  PRIMARY KEY (edition_id, flow, partner, hs_code),
  FOREIGN KEY (edition_id, flow, partner) REFERENCES edition_partner
);
-- The records that the figures are made of, each in the version that counted.
CREATE TABLE edition_record (
  edition_id bigint NOT NULL REFERENCES quarter_edition,
  flow       text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  record_id  bigint NOT NULL,
  version_id bigint NOT NULL REFERENCES counted_version,
  version    int NOT NULL,
  -- The certificate's number, or that of the import's entry.
  key        text NOT NULL,
  counted_on date NOT NULL,
  -- Of an issued certificate that had not left: the last day on which it counts.
  expires_on date,
  PRIMARY KEY (edition_id, flow, record_id)
);
CREATE INDEX edition_record_in_order ON edition_record (edition_id, flow, counted_on, record_id);
CREATE INDEX edition_record_expires ON edition_record (edition_id, expires_on) WHERE expires_on IS NOT NULL;

-- What the review asks, and what was answered.
CREATE TABLE review_question (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition_id  bigint NOT NULL REFERENCES quarter_edition,
  kind        text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
  -- What of this kind is asked about: nothing, a flow, a code, a partner.
  subject     text NOT NULL,
  -- The question with its figures, as it is asked now.
  asked       text NOT NULL CHECK (btrim(asked) <> ''),
  href        text NOT NULL,
  asked_at    timestamptz NOT NULL,
  -- What it asked about is no longer so.
  settled_at  timestamptz CHECK (settled_at >= asked_at),
  answer      text CHECK (btrim(answer) <> ''),
  -- The question as it read when it was answered.
  answered_to text,
  answered_by text,
  answered_at timestamptz CHECK (answered_at >= asked_at),
  UNIQUE (edition_id, kind, subject),
  CHECK (num_nonnulls(answer, answered_to, answered_by, answered_at) IN (0, 4))
);

-- Editions follow each other, and each goes its way step by step.
CREATE FUNCTION refuse_other_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own CONSTANT text[] := ARRAY['state', 'submitted_at', 'submitted_by', 'submitted_records', 'released_at', 'released_by',
    'imports_by', 'exports_by', 'query_version', 'records_sha256', 'sha256'];
BEGIN
  IF tg_op = 'INSERT' THEN
    IF new.state = 'IN_REVIEW' AND (new.edition = 1 OR EXISTS (
         SELECT FROM quarter_edition p WHERE p.quarter = new.quarter AND p.edition = new.edition - 1
           AND p.state = 'RELEASED' AND p.released_at <= new.opened_at)) THEN
      RETURN new;
    END IF;
    RAISE EXCEPTION 'an edition begins in review, and after the one before it was released'
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF tg_op = 'UPDATE' AND old.state <> 'RELEASED' AND to_jsonb(new) - own = to_jsonb(old) - own
     AND (old.state, new.state) IN (('IN_REVIEW', 'SUBMITTED'), ('SUBMITTED', 'IN_REVIEW'), ('SUBMITTED', 'RELEASED'))
     AND (new.state <> 'RELEASED' OR (new.submitted_at, new.submitted_by, new.submitted_records)
          = (old.submitted_at, old.submitted_by, old.submitted_records)) THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'a released edition of % is never changed, and no edition is deleted', old.quarter
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER quarter_edition_goes_its_way BEFORE INSERT OR UPDATE OR DELETE ON quarter_edition
  FOR EACH ROW EXECUTE FUNCTION refuse_other_edition();

-- What is frozen comes with the release, in its transaction, and stays.
CREATE FUNCTION refuse_other_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT edition_id FROM added) a JOIN quarter_edition e ON e.id = a.edition_id
             WHERE e.state <> 'SUBMITTED') THEN
    RAISE EXCEPTION 'rows of % come with the release and are never added to', tg_table_name
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER edition_partner_comes_with_release AFTER INSERT ON edition_partner
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_other_frozen();
CREATE TRIGGER edition_figure_comes_with_release AFTER INSERT ON edition_figure
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_other_frozen();
CREATE TRIGGER edition_record_comes_with_release AFTER INSERT ON edition_record
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_other_frozen();
CREATE TRIGGER edition_partner_is_kept BEFORE UPDATE OR DELETE ON edition_partner
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_figure_is_kept BEFORE UPDATE OR DELETE ON edition_figure
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_record_is_kept BEFORE UPDATE OR DELETE ON edition_record
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Questions belong to the review: with the release they stand.
CREATE FUNCTION refuse_other_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR (tg_op = 'UPDATE' AND (new.id, new.edition_id, new.kind, new.subject)
                          <> (old.id, old.edition_id, old.kind, old.subject))
     OR (SELECT state FROM quarter_edition WHERE id = new.edition_id) <> 'IN_REVIEW' THEN
    RAISE EXCEPTION 'questions are asked and answered while their edition is in review, and never deleted'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER review_question_belongs_to_review BEFORE INSERT OR UPDATE OR DELETE ON review_question
  FOR EACH ROW EXECUTE FUNCTION refuse_other_question();

REVOKE UPDATE, DELETE ON quarter_edition, edition_partner, edition_figure, edition_record, review_question FROM kp_app;
GRANT UPDATE (state, submitted_at, submitted_by, submitted_records, released_at, released_by, imports_by, exports_by,
  query_version, records_sha256, sha256) ON quarter_edition TO kp_app;
GRANT UPDATE (asked, href, settled_at, answer, answered_to, answered_by, answered_at) ON review_question TO kp_app;
