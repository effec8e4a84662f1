-- Whoever has an ITN has told AES the number of the certificate: blanking the field does not take that back.
ALTER TABLE certificate_draft ADD COLUMN filed_itn text;
COMMENT ON COLUMN certificate_draft.filed_itn IS 'the ITN saved last, even when it was blanked since: such a draft is voided, never deleted';
UPDATE certificate_draft SET filed_itn = itn WHERE itn IS NOT NULL;
