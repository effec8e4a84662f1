-- One version of a record after the other, and the way from a certificate or an import to its versions.
CREATE UNIQUE INDEX counted_version_of_certificate ON counted_version (certificate_id, version)
  WHERE certificate_id IS NOT NULL;
CREATE UNIQUE INDEX counted_version_of_import ON counted_version (import_id, version) WHERE import_id IS NOT NULL;

-- A quarter costs what the quarter holds: what is in force stands apart from what was, so that history costs nothing.
CREATE INDEX counted_in_force ON counted_version (flow, counts_on, record_id)
  INCLUDE (id, state, expires_on, partner, recorded_from)
  WHERE recorded_until IS NULL AND state <> 'VOIDED';
CREATE INDEX counted_in_force_by_begin ON counted_version (flow, begun_on, record_id)
  WHERE recorded_until IS NULL AND state <> 'VOIDED';
CREATE INDEX counted_before ON counted_version (flow, counts_on, record_id)
  WHERE recorded_until IS NOT NULL AND state <> 'VOIDED';
CREATE INDEX counted_before_by_begin ON counted_version (flow, begun_on, record_id)
  WHERE recorded_until IS NOT NULL AND state <> 'VOIDED';

-- A version is closed once and otherwise stays as it was written.
CREATE FUNCTION refuse_other_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- What the database makes itself is not yet made when this is asked.
  moving CONSTANT text[] := ARRAY['recorded_until', 'flow', 'record_id', 'counts_on'];
BEGIN
  IF tg_op = 'UPDATE' AND old.recorded_until IS NULL AND new.recorded_until IS NOT NULL
     AND to_jsonb(new) - moving = to_jsonb(old) - moving THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'rows of % are closed once, and never changed or deleted', tg_table_name
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER counted_version_is_kept BEFORE UPDATE OR DELETE ON counted_version
  FOR EACH ROW EXECUTE FUNCTION refuse_other_history();

-- Versions of a record follow each other and never overlap: each begins when the one before it is closed. The first
-- needs none, so a load of thousands looks nothing up.
-- Looked up by key whatever the plan was made for: a session keeps the plan of its first batch.
CREATE FUNCTION refuse_overlap() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added a WHERE a.version > 1
      AND a.recorded_from < coalesce(CASE WHEN a.certificate_id IS NOT NULL
        THEN (SELECT p.recorded_until FROM counted_version p
              WHERE p.certificate_id = a.certificate_id AND p.version = a.version - 1)
        ELSE (SELECT p.recorded_until FROM counted_version p
              WHERE p.import_id = a.import_id AND p.version = a.version - 1) END, 'infinity')) THEN
    RAISE EXCEPTION 'a version violates the order of its record: it begins when the one before it is closed'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER counted_version_follows AFTER INSERT ON counted_version
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_overlap();

-- Lines come with their version, in the same transaction, or never.
CREATE FUNCTION refuse_later_version_lines() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (SELECT FROM added a
             WHERE (SELECT v.xmin <> pg_current_xact_id()::xid OR v.state = 'VOIDED'
                    FROM counted_version v WHERE v.id = a.version_id)) THEN
    RAISE EXCEPTION 'lines of a version that counted are never added to' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER counted_version_line_comes_with_version AFTER INSERT ON counted_version_line
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_version_lines();
CREATE TRIGGER counted_version_line_is_kept BEFORE UPDATE OR DELETE ON counted_version_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE ON counted_version, counted_version_line FROM kp_app;
GRANT UPDATE (recorded_until) ON counted_version TO kp_app;
