-- The agency's yearly review of the standards of the entity that issues certificates (31 CFR 592.301(a)(4)). A later
-- version of a year's record stands beside the earlier ones and says why it came.
CREATE TABLE standards_review (
  year            int NOT NULL CHECK (year BETWEEN 2003 AND 2999),
  version         int NOT NULL CHECK (version >= 1),
  reviewed_on     date NOT NULL CHECK (extract(year FROM reviewed_on) = year),
  conclusion      text NOT NULL CHECK (conclusion IN ('MET', 'MET_WITH_RECOMMENDATIONS', 'NOT_MET')),
  examined        text NOT NULL CHECK (btrim(examined) <> ''),
  found           text NOT NULL CHECK (btrim(found) <> ''),
  recommendations text NOT NULL,
  reason          text NOT NULL CHECK ((version = 1) = (btrim(reason) = '')),
  recorded_at     timestamptz NOT NULL,
  recorded_by     text NOT NULL,
  recorded_name   text NOT NULL,
  PRIMARY KEY (year, version),
  CHECK (conclusion = 'MET' OR btrim(recommendations) <> '')
);
CREATE FUNCTION refuse_standards_review_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.version <> (SELECT coalesce(max(version), 0) + 1 FROM standards_review WHERE year = new.year) THEN
    RAISE EXCEPTION 'version % of the review of % does not follow the last one', new.version, new.year
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER standards_review_follows BEFORE INSERT ON standards_review
  FOR EACH ROW EXECUTE FUNCTION refuse_standards_review_out_of_order();
CREATE TRIGGER standards_review_is_kept BEFORE UPDATE OR DELETE ON standards_review
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON standards_review FROM kp_app;
