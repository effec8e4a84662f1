-- An import is corrected by another version of it, with a reason; the one before stays as it was and is ended. Its entry
-- number is what all its versions share, and the row of the first version is what the history of what counts refers to.
ALTER TABLE import_record
  ADD COLUMN version  int NOT NULL DEFAULT 1 CHECK (version >= 1),
  ADD COLUMN reason   text CHECK (btrim(reason) <> ''),
  ADD COLUMN ended_at timestamptz,
  ADD CONSTRAINT import_record_corrected_with_reason CHECK ((version = 1) = (reason IS NULL)),
  ADD CONSTRAINT import_record_ends_later CHECK (ended_at >= recorded_at),
  DROP CONSTRAINT import_record_entry_number_key,
  ADD CONSTRAINT import_record_version UNIQUE (entry_number, version);
COMMENT ON COLUMN import_record.reason IS 'why this version took the place of the one before it; null of the first';
COMMENT ON COLUMN import_record.ended_at IS 'when the next version took its place; null of the one in force';
-- One version of an import is in force.
CREATE UNIQUE INDEX import_record_in_force ON import_record (entry_number) WHERE ended_at IS NULL;

DROP TRIGGER import_record_is_kept ON import_record;
CREATE TRIGGER import_record_is_kept BEFORE UPDATE OR DELETE ON import_record
  FOR EACH ROW EXECUTE FUNCTION refuse_other_end();

CREATE FUNCTION refuse_import_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM import_record p WHERE p.entry_number = new.entry_number
                 AND p.version = new.version - 1 AND p.ended_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a version of import % violates their order: it comes when the one before it is ended', new.entry_number
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER import_record_follows BEFORE INSERT ON import_record
  FOR EACH ROW WHEN (new.version > 1) EXECUTE FUNCTION refuse_import_out_of_order();

-- A version ends only by the next one, which comes in the same transaction.
CREATE FUNCTION refuse_import_without_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM import_record n WHERE n.entry_number = new.entry_number AND n.version = new.version + 1) THEN
    RAISE EXCEPTION 'import % violates that one of its versions is in force', new.entry_number
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER import_record_ends_by_next AFTER UPDATE ON import_record
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_import_without_version();

GRANT UPDATE (ended_at) ON import_record TO kp_app;
