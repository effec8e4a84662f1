CREATE TABLE licensee (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number      text NOT NULL UNIQUE CHECK (number ~ '^L[0-9]{3,6}$'),
  name        text NOT NULL CHECK (btrim(name) <> ''),
  kind        text NOT NULL CHECK (kind IN ('COMMON_CARRIER', 'DEALER')),
  address     text NOT NULL CHECK (btrim(address) <> ''),
  admitted_on date NOT NULL,
  version     int NOT NULL DEFAULT 0
);
COMMENT ON TABLE licensee IS 'its row is the lock between issuing (FOR SHARE) and a change of standing (FOR UPDATE)';

CREATE TABLE licensee_agreement (
  licensee_id bigint NOT NULL REFERENCES licensee,
  in_force    daterange NOT NULL CHECK (NOT isempty(in_force)),
  PRIMARY KEY (licensee_id, in_force WITHOUT OVERLAPS)
);

-- Good standing as a dated history: what was true at a moment can be asked.
CREATE TABLE licensee_standing (
  licensee_id bigint NOT NULL REFERENCES licensee,
  standing    text NOT NULL CHECK (standing IN ('ACTIVE', 'SUSPENDED', 'ENDED')),
  during      tstzrange NOT NULL CHECK (NOT isempty(during)),
  reason      text NOT NULL CHECK (btrim(reason) <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (licensee_id, during WITHOUT OVERLAPS)
);

CREATE TABLE licensee_acknowledgment (
  licensee_id     bigint NOT NULL REFERENCES licensee,
  year            int NOT NULL CHECK (year BETWEEN 2003 AND 2999),
  acknowledged_on date NOT NULL,
  acknowledged_by text NOT NULL,
  PRIMARY KEY (licensee_id, year),
  CHECK (extract(year FROM acknowledged_on) = year)
);

CREATE TABLE licensee_review (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  licensee_id bigint NOT NULL REFERENCES licensee,
  body        text NOT NULL CHECK (body IN ('USKPA', 'STATE', 'CENSUS', 'CBP')),
  reviewed_on date NOT NULL,
  UNIQUE (licensee_id, body, reviewed_on)
);

-- One row a number; a number ever printed is in exactly one state.
CREATE TABLE stock_number (
  number      text PRIMARY KEY CHECK (number ~ '^US[0-9]{5,8}$'),
  licensee_id bigint REFERENCES licensee,
  state       text NOT NULL CHECK (state IN ('PRINTED', 'ALLOTTED', 'HELD', 'RESERVED', 'USED', 'VOIDED', 'SPOILED',
                                             'LOST', 'RETURNED', 'RECALLED', 'DESTROYED')),
  allotted_on date,
  form_used   boolean NOT NULL DEFAULT false,
  version     int NOT NULL DEFAULT 0,
  CHECK (state = 'PRINTED' OR licensee_id IS NOT NULL),
  CHECK (state = 'PRINTED' OR allotted_on IS NOT NULL)
);
COMMENT ON COLUMN stock_number.form_used IS 'a certificate was printed on the numbered form: the number cannot go back to stock';
CREATE INDEX stock_number_of_licensee ON stock_number (licensee_id, state, number);
