-- What licensees acknowledge once a year, word for word. A further wording counts from its day on; none is ever changed.
CREATE TABLE agreement_text (
  version     int PRIMARY KEY CHECK (version >= 1),
  valid_from  date NOT NULL UNIQUE,
  text        text NOT NULL CHECK (btrim(text) <> ''),
  sha256      text NOT NULL CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  source      text NOT NULL CHECK (btrim(source) <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  UNIQUE (version, sha256)
);
COMMENT ON COLUMN agreement_text.valid_from IS 'it is in force from this day until the next version is';
COMMENT ON COLUMN agreement_text.sha256 IS 'of the text as UTF-8, in small hexadecimal digits';

-- Versions follow each other in the order of their days.
CREATE FUNCTION refuse_agreement_text_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.version <> (SELECT coalesce(max(version), 0) + 1 FROM agreement_text)
     OR new.valid_from <= (SELECT max(valid_from) FROM agreement_text) THEN
    RAISE EXCEPTION 'version % of the agreement text does not follow the last one', new.version
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER agreement_text_follows BEFORE INSERT ON agreement_text
  FOR EACH ROW EXECUTE FUNCTION refuse_agreement_text_out_of_order();
CREATE TRIGGER agreement_text_is_kept BEFORE UPDATE OR DELETE ON agreement_text
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO agreement_text (version, valid_from, text, sha256, source, recorded_at, recorded_by)
SELECT 1, '2003-01-01', words, encode(sha256(convert_to(words, 'UTF8')), 'hex'),
  'House text. The wording of the licence agreement is not public; the USKPA records its own.', now(), 'migration'
FROM (VALUES ('We hold a licence agreement with the U.S. Kimberley Process Authority (USKPA), and we comply with it.

1. We issue certificates for our own shipments only. Where we are licensed as a common carrier, we issue them for third parties too.
2. We keep our numbered certificates safe. A certificate that is lost, spoiled or voided is reported at once.
3. Each shipment travels with its original certificate in a tamper-resistant container, and its Internal Transaction Number stands on the certificate before it leaves.
4. The Census Bureau gets a copy of each certificate immediately after the export, and of each voided one immediately upon voiding.
5. We keep all records of certificates for as long as the law demands, and show them on demand.
6. We let the USKPA and the agencies of the United States review us.

We know 31 CFR part 592, 15 CFR part 30 and 19 CFR 12.152 as far as they concern us, and we acknowledge that we comply with them.')) AS house (words);

-- Who signed a year in the portal, and what was shown then. An acknowledgment on paper has none.
CREATE TABLE acknowledgment_signature (
  licensee_id  bigint NOT NULL,
  year         int NOT NULL,
  text_version int NOT NULL,
  text_sha256  text NOT NULL,
  signed_at    timestamptz NOT NULL,
  signed_by    text NOT NULL CHECK (btrim(signed_by) <> ''),
  signed_name  text NOT NULL CHECK (btrim(signed_name) <> ''),
  PRIMARY KEY (licensee_id, year),
  FOREIGN KEY (licensee_id, year) REFERENCES licensee_acknowledgment,
  FOREIGN KEY (text_version, text_sha256) REFERENCES agreement_text (version, sha256)
);
CREATE INDEX acknowledgment_signature_of_text ON acknowledgment_signature (text_version, text_sha256);
COMMENT ON COLUMN acknowledgment_signature.signed_name IS 'the name of the account as it was then';
CREATE TRIGGER acknowledgment_signature_is_kept BEFORE UPDATE OR DELETE ON acknowledgment_signature
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE ON agreement_text, acknowledgment_signature FROM kp_app;
