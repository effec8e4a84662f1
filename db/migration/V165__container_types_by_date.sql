-- Types of container are a dated register like the others: what qualified on a certificate's own day is asked.

-- Every code there ever was: what a certificate carries stays a known code after its type has ended.
CREATE TABLE container_code (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z]+(_[A-Z]+)*$')
);
COMMENT ON TABLE container_code IS 'every code that container_type ever had; it grows with it, and nothing leaves it';
INSERT INTO container_code SELECT code FROM container_type;
REVOKE INSERT, UPDATE, DELETE ON container_code FROM kp_app;

ALTER TABLE certificate_content DROP CONSTRAINT certificate_content_container_type_fkey;
ALTER TABLE container_type DROP CONSTRAINT container_type_pkey;
ALTER TABLE certificate_content ADD CONSTRAINT certificate_content_container_code
  FOREIGN KEY (container_type) REFERENCES container_code;

ALTER TABLE container_type
  ADD COLUMN in_force daterange NOT NULL DEFAULT '[2003-01-01,)' CHECK (NOT isempty(in_force)),
  ADD COLUMN citation text NOT NULL DEFAULT '31 CFR 592.314',
  ADD CHECK (btrim(label) <> '' AND btrim(why) <> ''),
  ADD PRIMARY KEY (code, in_force WITHOUT OVERLAPS),
  ADD CONSTRAINT container_label_once EXCLUDE USING gist (lower(label) WITH =, in_force WITH &&),
  ADD CONSTRAINT container_type_code FOREIGN KEY (code) REFERENCES container_code;
ALTER TABLE container_type ALTER COLUMN in_force DROP DEFAULT, ALTER COLUMN citation DROP DEFAULT;

CREATE FUNCTION keep_container_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO container_code VALUES (new.code) ON CONFLICT DO NOTHING;
  RETURN new;
END $$;
CREATE TRIGGER container_type_keeps_its_code BEFORE INSERT ON container_type
  FOR EACH ROW EXECUTE FUNCTION keep_container_code();
CREATE TRIGGER container_code_is_kept BEFORE UPDATE OR DELETE ON container_code
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO register_kind (name, key_columns, period_column, may_end) VALUES
  ('container_type', '{code}', 'in_force', true);
