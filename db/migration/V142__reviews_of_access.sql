-- Once a year whoever keeps accounts goes through them and says of each whether it is still needed. What was signed
-- stays as it was: the list with what was known of each account then, and what was said of it.
CREATE TABLE access_review (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency      text CHECK (agency IN ('USKPA', 'STATE', 'CENSUS', 'CBP')),
  licensee_id bigint REFERENCES licensee,
  -- The form that signed it: the same form sent twice signs one review.
  signed_with uuid NOT NULL UNIQUE,
  signed_at   timestamptz NOT NULL,
  signed_by   text NOT NULL CHECK (btrim(signed_by) <> ''),
  signed_name text NOT NULL CHECK (btrim(signed_name) <> ''),
  accounts    int NOT NULL CHECK (accounts >= 1),
  CHECK (num_nonnulls(agency, licensee_id) = 1)
);
COMMENT ON TABLE access_review IS 'of the accounts kept by the administrators of an agency, or by the managers of a licensee';
CREATE INDEX access_review_of_agency ON access_review (agency, id) WHERE agency IS NOT NULL;
CREATE INDEX access_review_of_licensee ON access_review (licensee_id, id) WHERE licensee_id IS NOT NULL;

CREATE TABLE access_review_line (
  review_id       bigint NOT NULL REFERENCES access_review,
  place           int NOT NULL CHECK (place >= 1),
  username        text NOT NULL,
  display_name    text NOT NULL,
  role            text NOT NULL,
  belongs_to      text NOT NULL,
  opened_at       timestamptz NOT NULL,
  last_sign_in_at timestamptz,
  tokens          int NOT NULL CHECK (tokens >= 0),
  unused          boolean NOT NULL,
  decision        text NOT NULL CHECK (decision IN ('KEEPS', 'CHANGES', 'CLOSES')),
  words           text NOT NULL,
  PRIMARY KEY (review_id, place),
  UNIQUE (review_id, username),
  CHECK (decision = 'KEEPS' OR btrim(words) <> '')
);
COMMENT ON COLUMN access_review_line.tokens IS 'tokens for programs that were in force';
COMMENT ON COLUMN access_review_line.words IS 'what is to change, or why the account is closed';

-- A review has as many lines as it says when it is signed, and gets no more.
CREATE FUNCTION access_review_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  review access_review;
BEGIN
  IF TG_TABLE_NAME = 'access_review' THEN
    review := NEW;
  ELSE
    SELECT * INTO review FROM access_review WHERE id = NEW.review_id;
  END IF;
  IF review.accounts <> (SELECT count(*) FROM access_review_line WHERE review_id = review.id) THEN
    RAISE EXCEPTION 'review of access % does not have its % lines', review.id, review.accounts
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER access_review_is_whole AFTER INSERT ON access_review
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_review_is_whole();
CREATE CONSTRAINT TRIGGER access_review_line_belongs AFTER INSERT ON access_review_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_review_is_whole();
CREATE TRIGGER access_review_is_kept BEFORE UPDATE OR DELETE ON access_review
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_review_line_is_kept BEFORE UPDATE OR DELETE ON access_review_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON access_review, access_review_line FROM kp_app;
