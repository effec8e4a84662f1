-- Lists and papers show the total of a certificate's lines in the same columns as a line: no record may go beyond them.
-- Sums are looked up by key, record by record, as in refuse_later_lines: a plan kept from a small first batch must not
-- scan all lines at every later one. A sub-select with an aggregate of its own cannot become a join.
CREATE FUNCTION refuse_certificate_total() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT certificate_id FROM written) w
             CROSS JOIN LATERAL (SELECT FROM certificate_line l WHERE l.certificate_id = w.certificate_id
                                 HAVING sum(l.carats) >= 1e12 OR sum(l.value_usd) >= 1e14) beyond) THEN
    RAISE EXCEPTION 'the lines of a certificate go beyond what their total can hold' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER certificate_line_total_in_range AFTER INSERT ON certificate_line REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_certificate_total();

CREATE FUNCTION refuse_import_total() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT import_id FROM written) w
             CROSS JOIN LATERAL (SELECT FROM import_line l WHERE l.import_id = w.import_id
                                 HAVING sum(l.carats) >= 1e12 OR sum(l.value_usd) >= 1e14) beyond) THEN
    RAISE EXCEPTION 'the lines of an import go beyond what their total can hold' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER import_line_total_in_range AFTER INSERT ON import_line REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_import_total();
