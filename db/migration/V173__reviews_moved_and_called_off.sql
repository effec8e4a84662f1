-- A review is moved until it is reported, and called off with a reason instead of being reported; that is its end.
ALTER TABLE review
  ADD COLUMN called_off_at timestamptz CHECK (called_off_at >= planned_at),
  ADD COLUMN called_off_by text,
  ADD COLUMN called_off_why text CHECK (btrim(called_off_why) <> '');

DO $$
DECLARE
  stands record;
BEGIN
  FOR stands IN SELECT conname FROM pg_constraint
                WHERE conrelid = 'review'::regclass AND contype = 'c'
                  AND (pg_get_constraintdef(oid) LIKE '%''PLANNED''%' AND conname = 'review_state_check'
                       OR pg_get_constraintdef(oid) LIKE '%num_nonnulls(seed%') LOOP
    EXECUTE format('ALTER TABLE review DROP CONSTRAINT %I', stands.conname);
  END LOOP;
END $$;
ALTER TABLE review
  ADD CONSTRAINT review_state_check CHECK (state IN ('PLANNED', 'IN_WORK', 'REPORTED', 'CLOSED', 'CALLED_OFF')),
  ADD CONSTRAINT review_begun_as_a_whole CHECK (
    CASE num_nonnulls(seed, sample_from, sample_through, sample_of, started_at, started_by)
      WHEN 0 THEN state IN ('PLANNED', 'CALLED_OFF')
      WHEN 6 THEN state <> 'PLANNED'
      ELSE false END),
  ADD CONSTRAINT review_called_off_with_a_reason CHECK (
    num_nonnulls(called_off_at, called_off_by, called_off_why) = CASE state WHEN 'CALLED_OFF' THEN 3 ELSE 0 END);

DROP INDEX review_at_work_once;
CREATE UNIQUE INDEX review_at_work_once ON review (licensee_id, body) WHERE state NOT IN ('CLOSED', 'CALLED_OFF');

-- Who marked a point as it stands; null of what was marked before this was kept.
ALTER TABLE review_check ADD COLUMN marked_by text CHECK (marked_by IS NULL OR result IS NOT NULL);

-- Ever onwards and by one step; day and team stand once it is reported, the sample once it is drawn. Nobody closes what is
-- the own work.
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
     AND (EXISTS (SELECT FROM review_finding f WHERE f.review_id = NEW.id AND f.written_by = NEW.closed_by)
          OR EXISTS (SELECT FROM review_check c WHERE c.review_id = NEW.id AND c.marked_by = NEW.closed_by)) THEN
    RAISE EXCEPTION 'A review is closed by somebody who wrote nothing in it';
  END IF;
  RETURN NEW;
END $$;
GRANT UPDATE (on_site_on, team, called_off_at, called_off_by, called_off_why) ON review TO kp_app;
GRANT UPDATE (marked_by) ON review_check TO kp_app;
