-- The agencies together owe a review of each licensee too. One kind more, whatever others the list holds by now.
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
    || replace(stands, 'ARRAY[', 'ARRAY[''AGENCY_REVIEW''::text, ');
END $$;

-- The programme of reviews and the checklist count what a licensee owed, open and closed.
CREATE INDEX duty_owed_by_licensee ON duty (licensee_id, due_at) WHERE owner = 'LICENSEE';
