-- What people search lists by is found along an index, in the order in which it is shown.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A part of a name, capitals aside.
CREATE INDEX certificate_content_consignee ON certificate_content USING gin (upper(consignee_name) gin_trgm_ops);
CREATE INDEX certificate_draft_consignee ON certificate_draft USING gin (upper(typed ->> 'consignee_name') gin_trgm_ops);
CREATE INDEX import_record_importer ON import_record USING gin (upper(importer_name) gin_trgm_ops);

-- A country, the newest first.
CREATE INDEX certificate_content_destination ON certificate_content (destination, certificate_id);
CREATE INDEX certificate_draft_destination ON certificate_draft (upper(typed ->> 'destination'), certificate_id);
CREATE INDEX import_record_of_participant ON import_record (coalesce(issuing_participant, issuer), id);

-- Days of issue of whatever was issued, voided since or not.
DROP INDEX certificate_by_issue;
CREATE INDEX certificate_by_issue ON certificate (issued_on, id) WHERE issued_on IS NOT NULL;

-- Numbers in the order people count in, by holder and by state.
DROP INDEX stock_number_of_licensee;
CREATE INDEX stock_number_of_licensee ON stock_number (licensee_id, state, length(number), number);
CREATE INDEX stock_number_of_holder ON stock_number (licensee_id, length(number), number);
CREATE INDEX stock_number_in_state ON stock_number (state, length(number), number);
