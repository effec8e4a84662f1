-- How many numbers somebody has in each state, kept with every statement that moves numbers, so that telling how many
-- costs the same however many there are. A statement adds what it moved and changes no row: nobody waits for anybody.
CREATE TABLE stock_tally (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  holder  bigint NOT NULL,
  state   text NOT NULL,
  digits  int NOT NULL,
  numbers bigint NOT NULL
);
COMMENT ON TABLE stock_tally IS 'counts of stock_number, written by its triggers: the sum over holder, state and digits is how many there are';
COMMENT ON COLUMN stock_tally.holder IS 'the licensee; 0 for the USKPA';
COMMENT ON COLUMN stock_tally.numbers IS 'how many came; below zero when they went';
CREATE INDEX stock_tally_of_holder ON stock_tally (holder, state, digits);

INSERT INTO stock_tally (holder, state, digits, numbers)
SELECT coalesce(licensee_id, 0), state, length(number) - 2, count(*) FROM stock_number GROUP BY 1, 2, 3;

-- The application moves numbers; their triggers count.
REVOKE INSERT, UPDATE, DELETE ON stock_tally FROM kp_app;

CREATE FUNCTION tally_stock() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE tg_op
    WHEN 'INSERT' THEN
      INSERT INTO stock_tally (holder, state, digits, numbers)
      SELECT coalesce(licensee_id, 0), state, length(number) - 2, count(*) FROM came GROUP BY 1, 2, 3;
    WHEN 'DELETE' THEN
      INSERT INTO stock_tally (holder, state, digits, numbers)
      SELECT coalesce(licensee_id, 0), state, length(number) - 2, -count(*) FROM went GROUP BY 1, 2, 3;
    ELSE
      INSERT INTO stock_tally (holder, state, digits, numbers)
      SELECT coalesce(licensee_id, 0), state, length(number) - 2, sum(moved)
      FROM (SELECT licensee_id, state, number, 1 AS moved FROM came
            UNION ALL SELECT licensee_id, state, number, -1 FROM went) moves
      GROUP BY 1, 2, 3 HAVING sum(moved) <> 0;
  END CASE;
  RETURN NULL;
END $$;
CREATE TRIGGER stock_number_is_tallied_when_new AFTER INSERT ON stock_number
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_stock();
CREATE TRIGGER stock_number_is_tallied_when_moved AFTER UPDATE ON stock_number
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_stock();
CREATE TRIGGER stock_number_is_tallied_when_gone AFTER DELETE ON stock_number
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION tally_stock();

-- Now and then what has come together of one kind is folded to one row. Rows that another transaction folds just now
-- are passed over and left for the next time.
CREATE FUNCTION fold_stock_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH folded AS (
    DELETE FROM stock_tally WHERE id IN (
      SELECT id FROM stock_tally WHERE holder = new.holder AND state = new.state AND digits = new.digits
      FOR UPDATE SKIP LOCKED)
    RETURNING numbers)
  INSERT INTO stock_tally (holder, state, digits, numbers)
  SELECT new.holder, new.state, new.digits, sum(numbers) FROM folded HAVING sum(numbers) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER stock_tally_is_folded AFTER INSERT ON stock_tally
  FOR EACH ROW WHEN (random() < 0.05) EXECUTE FUNCTION fold_stock_tally();
