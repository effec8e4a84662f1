-- Documents kept with what they are about: PDF files, piece by piece, with their size and hash. Added, never changed.
CREATE TABLE attachment (
  id       uuid PRIMARY KEY,
  subject  text NOT NULL CHECK (subject ~ '^[a-z-]+:\S+$'),
  kind     text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
  name     text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 200),
  size     bigint NOT NULL CHECK (size BETWEEN 5 AND 10485760),
  sha256   text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  UNIQUE (subject, sha256)
);
COMMENT ON COLUMN attachment.sha256 IS 'of the whole file, in small hexadecimal digits';

CREATE TABLE attachment_part (
  attachment_id uuid NOT NULL REFERENCES attachment DEFERRABLE INITIALLY DEFERRED,
  place         int NOT NULL CHECK (place >= 0),
  bytes         bytea NOT NULL CHECK (length(bytes) > 0),
  PRIMARY KEY (attachment_id, place),
  -- %PDF-
  CHECK (place > 0 OR substring(bytes FROM 1 FOR 5) = '\x255044462d'::bytea)
);

-- The pieces come first and the row that names their sum after them, so nothing is added to a document that stands.
CREATE FUNCTION refuse_later_part_of_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM attachment WHERE id = new.attachment_id) THEN
    RAISE EXCEPTION 'document % is never added to', new.attachment_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER attachment_part_comes_first BEFORE INSERT ON attachment_part
  FOR EACH ROW EXECUTE FUNCTION refuse_later_part_of_attachment();
CREATE FUNCTION refuse_attachment_of_other_size() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.size <> (SELECT sum(length(bytes)) FROM attachment_part WHERE attachment_id = new.id) THEN
    RAISE EXCEPTION 'document % has another size than its pieces', new.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER attachment_sums_up BEFORE INSERT ON attachment
  FOR EACH ROW EXECUTE FUNCTION refuse_attachment_of_other_size();
CREATE TRIGGER attachment_is_kept BEFORE UPDATE OR DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachment_part_is_kept BEFORE UPDATE OR DELETE ON attachment_part
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE ON attachment, attachment_part FROM kp_app;
