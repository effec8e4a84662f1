-- The same load asked for twice is done once.
ALTER TABLE record_load ADD COLUMN asked_as uuid UNIQUE;
COMMENT ON COLUMN record_load.asked_as IS 'the id under which it was asked for; null where it had none';
CREATE INDEX record_load_by_kind ON record_load (kind, id);

-- Files of back-entries on their way through the pages: sent, checked, perhaps loaded. Work in progress, removed after a
-- while; what a load brought in stands in the records, and that it was done in record_load.
CREATE TABLE record_file (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('LICENSEES', 'STOCK', 'EXPORTS', 'IMPORTS')),
  name         text NOT NULL CHECK (btrim(name) <> ''),
  size         bigint NOT NULL DEFAULT 0 CHECK (size >= 0),
  state        text NOT NULL CHECK (state IN ('CHECKING', 'CHECKED', 'REFUSED', 'LOADING', 'LOADED', 'CUT_OFF')),
  words        text NOT NULL DEFAULT '',
  counts       jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(counts) = 'object'),
  blocks       jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(blocks) = 'object'),
  warnings     jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(warnings) = 'object'),
  sent_at      timestamptz NOT NULL,
  sent_by      text NOT NULL,
  sent_by_name text NOT NULL,
  changed_at   timestamptz NOT NULL,
  CHECK ((state IN ('LOADING', 'LOADED')) <= (btrim(words) <> ''))
);
COMMENT ON COLUMN record_file.counts IS 'what was loaded, or would be';
COMMENT ON COLUMN record_file.blocks IS 'how often each rule stood in the way at the last check or load';
CREATE INDEX record_file_latest ON record_file (kind, sent_at);

-- Its bytes, in pieces that are read one at a time. Gone once it is loaded.
CREATE TABLE record_file_part (
  file_id uuid NOT NULL REFERENCES record_file ON DELETE CASCADE,
  place   int NOT NULL CHECK (place >= 0),
  bytes   bytea NOT NULL,
  PRIMARY KEY (file_id, place)
);
ALTER TABLE record_file_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What the last check or load found, what stands in the way first.
CREATE TABLE record_file_finding (
  file_id  uuid NOT NULL REFERENCES record_file ON DELETE CASCADE,
  shelf    smallint NOT NULL CHECK (shelf IN (0, 1)),
  line     int NOT NULL CHECK (line >= 1),
  place    int NOT NULL CHECK (place >= 0),
  rule     text NOT NULL,
  field    text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('BLOCK', 'WARN')),
  basis    text NOT NULL,
  message  text NOT NULL,
  citation text NOT NULL,
  PRIMARY KEY (file_id, shelf, line, place)
);
COMMENT ON COLUMN record_file_finding.shelf IS '0: stands in the way; 1: kept with the record';
