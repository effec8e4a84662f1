-- A point of a checklist is doubted where the records showed something late or still open: it is met with words only.
ALTER TABLE review_check ADD COLUMN doubted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN review_check.doubted IS 'the records showed something late or still open when the review began';
UPDATE review_check SET doubted = true WHERE known ~ '(late|still open) [1-9]';

-- What was marked before stays as it was.
ALTER TABLE review_check
  ADD CONSTRAINT review_check_says_what_was_seen
    CHECK (btrim(words) <> '' OR NOT (result = 'NOT_MET' OR (doubted AND result = 'MET'))) NOT VALID;
