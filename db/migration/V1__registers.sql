-- Dated registers: what the law and the house held on a day. Periods never overlap; days are inclusive in
-- the sources and half open here, as PostgreSQL keeps ranges of dates.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE participant (
  code    text PRIMARY KEY CHECK (code ~ '^[A-Z]{2}$'),
  name    text NOT NULL UNIQUE,
  counted boolean NOT NULL,
  note    text NOT NULL DEFAULT ''
);
COMMENT ON COLUMN participant.counted IS 'false: trades within the scheme but is not one of the counted Participants (Chinese Taipei)';

-- The U.S. list of Participants, by Federal Register notice: this one decides legality (31 CFR 592.308).
CREATE TABLE us_listing (
  participant text NOT NULL REFERENCES participant,
  listed      daterange NOT NULL CHECK (NOT isempty(listed)),
  citation    text NOT NULL,
  certainty   text NOT NULL CHECK (certainty IN ('READ', 'INFERRED', 'MEMORY')),
  PRIMARY KEY (participant, listed WITHOUT OVERLAPS)
);

CREATE TABLE us_listing_suspension (
  participant text NOT NULL REFERENCES participant,
  suspended   daterange NOT NULL CHECK (NOT isempty(suspended)),
  citation    text NOT NULL,
  PRIMARY KEY (participant, suspended WITHOUT OVERLAPS)
);

-- Which Participant a country or customs territory belongs to on a day; domestic ones belong to US.
CREATE TABLE territory (
  country     text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  participant text NOT NULL REFERENCES participant,
  belongs     daterange NOT NULL CHECK (NOT isempty(belongs)),
  note        text NOT NULL DEFAULT '',
  PRIMARY KEY (country, belongs WITHOUT OVERLAPS)
);

-- A State Department waiver under section 4(b) of the Clean Diamond Trade Act: a year at the most.
CREATE TABLE waiver (
  country  text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  waived   daterange NOT NULL CHECK (NOT isempty(waived) AND upper(waived) <= lower(waived) + 366),
  citation text NOT NULL,
  PRIMARY KEY (country, waived WITHOUT OVERLAPS)
);

CREATE TABLE restriction (
  code              text NOT NULL CHECK (code ~ '^[a-z0-9-]+$'),
  in_force          daterange NOT NULL CHECK (NOT isempty(in_force)),
  direction         text NOT NULL CHECK (direction IN ('EXPORT', 'IMPORT', 'BOTH')),
  concerns          text NOT NULL CHECK (concerns IN ('ORIGIN', 'PARTNER', 'ORIGIN_OR_PARTNER')),
  country           text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  hs_codes          text[] NOT NULL CHECK (hs_codes <@ ARRAY['7102.10', '7102.21', '7102.31'] AND cardinality(hs_codes) > 0),
  from_stone_carats numeric(6,2) CHECK (from_stone_carats > 0),
  severity          text NOT NULL CHECK (severity IN ('BLOCK', 'WARN')),
  basis             text NOT NULL CHECK (basis IN ('REGULATION', 'MOU', 'KP_PRACTICE', 'HOUSE')),
  message           text NOT NULL,
  citation          text NOT NULL,
  PRIMARY KEY (code, in_force WITHOUT OVERLAPS)
);
COMMENT ON COLUMN restriction.from_stone_carats IS 'size of a single stone from which it applies; null: any size';

CREATE TABLE price_band (
  hs_code  text NOT NULL CHECK (hs_code IN ('7102.10', '7102.21', '7102.31')),
  in_force daterange NOT NULL CHECK (NOT isempty(in_force)),
  low      numeric(12,2) NOT NULL CHECK (low >= 0),
  high     numeric(12,2) NOT NULL,
  source   text NOT NULL,
  CHECK (high > low),
  PRIMARY KEY (hs_code, in_force WITHOUT OVERLAPS)
);
COMMENT ON TABLE price_band IS 'usual price in U.S. dollars a carat';

CREATE TABLE filing_deadline (
  mode     text NOT NULL CHECK (mode IN ('VESSEL', 'AIR', 'TRUCK', 'RAIL', 'MAIL', 'OTHER')),
  in_force daterange NOT NULL CHECK (NOT isempty(in_force)),
  hours    int NOT NULL CHECK (hours BETWEEN 0 AND 240),
  counted_to text NOT NULL,
  citation text NOT NULL,
  PRIMARY KEY (mode, in_force WITHOUT OVERLAPS)
);

CREATE TABLE container_type (
  code      text PRIMARY KEY CHECK (code ~ '^[A-Z_]+$'),
  label     text NOT NULL,
  qualifies boolean NOT NULL,
  why       text NOT NULL
);
COMMENT ON TABLE container_type IS 'types that do not qualify stand here so that they can be refused by name (31 CFR 592.314)';

-- Certificates of others that were reported false, lost or revoked.
CREATE TABLE fraud_alert (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  issuer    text NOT NULL CHECK (issuer ~ '^[A-Z]{2}$'),
  digits    text NOT NULL CHECK (digits ~ '^[1-9][0-9]*$|^0$'),
  alerted   daterange NOT NULL CHECK (NOT isempty(alerted)),
  citation  text NOT NULL,
  EXCLUDE USING gist (issuer WITH =, digits WITH =, alerted WITH &&)
);
COMMENT ON COLUMN fraud_alert.digits IS 'the number''s digits without leading zeros';

CREATE TABLE setting (
  name     text NOT NULL CHECK (name ~ '^[a-z0-9-]+$'),
  in_force daterange NOT NULL CHECK (NOT isempty(in_force)),
  value    text NOT NULL,
  source   text NOT NULL,
  PRIMARY KEY (name, in_force WITHOUT OVERLAPS)
);
