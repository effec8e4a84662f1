-- The application may do with each table what its use cases do, and no more. Rows that bear witness are added and
-- stay; where one is moved along, only the columns that move are given. A new table begins with all four rights
-- (default privileges): its own migration takes away what nothing needs.

-- Flyway's own book of what was done to the schema: the owner writes it.
REVOKE ALL ON flyway_schema_history FROM kp_app;

-- What law and house hold is changed by migrations.
REVOKE INSERT, UPDATE, DELETE ON participant, us_list, us_listing, us_listing_suspension, territory, waiver, restriction,
  price_band, filing_deadline, container_type, fraud_alert, setting, published_statement FROM kp_app;

-- Facts: added, never changed or deleted.
REVOKE UPDATE, DELETE ON foreign_confirmation, licensee_agreement, licensee_acknowledgment, licensee_review FROM kp_app;

-- An export that was recorded is taken back as a whole.
REVOKE UPDATE ON certificate_export FROM kp_app;

-- These live, and nobody deletes them.
REVOKE UPDATE, DELETE ON licensee, licensee_standing, stock_number, duty, inbox_copy, account, api_token FROM kp_app;
-- The version changes with nothing yet: whoever may change a column may lock the row.
GRANT UPDATE (version) ON licensee TO kp_app;
GRANT UPDATE (during) ON licensee_standing TO kp_app;
GRANT UPDATE (licensee_id, state, allotted_on, form_used, version) ON stock_number TO kp_app;
GRANT UPDATE (state, closed_at, closed_by, way, proof) ON duty TO kp_app;
GRANT UPDATE (received_at, received_by) ON inbox_copy TO kp_app;
GRANT UPDATE ON account TO kp_app;
GRANT UPDATE (used_at, revoked_at) ON api_token TO kp_app;

-- Parts of a file and what was found in it are written and thrown away.
REVOKE UPDATE ON record_file_part, record_file_finding FROM kp_app;

-- The lines of a certificate come with its content, in the same transaction, or never: another line would be goods
-- that nobody validated. The content's row tells which transaction wrote it; one that wrote it below a savepoint is
-- refused too. Once a statement, so that a load pays for it once a batch.
-- The query has no parameters, so a session keeps the plan of its first batch, made while the table looked small: a
-- scan of the whole table by cost, which every later batch of a great load would repeat. Each row is looked up by key
-- whatever the plan was made for: a sub-select in the condition cannot become a join, and scans are ruled out.
CREATE FUNCTION refuse_later_lines() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  frozen bigint;
BEGIN
  SELECT a.certificate_id INTO frozen FROM added a
  WHERE (SELECT w.xmin FROM certificate_content w WHERE w.certificate_id = a.certificate_id) <> pg_current_xact_id()::xid
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the content of certificate % is frozen: its lines are never added to',
      (SELECT number FROM certificate_content WHERE certificate_id = frozen) USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER certificate_line_comes_with_content AFTER INSERT ON certificate_line
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_lines();
