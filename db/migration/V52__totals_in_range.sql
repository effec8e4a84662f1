-- Lists and papers show the total of a certificate's lines in the same columns as a line: no record may go beyond them.
CREATE FUNCTION refuse_certificate_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM certificate_line WHERE certificate_id IN (SELECT certificate_id FROM written)
             GROUP BY certificate_id HAVING sum(carats) >= 1e12 OR sum(value_usd) >= 1e14) THEN
    RAISE EXCEPTION 'the lines of a certificate go beyond what their total can hold' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER certificate_line_total_in_range AFTER INSERT ON certificate_line REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_certificate_total();

CREATE FUNCTION refuse_import_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM import_line WHERE import_id IN (SELECT import_id FROM written)
             GROUP BY import_id HAVING sum(carats) >= 1e12 OR sum(value_usd) >= 1e14) THEN
    RAISE EXCEPTION 'the lines of an import go beyond what their total can hold' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER import_line_total_in_range AFTER INSERT ON import_line REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_import_total();
