-- Beside copies an inbox is told two things more: that a certificate was issued although it shares something with
-- another licensee's, and that an export whose copy was received is taken back.
ALTER TABLE inbox_copy DROP CONSTRAINT inbox_copy_kind_check;
ALTER TABLE inbox_copy
  ADD COLUMN other_number  text CHECK (other_number ~ '^US[0-9]{5,8}$'),
  ADD COLUMN shared        text[] CHECK (cardinality(shared) > 0 AND shared <@ ARRAY['ITN', 'SEAL', 'GOODS']),
  ADD COLUMN withdrawn_at  timestamptz CHECK (withdrawn_at >= delivered_at OR kind = 'WITHDRAWAL'),
  ADD COLUMN withdrawn_why text CHECK (btrim(withdrawn_why) <> ''),
  ADD CONSTRAINT inbox_copy_kind_check CHECK (kind IN ('EXPORT', 'VOID', 'IMPORT', 'ADVANCE_NOTICE', 'USED_ELSEWHERE',
    'WITHDRAWAL')),
  ADD CONSTRAINT inbox_copy_shares CHECK ((kind = 'USED_ELSEWHERE') = (other_number IS NOT NULL)
    AND (other_number IS NULL) = (shared IS NULL)),
  ADD CONSTRAINT inbox_copy_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL)
    AND (kind = 'WITHDRAWAL') <= (withdrawn_at IS NOT NULL));
COMMENT ON COLUMN inbox_copy.other_number IS 'of another licensee, with which the subject shares something';
COMMENT ON COLUMN inbox_copy.withdrawn_at IS 'when that of which this is a copy was taken back; null while it stands';
CREATE INDEX inbox_copy_of_other ON inbox_copy (other_number) WHERE other_number IS NOT NULL;
GRANT UPDATE (withdrawn_at, withdrawn_why) ON inbox_copy TO kp_app;
