-- A review on record was made in the portal, or comes of the papers of the time before the portal kept its licensee's records.
ALTER TABLE licensee_review
  ADD COLUMN review_id bigint REFERENCES review,
  ADD COLUMN papers text CHECK (btrim(papers) <> '');
COMMENT ON COLUMN licensee_review.papers IS 'where the papers of a review entered by hand are; null of one made in the portal';

UPDATE licensee_review v SET review_id = r.id
FROM review r
WHERE r.licensee_id = v.licensee_id AND r.body = v.body AND r.on_site_on = v.reviewed_on AND r.state = 'CLOSED';
UPDATE licensee_review SET papers = 'Not named: entered before the portal asked for it' WHERE review_id IS NULL;

ALTER TABLE licensee_review
  ADD CONSTRAINT licensee_review_was_made_somewhere CHECK (num_nonnulls(review_id, papers) = 1);
CREATE UNIQUE INDEX licensee_review_of_review ON licensee_review (review_id);

-- What one person enters lies before the portal's records of the licensee; what came later was closed by a second person.
CREATE FUNCTION licensee_review_stands_on_something() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.papers IS NOT NULL AND NEW.reviewed_on >= (
       SELECT (min(s.recorded_at) AT TIME ZONE 'America/New_York')::date FROM licensee_standing s
       WHERE s.licensee_id = NEW.licensee_id) THEN
    RAISE EXCEPTION 'A review from papers is of the time before the records of its licensee';
  END IF;
  IF NEW.review_id IS NOT NULL AND NOT EXISTS (
       SELECT FROM review r
       WHERE r.id = NEW.review_id AND r.state = 'CLOSED' AND r.licensee_id = NEW.licensee_id AND r.body = NEW.body
         AND r.on_site_on = NEW.reviewed_on) THEN
    RAISE EXCEPTION 'A review of the portal is on record as it was closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER licensee_review_stands_on_something BEFORE INSERT ON licensee_review
  FOR EACH ROW EXECUTE FUNCTION licensee_review_stands_on_something();
