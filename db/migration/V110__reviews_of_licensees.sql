-- A review of a licensee from its planning to its closing by a second person. What it rested on, the sample and the
-- checklist, is kept as it was drawn; what is past lies in licensee_review, which the closing writes.
CREATE TABLE review (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  licensee_id   bigint NOT NULL REFERENCES licensee,
  body          text NOT NULL CHECK (body IN ('USKPA', 'STATE', 'CENSUS', 'CBP')),
  state         text NOT NULL CHECK (state IN ('PLANNED', 'IN_WORK', 'REPORTED', 'CLOSED')),
  -- The form that planned it: the same form sent twice plans one review.
  planned_with  uuid NOT NULL UNIQUE,
  on_site_on    date NOT NULL,
  team          text NOT NULL CHECK (btrim(team) <> ''),
  planned_at    timestamptz NOT NULL,
  planned_by    text NOT NULL,
  seed          bigint CHECK (seed >= 0),
  sample_from   date,
  sample_through date,
  sample_of     int CHECK (sample_of >= 0),
  started_at    timestamptz CHECK (started_at >= planned_at),
  started_by    text,
  summary       text CHECK (btrim(summary) <> ''),
  reported_at   timestamptz CHECK (reported_at >= started_at),
  reported_by   text,
  closed_at     timestamptz CHECK (closed_at >= reported_at),
  closed_by     text,
  CHECK (num_nonnulls(seed, sample_from, sample_through, sample_of, started_at, started_by)
         = CASE state WHEN 'PLANNED' THEN 0 ELSE 6 END),
  CHECK (num_nonnulls(summary, reported_at, reported_by) = CASE WHEN state IN ('REPORTED', 'CLOSED') THEN 3 ELSE 0 END),
  CHECK (num_nonnulls(closed_at, closed_by) = CASE state WHEN 'CLOSED' THEN 2 ELSE 0 END),
  CONSTRAINT review_closed_by_a_second_person CHECK (closed_by <> reported_by)
);
COMMENT ON COLUMN review.sample_of IS 'how many certificates of the days from sample_from through sample_through the sample was drawn from';
CREATE UNIQUE INDEX review_at_work_once ON review (licensee_id, body) WHERE state <> 'CLOSED';
CREATE INDEX review_of_licensee ON review (licensee_id, id);

-- Ever onwards, and by one step.
CREATE FUNCTION review_goes_onwards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'CLOSED'
     OR array_position(ARRAY['PLANNED', 'IN_WORK', 'REPORTED', 'CLOSED'], NEW.state)
        <> array_position(ARRAY['PLANNED', 'IN_WORK', 'REPORTED', 'CLOSED'], OLD.state) + (NEW.state <> OLD.state)::int
     OR (OLD.state <> 'PLANNED' AND (NEW.seed, NEW.on_site_on, NEW.team) IS DISTINCT FROM (OLD.seed, OLD.on_site_on, OLD.team))
     OR (OLD.state = 'REPORTED' AND (NEW.summary, NEW.reported_by) IS DISTINCT FROM (OLD.summary, OLD.reported_by)) THEN
    RAISE EXCEPTION 'A review goes onwards only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_goes_onwards BEFORE UPDATE ON review FOR EACH ROW EXECUTE FUNCTION review_goes_onwards();

CREATE TABLE review_sample (
  review_id      bigint NOT NULL REFERENCES review,
  place          int NOT NULL CHECK (place >= 1),
  certificate_id bigint NOT NULL REFERENCES certificate,
  PRIMARY KEY (review_id, place),
  UNIQUE (review_id, certificate_id)
);
CREATE INDEX review_sample_of_certificate ON review_sample (certificate_id);

CREATE TABLE review_check (
  review_id bigint NOT NULL REFERENCES review,
  place     int NOT NULL CHECK (place >= 1),
  question  text NOT NULL CHECK (btrim(question) <> ''),
  basis     text NOT NULL,
  known     text NOT NULL,
  result    text CHECK (result IN ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
  words     text NOT NULL DEFAULT '',
  PRIMARY KEY (review_id, place)
);
COMMENT ON COLUMN review_check.known IS 'what the portal''s own records said of it when the review began';

CREATE TABLE review_finding (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  review_id      bigint NOT NULL REFERENCES review,
  written_with   uuid NOT NULL UNIQUE,
  severity       text NOT NULL CHECK (severity IN ('MINOR', 'MAJOR', 'CRITICAL')),
  words          text NOT NULL CHECK (btrim(words) <> ''),
  recommendation text NOT NULL,
  due_on         date,
  written_at     timestamptz NOT NULL,
  written_by     text NOT NULL,
  settled_at     timestamptz CHECK (settled_at >= written_at),
  settled_by     text,
  settled_words  text CHECK (btrim(settled_words) <> ''),
  CHECK ((btrim(recommendation) = '') = (due_on IS NULL)),
  CHECK (num_nonnulls(settled_at, settled_by, settled_words) IN (0, 3))
);
CREATE INDEX review_finding_of ON review_finding (review_id, id);

CREATE TABLE review_answer (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  finding_id   bigint NOT NULL REFERENCES review_finding,
  written_with uuid NOT NULL UNIQUE,
  words        text NOT NULL CHECK (btrim(words) <> ''),
  answered_at  timestamptz NOT NULL,
  answered_by  text NOT NULL
);
CREATE INDEX review_answer_of ON review_answer (finding_id, id);

CREATE TRIGGER review_sample_is_kept BEFORE UPDATE OR DELETE ON review_sample
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_answer_is_kept BEFORE UPDATE OR DELETE ON review_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON review, review_sample, review_check, review_finding, review_answer FROM kp_app;
GRANT UPDATE (state, seed, sample_from, sample_through, sample_of, started_at, started_by, summary, reported_at, reported_by,
  closed_at, closed_by) ON review TO kp_app;
GRANT UPDATE (result, words) ON review_check TO kp_app;
GRANT UPDATE (settled_at, settled_by, settled_words) ON review_finding TO kp_app;

-- A recommendation is owed by its licensee. One kind more, whatever others the list holds by now.
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
    || replace(stands, 'ARRAY[', 'ARRAY[''REVIEW_RECOMMENDATION''::text, ');
END $$;
