-- Files of back-entries that were loaded. What a load brought in stands in the records themselves.
CREATE TABLE record_load (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind      text NOT NULL CHECK (kind IN ('LICENSEES', 'STOCK', 'EXPORTS', 'IMPORTS')),
  file_name text NOT NULL CHECK (btrim(file_name) <> ''),
  words     text NOT NULL CHECK (btrim(words) <> ''),
  counts    jsonb NOT NULL CHECK (jsonb_typeof(counts) = 'object'),
  warnings  jsonb NOT NULL CHECK (jsonb_typeof(warnings) = 'object'),
  loaded_at timestamptz NOT NULL,
  loaded_by text NOT NULL
);
COMMENT ON COLUMN record_load.warnings IS 'how often each rule warned; the warnings stand with the records';
CREATE TRIGGER record_load_is_kept BEFORE UPDATE OR DELETE ON record_load
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON record_load FROM kp_app;
