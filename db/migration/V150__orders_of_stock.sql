-- What a licensee orders of numbered certificates and what the USKPA answers. A licensee has one open order at most; an
-- order is answered once and stays.
CREATE TABLE stock_order (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  licensee_id   bigint NOT NULL REFERENCES licensee,
  numbers       int NOT NULL CHECK (numbers BETWEEN 1 AND 100000),
  words         text NOT NULL,
  ordered_at    timestamptz NOT NULL,
  ordered_by    text NOT NULL CHECK (btrim(ordered_by) <> ''),
  state         text NOT NULL CHECK (state IN ('OPEN', 'ALLOTTED', 'DECLINED', 'WITHDRAWN')),
  answered_at   timestamptz,
  answered_by   text,
  answer        text NOT NULL DEFAULT '',
  first_number  text REFERENCES stock_number,
  last_number   text REFERENCES stock_number,
  CHECK ((state = 'OPEN') = (answered_at IS NULL)),
  CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  CHECK (answered_at >= ordered_at),
  CHECK ((state = 'ALLOTTED') = (first_number IS NOT NULL)),
  CHECK ((first_number IS NULL) = (last_number IS NULL)),
  CHECK (state <> 'DECLINED' OR btrim(answer) <> '')
);
CREATE UNIQUE INDEX stock_order_open ON stock_order (licensee_id) WHERE state = 'OPEN';
CREATE INDEX stock_order_of_licensee ON stock_order (licensee_id, id DESC);

CREATE FUNCTION refuse_order_answered_twice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state <> 'OPEN' OR new.state = 'OPEN'
     OR (new.id, new.licensee_id, new.numbers, new.words, new.ordered_at, new.ordered_by)
        IS DISTINCT FROM (old.id, old.licensee_id, old.numbers, old.words, old.ordered_at, old.ordered_by) THEN
    RAISE EXCEPTION 'order % is answered once, and stays as it was ordered', old.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER stock_order_is_answered_once BEFORE UPDATE ON stock_order
  FOR EACH ROW EXECUTE FUNCTION refuse_order_answered_twice();
CREATE TRIGGER stock_order_is_kept BEFORE DELETE ON stock_order
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON stock_order FROM kp_app;
GRANT UPDATE (state, answered_at, answered_by, answer, first_number, last_number) ON stock_order TO kp_app;

-- A number that was never allotted can be spoiled, lost or destroyed where it lies, at the USKPA.
ALTER TABLE stock_number DROP CONSTRAINT stock_number_check, DROP CONSTRAINT stock_number_check1;
ALTER TABLE stock_number
  ADD CONSTRAINT stock_number_has_a_holder
    CHECK (state IN ('PRINTED', 'SPOILED', 'LOST', 'DESTROYED') OR licensee_id IS NOT NULL),
  ADD CONSTRAINT stock_number_was_allotted CHECK ((licensee_id IS NULL) = (allotted_on IS NULL));
