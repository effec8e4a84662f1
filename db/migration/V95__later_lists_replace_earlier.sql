-- The latest list of a kind stands for its partner, period and direction. What an earlier one found stays to be read, but counts no
-- more: a difference is one difference, however often the list that shows it was sent.
ALTER TABLE reconciliation DISABLE TRIGGER reconciliation_goes_its_way;
ALTER TABLE reconciliation ADD COLUMN directions text CHECK (directions IN ('IMPORT', 'EXPORT', 'BOTH'));
UPDATE reconciliation r SET directions = CASE WHEN i AND e THEN 'BOTH' WHEN i THEN 'IMPORT' ELSE 'EXPORT' END
FROM (SELECT id, EXISTS (SELECT FROM reconciliation_record WHERE reconciliation_id = id AND flow = 'IMPORT')
          OR EXISTS (SELECT FROM reconciliation_figure WHERE reconciliation_id = id AND flow = 'IMPORT') AS i,
        EXISTS (SELECT FROM reconciliation_record WHERE reconciliation_id = id AND flow = 'EXPORT')
          OR EXISTS (SELECT FROM reconciliation_figure WHERE reconciliation_id = id AND flow = 'EXPORT') AS e
      FROM reconciliation) told
WHERE r.id = told.id AND r.state = 'DONE';
ALTER TABLE reconciliation ENABLE TRIGGER reconciliation_goes_its_way,
  ADD CONSTRAINT reconciliation_directions CHECK ((state = 'DONE') = (directions IS NOT NULL));
COMMENT ON COLUMN reconciliation.directions IS 'what it is about, as the United States sees it; a list says nothing about a direction that it does not have';
ALTER TABLE reconciliation ADD COLUMN replaced_by bigint REFERENCES reconciliation,
  ADD CONSTRAINT reconciliation_replaced CHECK (replaced_by > id AND state = 'DONE' OR replaced_by IS NULL);
COMMENT ON COLUMN reconciliation.replaced_by IS 'the later list, of the same kind and of all that this one was about';
CREATE INDEX reconciliation_replaced_by ON reconciliation (replaced_by) WHERE replaced_by IS NOT NULL;

CREATE OR REPLACE FUNCTION refuse_other_reconciliation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own CONSTANT text[] := ARRAY['state', 'done_at', 'their_count', 'matched', 'directions', 'replaced_by'];
BEGIN
  IF tg_op = 'UPDATE' AND old.state <> 'DONE' AND to_jsonb(new) - own = to_jsonb(old) - own THEN
    RETURN new;
  END IF;
  IF tg_op = 'UPDATE' AND old.replaced_by IS NULL AND to_jsonb(new) - 'replaced_by' = to_jsonb(old) - 'replaced_by' THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'a reconciliation that is done is never changed, only replaced by a later list, and none is deleted'
    USING ERRCODE = 'restrict_violation';
END $$;

ALTER TABLE reconciliation_item DROP CONSTRAINT reconciliation_item_state_check,
  ADD CONSTRAINT reconciliation_item_state_check
    CHECK (state IN ('OPEN', 'EXPLAINED', 'CORRECTED', 'UNEXPLAINED', 'EXPIRED', 'REPLACED'));
CREATE OR REPLACE FUNCTION refuse_other_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['state', 'owner', 'settled_at', 'limit_on'];
BEGIN
  IF (SELECT state FROM reconciliation WHERE id = old.reconciliation_id) <> 'DONE' THEN
    RETURN CASE tg_op WHEN 'DELETE' THEN old ELSE new END;
  END IF;
  IF tg_op = 'UPDATE' AND old.state NOT IN ('EXPIRED', 'REPLACED') AND to_jsonb(new) - moving = to_jsonb(old) - moving THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'an item keeps what was found, is never deleted, and not changed after its limit or its replacement'
    USING ERRCODE = 'restrict_violation';
END $$;

-- Lists that were sent again before.
UPDATE reconciliation r SET replaced_by = later.id
FROM (SELECT e.id AS earlier, max(l.id) AS id FROM reconciliation e
      JOIN reconciliation l ON l.source = e.source AND l.period = e.period AND l.partner IS NOT DISTINCT FROM e.partner
        AND l.directions = e.directions
        AND l.state = 'DONE' AND l.id > e.id
      WHERE e.state = 'DONE' GROUP BY e.id) later
WHERE r.id = later.earlier;
UPDATE reconciliation_item i SET state = 'REPLACED', settled_at = l.done_at
FROM reconciliation r JOIN reconciliation l ON l.id = r.replaced_by
WHERE r.id = i.reconciliation_id AND i.state = 'OPEN';

CREATE UNIQUE INDEX reconciliation_standing ON reconciliation (source, period, coalesce(partner, ''), directions)
  WHERE state = 'DONE' AND replaced_by IS NULL;
GRANT UPDATE (directions, replaced_by) ON reconciliation TO kp_app;
