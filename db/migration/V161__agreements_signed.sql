-- When an agreement was signed, and who recorded it; those from before say neither.
ALTER TABLE licensee_agreement
  ADD COLUMN signed_on   date,
  ADD COLUMN recorded_at timestamptz,
  ADD COLUMN recorded_by text,
  ADD CHECK ((recorded_at IS NULL) = (recorded_by IS NULL)),
  ADD CHECK (btrim(recorded_by) <> '');
