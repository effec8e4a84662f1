-- Findings are numbered within their review. Until it is reported they are mended, or withdrawn with a reason.
ALTER TABLE review_finding
  ADD COLUMN number int CHECK (number >= 1),
  ADD COLUMN mended_at timestamptz CHECK (mended_at >= written_at),
  ADD COLUMN mended_by text,
  ADD COLUMN withdrawn_at timestamptz CHECK (withdrawn_at >= written_at),
  ADD COLUMN withdrawn_by text,
  ADD COLUMN withdrawn_why text CHECK (btrim(withdrawn_why) <> '');
COMMENT ON COLUMN review_finding.number IS 'within its review, in the order written; one that is withdrawn keeps it';
COMMENT ON COLUMN review_finding.mended_by IS 'who mended it last';

UPDATE review_finding f SET number = n.number
FROM (SELECT id, row_number() OVER (PARTITION BY review_id ORDER BY id) AS number FROM review_finding) n
WHERE n.id = f.id;

ALTER TABLE review_finding
  ALTER COLUMN number SET NOT NULL,
  ADD CONSTRAINT review_finding_number UNIQUE (review_id, number),
  ADD CONSTRAINT review_finding_mended_by_somebody CHECK (num_nonnulls(mended_at, mended_by) IN (0, 2)),
  ADD CONSTRAINT review_finding_withdrawn_with_a_reason CHECK (
    num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_why) IN (0, 3)),
  ADD CONSTRAINT review_finding_withdrawn_is_not_settled CHECK (num_nonnulls(withdrawn_at, settled_at) < 2);

-- A recommendation is owed under the number of its finding; by way of a name that none has, as each is owed once.
UPDATE duty d SET subject = 'review-finding:' || f.review_id || '-number-' || f.number
FROM review_finding f
WHERE d.kind = 'REVIEW_RECOMMENDATION' AND d.subject = 'review-finding:' || f.review_id || '-' || f.id;
UPDATE duty SET subject = replace(subject, '-number-', '-') WHERE kind = 'REVIEW_RECOMMENDATION';

CREATE FUNCTION review_finding_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.severity, NEW.words, NEW.recommendation, NEW.due_on, NEW.mended_at, NEW.mended_by, NEW.withdrawn_at,
      NEW.withdrawn_by, NEW.withdrawn_why)
     IS DISTINCT FROM
     (OLD.severity, OLD.words, OLD.recommendation, OLD.due_on, OLD.mended_at, OLD.mended_by, OLD.withdrawn_at,
      OLD.withdrawn_by, OLD.withdrawn_why)
     AND (OLD.withdrawn_at IS NOT NULL
          OR NOT EXISTS (SELECT FROM review r WHERE r.id = NEW.review_id AND r.state = 'IN_WORK')) THEN
    RAISE EXCEPTION 'A finding stands once its review is reported, or once it is withdrawn';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_finding_stands BEFORE UPDATE ON review_finding
  FOR EACH ROW EXECUTE FUNCTION review_finding_stands();

-- As before, but who mended a finding last wrote in it too, and nobody wrote what is withdrawn.
CREATE OR REPLACE FUNCTION review_goes_onwards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('CLOSED', 'CALLED_OFF')
     OR NOT (NEW.state = OLD.state
             OR (OLD.state, NEW.state) IN (('PLANNED', 'IN_WORK'), ('IN_WORK', 'REPORTED'), ('REPORTED', 'CLOSED'),
                                           ('PLANNED', 'CALLED_OFF'), ('IN_WORK', 'CALLED_OFF')))
     OR (OLD.state <> 'PLANNED' AND NEW.seed IS DISTINCT FROM OLD.seed)
     OR (OLD.state = 'REPORTED' AND (NEW.summary, NEW.reported_by, NEW.on_site_on, NEW.team)
                                    IS DISTINCT FROM (OLD.summary, OLD.reported_by, OLD.on_site_on, OLD.team)) THEN
    RAISE EXCEPTION 'A review goes onwards only';
  END IF;
  IF NEW.state = 'CLOSED'
     AND (EXISTS (SELECT FROM review_finding f
                  WHERE f.review_id = NEW.id AND f.withdrawn_at IS NULL
                    AND NEW.closed_by IN (f.written_by, coalesce(f.mended_by, f.written_by)))
          OR EXISTS (SELECT FROM review_check c WHERE c.review_id = NEW.id AND c.marked_by = NEW.closed_by)) THEN
    RAISE EXCEPTION 'A review is closed by somebody who wrote nothing in it';
  END IF;
  RETURN NEW;
END $$;
GRANT UPDATE (severity, words, recommendation, due_on, mended_at, mended_by, withdrawn_at, withdrawn_by, withdrawn_why)
  ON review_finding TO kp_app;
