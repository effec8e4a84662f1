-- Nothing ever set it. Whether something was printed on a numbered form is stated by whoever deletes the draft.
ALTER TABLE stock_number DROP COLUMN form_used;
