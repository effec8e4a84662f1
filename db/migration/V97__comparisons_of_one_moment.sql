-- A comparison is of one moment of the records, which is kept with it: not the moment at which it was done, when a long load
-- was at work. And whoever sends a list may say which directions it is about, so that what it does not have is missing from it.
ALTER TABLE reconciliation DISABLE TRIGGER reconciliation_goes_its_way;
ALTER TABLE reconciliation ADD COLUMN as_of timestamptz,
  ADD COLUMN stated text CHECK (stated IN ('IMPORT', 'EXPORT', 'BOTH'));
UPDATE reconciliation SET as_of = done_at WHERE state = 'DONE';
ALTER TABLE reconciliation ENABLE TRIGGER reconciliation_goes_its_way,
  ADD CONSTRAINT reconciliation_as_of CHECK ((state = 'DONE') = (as_of IS NOT NULL) AND (as_of IS NULL OR as_of <= done_at)),
  ADD CONSTRAINT reconciliation_stated CHECK (stated = directions),
  ADD CONSTRAINT reconciliation_of_partner UNIQUE (id, source, partner);
COMMENT ON COLUMN reconciliation.as_of IS 'of this moment our records are, by recorded time';
COMMENT ON COLUMN reconciliation.done_at IS 'when it was done';
COMMENT ON COLUMN reconciliation.stated IS 'the directions that the form said it is about, as the United States sees it; null: those of its rows';

CREATE OR REPLACE FUNCTION refuse_other_reconciliation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own CONSTANT text[] := ARRAY['state', 'done_at', 'their_count', 'matched', 'directions', 'as_of', 'replaced_by'];
BEGIN
  IF tg_op = 'UPDATE' AND old.state <> 'DONE' AND to_jsonb(new) - own = to_jsonb(old) - own THEN
    RETURN new;
  END IF;
  IF tg_op = 'UPDATE' AND old.replaced_by IS NULL AND to_jsonb(new) - 'replaced_by' = to_jsonb(old) - 'replaced_by' THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'a reconciliation that is done is never changed, only replaced by a later list, and none is deleted'
    USING ERRCODE = 'restrict_violation';
END $$;
GRANT UPDATE (as_of) ON reconciliation TO kp_app;

-- A filing of less than half a carat may carry none: a difference to look into, and no reason to refuse the list.
ALTER TABLE reconciliation_row DROP CONSTRAINT reconciliation_row_carats_check,
  ADD CONSTRAINT reconciliation_row_carats_check CHECK (carats >= 0);

-- With whom a difference is: the list's partner, or in a list of all partners that of our record, else of theirs.
ALTER TABLE reconciliation_item DISABLE TRIGGER reconciliation_item_is_kept;
ALTER TABLE reconciliation_item ADD COLUMN partner text CHECK (partner ~ '^[A-Z]{2}$');
UPDATE reconciliation_item i
SET partner = coalesce(r.partner, i.our_partner, (SELECT t.partner FROM reconciliation_record t WHERE t.id = i.their_record))
FROM reconciliation r WHERE r.id = i.reconciliation_id;
-- An open item is somebody's: what has no owner yet goes to whoever sent the list.
UPDATE reconciliation_item i SET owner = r.opened_by
FROM reconciliation r WHERE r.id = i.reconciliation_id AND i.state = 'OPEN' AND i.owner IS NULL;
ALTER TABLE reconciliation_item ADD CONSTRAINT reconciliation_item_has_an_owner CHECK (state <> 'OPEN' OR owner IS NOT NULL);
ALTER TABLE reconciliation_item ENABLE TRIGGER reconciliation_item_is_kept, ALTER COLUMN partner SET NOT NULL;

-- A letter asks about items of its own partner's lists of its kind; those of a later list go on with it.
ALTER TABLE reconciliation_letter DISABLE TRIGGER reconciliation_letter_is_kept;
ALTER TABLE reconciliation_letter ADD COLUMN partner text;
UPDATE reconciliation_letter l SET partner = r.partner FROM reconciliation r WHERE r.id = l.reconciliation_id;
ALTER TABLE reconciliation_letter ENABLE TRIGGER reconciliation_letter_is_kept, ALTER COLUMN partner SET NOT NULL;
ALTER TABLE reconciliation_letter_item DISABLE TRIGGER reconciliation_letter_item_is_kept;
ALTER TABLE reconciliation_letter_item ADD COLUMN partner text;
UPDATE reconciliation_letter_item i SET partner = l.partner FROM reconciliation_letter l WHERE l.id = i.letter_id;
ALTER TABLE reconciliation_letter_item ENABLE TRIGGER reconciliation_letter_item_is_kept, ALTER COLUMN partner SET NOT NULL,
  DROP CONSTRAINT reconciliation_letter_item_letter_id_source_fkey,
  DROP CONSTRAINT reconciliation_letter_item_item_id_source_fkey;
ALTER TABLE reconciliation_letter DROP CONSTRAINT reconciliation_letter_id_source_key,
  DROP CONSTRAINT reconciliation_letter_reconciliation_id_source_fkey,
  ADD CONSTRAINT reconciliation_letter_of_partner UNIQUE (id, source, partner),
  ADD CONSTRAINT reconciliation_letter_about_list
    FOREIGN KEY (reconciliation_id, source, partner) REFERENCES reconciliation (id, source, partner);
ALTER TABLE reconciliation_item DROP CONSTRAINT reconciliation_item_id_source_key,
  ADD CONSTRAINT reconciliation_item_of_partner UNIQUE (id, source, partner);
ALTER TABLE reconciliation_letter_item
  ADD CONSTRAINT reconciliation_letter_item_of_letter
    FOREIGN KEY (letter_id, source, partner) REFERENCES reconciliation_letter (id, source, partner),
  ADD CONSTRAINT reconciliation_letter_item_of_item
    FOREIGN KEY (item_id, source, partner) REFERENCES reconciliation_item (id, source, partner);

CREATE OR REPLACE FUNCTION refuse_other_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['state', 'owner', 'settled_at', 'limit_on'];
  list record;
BEGIN
  SELECT state, partner INTO list FROM reconciliation WHERE id = old.reconciliation_id;
  IF list.state <> 'DONE' AND (tg_op = 'DELETE' OR new.partner = coalesce(list.partner, new.partner)) THEN
    RETURN CASE tg_op WHEN 'DELETE' THEN old ELSE new END;
  END IF;
  IF tg_op = 'UPDATE' AND old.state NOT IN ('EXPIRED', 'REPLACED') AND to_jsonb(new) - moving = to_jsonb(old) - moving THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'an item keeps what was found, is never deleted, and not changed after its limit or its replacement'
    USING ERRCODE = 'restrict_violation';
END $$;
GRANT UPDATE (partner) ON reconciliation_item TO kp_app;

-- What a list says, and what was found, comes with the comparison and is never added to afterwards.
CREATE FUNCTION refuse_later_part_of_reconciliation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT reconciliation_id FROM added) a JOIN reconciliation r ON r.id = a.reconciliation_id
             WHERE r.state = 'DONE') THEN
    RAISE EXCEPTION 'rows of % come with the comparison and are never added to one that is done', tg_table_name
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER reconciliation_row_comes_with_it AFTER INSERT ON reconciliation_row
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_reconciliation();
CREATE TRIGGER reconciliation_record_comes_with_it AFTER INSERT ON reconciliation_record
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_reconciliation();
CREATE TRIGGER reconciliation_figure_comes_with_it AFTER INSERT ON reconciliation_figure
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_reconciliation();
CREATE TRIGGER reconciliation_item_comes_with_it AFTER INSERT ON reconciliation_item
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_reconciliation();
CREATE FUNCTION refuse_item_of_another_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added a JOIN reconciliation r ON r.id = a.reconciliation_id WHERE r.partner <> a.partner) THEN
    RAISE EXCEPTION 'an item of a partner''s list is about that partner' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER reconciliation_item_is_of_partner AFTER INSERT ON reconciliation_item
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_item_of_another_partner();

-- How many items a list has of each class, partner and state, and by how much their values differ: kept with every statement
-- that makes or moves items, so that totals cost what they show.
CREATE FUNCTION value_apart(ours numeric[], theirs numeric[]) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT abs(coalesce(ours[1] + ours[2] + ours[3], 0) - coalesce(theirs[1] + theirs[2] + theirs[3], 0))
$$;
CREATE TABLE reconciliation_tally (
  reconciliation_id bigint NOT NULL REFERENCES reconciliation,
  partner   text NOT NULL,
  class     text NOT NULL,
  state     text NOT NULL,
  items     bigint NOT NULL,
  value_usd numeric NOT NULL,
  PRIMARY KEY (reconciliation_id, partner, class, state)
);
COMMENT ON TABLE reconciliation_tally IS 'counts of reconciliation_item, written by its triggers';
COMMENT ON COLUMN reconciliation_tally.value_usd IS 'by how much the values of both sides differ, added up without signs';
REVOKE INSERT, UPDATE, DELETE ON reconciliation_tally FROM kp_app;

CREATE FUNCTION tally_items() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- In the order of the key, so that two steps never wait for each other.
  CASE tg_op
    WHEN 'INSERT' THEN
      INSERT INTO reconciliation_tally AS t
      SELECT reconciliation_id, partner, class, state, count(*), sum(value_apart(our_value_usd, their_value_usd))
      FROM came GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
      ON CONFLICT (reconciliation_id, partner, class, state)
        DO UPDATE SET items = t.items + excluded.items, value_usd = t.value_usd + excluded.value_usd;
    WHEN 'DELETE' THEN
      INSERT INTO reconciliation_tally AS t
      SELECT reconciliation_id, partner, class, state, -count(*), -sum(value_apart(our_value_usd, their_value_usd))
      FROM went GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
      ON CONFLICT (reconciliation_id, partner, class, state)
        DO UPDATE SET items = t.items + excluded.items, value_usd = t.value_usd + excluded.value_usd;
    ELSE
      INSERT INTO reconciliation_tally AS t
      SELECT reconciliation_id, partner, class, state, sum(moved), sum(moved * value_apart(our_value_usd, their_value_usd))
      FROM (SELECT reconciliation_id, partner, class, state, our_value_usd, their_value_usd, 1 AS moved FROM came
            UNION ALL
            SELECT reconciliation_id, partner, class, state, our_value_usd, their_value_usd, -1 FROM went) moves
      GROUP BY 1, 2, 3, 4 HAVING sum(moved) <> 0 OR sum(moved * value_apart(our_value_usd, their_value_usd)) <> 0
      ORDER BY 1, 2, 3, 4
      ON CONFLICT (reconciliation_id, partner, class, state)
        DO UPDATE SET items = t.items + excluded.items, value_usd = t.value_usd + excluded.value_usd;
  END CASE;
  RETURN NULL;
END $$;
CREATE TRIGGER reconciliation_item_is_tallied_when_new AFTER INSERT ON reconciliation_item
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_items();
CREATE TRIGGER reconciliation_item_is_tallied_when_moved AFTER UPDATE ON reconciliation_item
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_items();
CREATE TRIGGER reconciliation_item_is_tallied_when_gone AFTER DELETE ON reconciliation_item
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION tally_items();
-- Creating the triggers keeps others from making or moving items until this migration ends: nothing is missed.
INSERT INTO reconciliation_tally
SELECT reconciliation_id, partner, class, state, count(*), sum(value_apart(our_value_usd, their_value_usd))
FROM reconciliation_item GROUP BY 1, 2, 3, 4;

-- What somebody owns is told on the first page: the index has all of it.
DROP INDEX reconciliation_item_of_owner;
CREATE INDEX reconciliation_item_of_owner ON reconciliation_item (owner, reconciliation_id) INCLUDE (limit_on, source)
  WHERE state = 'OPEN' AND owner IS NOT NULL;
