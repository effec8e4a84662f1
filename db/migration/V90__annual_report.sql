-- The annual report to the Kimberley Process: the constant words of each section by the day from which they hold, and
-- what a year's report adds. Words are never changed in place: others are added, and the last ones stand.
CREATE TABLE annual_report_part (
  section     text NOT NULL CHECK (section IN ('A', 'B', 'C1', 'C2', 'D', 'E', 'F', 'G', 'H')),
  number      int NOT NULL CHECK (number >= 1),
  since       date NOT NULL CHECK (since >= '2003-01-01'),
  words       text NOT NULL CHECK (btrim(words) <> ''),
  -- Null for what came with the portal.
  recorded_at timestamptz,
  recorded_by text,
  PRIMARY KEY (section, number),
  CHECK ((recorded_at IS NULL) = (recorded_by IS NULL))
);
COMMENT ON COLUMN annual_report_part.since IS 'a report carries what holds on the last day of its year';

CREATE TABLE annual_report_note (
  year     int NOT NULL CHECK (year BETWEEN 2003 AND 2999),
  section  text NOT NULL CHECK (section IN ('A', 'B', 'C1', 'C2', 'D', 'E', 'F', 'G', 'H')),
  version  int NOT NULL CHECK (version >= 1),
  -- Empty when the note was taken out.
  words    text NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL,
  PRIMARY KEY (year, section, version)
);

CREATE TRIGGER annual_report_part_is_kept BEFORE UPDATE OR DELETE ON annual_report_part
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER annual_report_note_is_kept BEFORE UPDATE OR DELETE ON annual_report_note
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What the report says year after year, in our own words, after the public U.S. report of 2019.
INSERT INTO annual_report_part (section, number, since, words) VALUES
('A', 1, '2003-01-01', 'The Clean Diamond Trade Act of 2003 set up a coordinating committee of the agencies that carry out the Kimberley Process in the United States.

The Department of State and the Census Bureau have a memorandum of understanding with the U.S. Kimberley Process Authority (USKPA), a private body that works for no profit. The U.S. focal point for the Kimberley Process, at the Department of State, sits on its board.

- Exporting authority: the Census Bureau.
- Importing authority: U.S. Customs and Border Protection (CBP).
- Notices in advance of a shipment go to USKimberleyProcess@state.gov and kpmailbox@dhs.gov.
- Confirmations of receipt and questions of reconciliation go to ftdkpc@census.gov.'),
('B', 1, '2003-01-01', '- The Clean Diamond Trade Act.
- Executive Order 13312, which puts it into force.
- The Rough Diamonds Control Regulations, 31 CFR part 592.
- The Foreign Trade Regulations, 15 CFR part 30, on the filing of exports.
- 19 CFR 12.152, on the records that CBP may ask for.

The Participants with which trade is lawful are those on the list that the Department of State publishes in the Federal Register.'),
('B', 2, '2018-06-19', '- The Clean Diamond Trade Act.
- Executive Order 13312, which puts it into force.
- The Rough Diamonds Control Regulations, 31 CFR part 592, as rewritten on June 19, 2018: who may issue a certificate, how it is validated, what counts as tamper-resistant packaging and what a voided certificate is.
- The Foreign Trade Regulations, 15 CFR part 30, on the filing of exports; since April 24, 2018 they say in so many words that what certificates hold is confidential.
- 19 CFR 12.152, on the records that CBP may ask for.

The Participants with which trade is lawful are those on the list that the Department of State publishes in the Federal Register.'),
('C1', 1, '2003-01-01', 'Each shipment is reported in the Automated Export System (AES). The Internal Transaction Number (ITN) that AES gives back has to stand on the certificate, which completes its validation. A copy of the certificate goes to the Census Bureau at once, by fax or by another secure way.

Certificates are issued by licensees of the USKPA under their agreements with it. Four licensees are common carriers and may issue for others.

Each year several licensees are reviewed where they work, and each of them at least once in five years by the USKPA; agencies of the government review licensees too. Licensees that export acknowledge in writing that they keep to their agreements.

The USKPA keeps a database in which licensees report what they issue.'),
('C1', 2, '2018-01-01', 'Each shipment is reported in the Automated Export System (AES). The Internal Transaction Number (ITN) that AES gives back has to stand on the certificate, which completes its validation. A copy of the certificate goes to the Census Bureau at once, by fax or by another secure way.

Certificates are issued by licensees of the USKPA under their agreements with it. Four licensees are common carriers and may issue for others.

Each year several licensees are reviewed where they work, and each of them at least once in five years by the USKPA; agencies of the government review licensees too. Licensees that export acknowledge in writing that they keep to their agreements.

The USKPA keeps a database in which licensees report what they issue. It was built anew in 2018, with a better website, stronger protection of the data, and less room for mistakes in preparing a certificate.'),
('C2', 1, '2003-01-01', 'CBP watches over shipments that arrive and examines them, lays down how they are handled, verifies certificates with the authorities that issued them, and guides those who trade. A violation means seizure and a penalty.'),
('D', 1, '2003-01-01', 'The trade has a system of warranties of its own: every invoice of rough or polished diamonds carries a fixed statement on where they come from.'),
('E', 1, '2003-01-01', 'The Census Bureau collects, analyzes and publishes every quarter the volume, the value and the average price of the trade and the number of certificates, from what the certificates say. It reconciles these figures with CBP, the USKPA and the partners of the United States for up to five years from the issue of a certificate. The demands of Annex III of the scheme are met.'),
('E', 2, '2009-01-01', 'The United States chair the Working Group on Statistics of the Kimberley Process, a task delegated to the Census Bureau.

The Census Bureau collects, analyzes and publishes every quarter the volume, the value and the average price of the trade and the number of certificates, from what the certificates say. It reconciles these figures with CBP, the USKPA and the partners of the United States for up to five years from the issue of a certificate. The demands of Annex III of the scheme are met.'),
('F', 1, '2003-01-01', 'What review visits of the Kimberley Process recommended, and what was done about it, is said for each year below.'),
('G', 1, '2003-01-01', 'Rough diamonds that are forfeited go to the Smithsonian Institution.'),
('H', 1, '2003-01-01', 'The United States help other Participants with technical advice, databases of diamonds, and tools for due diligence.');

REVOKE UPDATE, DELETE ON annual_report_part, annual_report_note FROM kp_app;
