-- A licensee's search by days of issue reads its own certificates, not everybody's of those days.
CREATE INDEX certificate_of_licensee_by_issue ON certificate (licensee_id, issued_on, id) WHERE issued_on IS NOT NULL;
