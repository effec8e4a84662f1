-- A year's charge with a wrong amount is taken back while nothing of it was paid or waived: its fees go, and what was
-- charged and why it went stands in the journal. A fee that is received or waived stays.
CREATE FUNCTION refuse_settled_fee_to_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state <> 'OPEN' THEN
    RAISE EXCEPTION 'the fee of % is settled and is kept', old.year USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN old;
END $$;
DROP TRIGGER licensee_fee_is_kept ON licensee_fee;
CREATE TRIGGER licensee_fee_is_kept BEFORE DELETE ON licensee_fee FOR EACH ROW EXECUTE FUNCTION refuse_settled_fee_to_go();
GRANT DELETE ON licensee_fee TO kp_app;

-- Orders by what became of them, the newest first.
CREATE INDEX stock_order_in_state ON stock_order (state, id DESC);
