-- An edition of which not everything can be protected is not published by itself: earlier editions told too much. It waits, as
-- it was decided, until somebody of Census who may release gives their word, with the reason.
CREATE TABLE publication_waiting (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  period     text NOT NULL CHECK (period ~ '^2[0-9]{3}(Q[1-4])?$'),
  edition    int NOT NULL CHECK (edition >= 1),
  made_of    text[] NOT NULL CHECK (cardinality(made_of) IN (1, 4)),
  decided_at timestamptz NOT NULL,
  -- SHA-256 of what the decision rests on: its editions, the rule, what was published beside it. When that changes, it is
  -- decided anew.
  ground     text NOT NULL CHECK (ground ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of the decision: what is withheld, and what of it is not protected. A word is for this and nothing else.
  sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  UNIQUE (id, period, edition, made_of)
);
CREATE INDEX publication_waiting_of_edition ON publication_waiting (period, edition, id);

-- What is not protected of it.
CREATE TABLE publication_waiting_interval (
  waiting_id  bigint NOT NULL REFERENCES publication_waiting,
  withheld_in text NOT NULL,
  flow        text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  partner     text NOT NULL CHECK (partner ~ '^([A-Z]{2})?$'),
  hs_code     text NOT NULL CHECK (hs_code IN ('', '7102.10', '7102.21', '7102.31')),
  measured    text NOT NULL CHECK (measured IN ('CARATS', 'VALUE_USD', 'CERTIFICATES')),
  value       numeric(22,2) NOT NULL CHECK (value > 0),
  lower       numeric(24,2) NOT NULL CHECK (lower >= 0 AND lower <= value),
  upper       numeric(24,2) CHECK (upper >= value),
  revealing   boolean NOT NULL,
  protected   boolean NOT NULL CHECK (NOT protected),
  PRIMARY KEY (waiting_id, withheld_in, flow, partner, hs_code, measured)
);
CREATE TABLE publication_waiting_remainder (
  waiting_id bigint NOT NULL REFERENCES publication_waiting,
  flow       text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  partner    text NOT NULL CHECK (partner ~ '^([A-Z]{2})?$'),
  hs_code    text NOT NULL CHECK (hs_code IN ('', '7102.10', '7102.21', '7102.31')),
  along      text NOT NULL CHECK (along IN ('PARTNERS', 'CODES', 'QUARTERS')),
  carats     numeric(22,2) NOT NULL CHECK (carats > 0),
  value_usd  numeric(24,2) NOT NULL CHECK (value_usd > 0),
  traders    int NOT NULL CHECK (traders > 0),
  reveals    boolean NOT NULL CHECK (reveals),
  PRIMARY KEY (waiting_id, flow, partner, hs_code, along)
);

-- The word by which an edition is published nevertheless.
CREATE TABLE publication_word (
  waiting_id bigint PRIMARY KEY REFERENCES publication_waiting,
  words      text NOT NULL CHECK (words ~ '\S+\s+\S+\s+\S'),
  given_at   timestamptz NOT NULL,
  given_by   text NOT NULL CHECK (btrim(given_by) <> '')
);

-- Null for what needed none.
ALTER TABLE publication ADD COLUMN waiting_id bigint UNIQUE REFERENCES publication_word,
  ADD CONSTRAINT publication_is_what_the_word_was_for FOREIGN KEY (waiting_id, period, edition, made_of)
    REFERENCES publication_waiting (id, period, edition, made_of);

-- What whoever takes the told parts from a told sum has left, and whose trade that is.
CREATE TABLE publication_remainder (
  publication_id bigint NOT NULL REFERENCES publication,
  flow           text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  partner        text NOT NULL CHECK (partner ~ '^([A-Z]{2})?$'),
  hs_code        text NOT NULL CHECK (hs_code IN ('', '7102.10', '7102.21', '7102.31')),
  along          text NOT NULL CHECK (along IN ('PARTNERS', 'CODES', 'QUARTERS')),
  carats         numeric(22,2) NOT NULL CHECK (carats > 0),
  value_usd      numeric(24,2) NOT NULL CHECK (value_usd > 0),
  -- 0 where that is not known: of a year to whose days no rule applies.
  traders        int NOT NULL CHECK (traders >= 0),
  reveals        boolean NOT NULL,
  PRIMARY KEY (publication_id, flow, partner, hs_code, along)
);

-- What whoever lays an edition beside an earlier one of its period has: the difference of each figure that both tell.
CREATE TABLE publication_difference (
  publication_id bigint NOT NULL REFERENCES publication,
  to_edition     int NOT NULL CHECK (to_edition >= 1),
  flow           text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  partner        text NOT NULL CHECK (partner ~ '^([A-Z]{2})?$'),
  hs_code        text NOT NULL CHECK (hs_code IN ('', '7102.10', '7102.21', '7102.31')),
  carats         numeric(22,2) NOT NULL,
  value_usd      numeric(24,2) NOT NULL,
  certificates   bigint NOT NULL,
  -- How many traded another amount than the earlier edition knew of; 0 when it evens out within each.
  traders        int NOT NULL CHECK (traders >= 0),
  reveals        boolean NOT NULL,
  PRIMARY KEY (publication_id, to_edition, flow, partner, hs_code)
);

-- The newest audit of an edition is looked up by its name.
CREATE INDEX publication_audit_of_edition ON publication_audit (withheld_in, publication_id);

CREATE TRIGGER publication_remainder_comes_with_it AFTER INSERT ON publication_remainder
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_publication();
CREATE TRIGGER publication_difference_comes_with_it AFTER INSERT ON publication_difference
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_publication();

CREATE FUNCTION refuse_later_part_of_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT waiting_id FROM added) a JOIN publication_waiting w ON w.id = a.waiting_id
             WHERE w.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'rows of % come with their decision and are never added to', tg_table_name
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER publication_waiting_interval_comes_with_it AFTER INSERT ON publication_waiting_interval
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_waiting();
CREATE TRIGGER publication_waiting_remainder_comes_with_it AFTER INSERT ON publication_waiting_remainder
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_waiting();

-- A word is for the last decision of an edition that is not published.
CREATE FUNCTION refuse_word_for_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM publication_waiting w WHERE w.id = new.waiting_id AND (w.decided_at > new.given_at
       OR EXISTS (SELECT FROM publication_waiting l WHERE (l.period, l.edition) = (w.period, w.edition) AND l.id > w.id)
       OR EXISTS (SELECT FROM publication p WHERE (p.period, p.edition) = (w.period, w.edition)))) THEN
    RAISE EXCEPTION 'a word is for an edition that waits, as it was decided last'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER publication_word_is_for_the_last BEFORE INSERT ON publication_word
  FOR EACH ROW EXECUTE FUNCTION refuse_word_for_another();

-- What is not protected of an edition's own figures came out by somebody's word, or not at all.
CREATE FUNCTION refuse_unprotected_without_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added a JOIN publication p ON p.id = a.publication_id
             WHERE NOT a.protected AND a.withheld_in = p.period || '/' || p.edition AND p.waiting_id IS NULL) THEN
    RAISE EXCEPTION 'an edition of which something is not protected waits for a word'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER publication_audit_needs_word AFTER INSERT ON publication_audit
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_unprotected_without_word();
CREATE FUNCTION refuse_remainder_without_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added a JOIN publication p ON p.id = a.publication_id
             WHERE a.reveals AND p.waiting_id IS NULL) THEN
    RAISE EXCEPTION 'an edition of which the rest of a sum reveals somebody waits for a word'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER publication_remainder_needs_word AFTER INSERT ON publication_remainder
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_remainder_without_word();

CREATE TRIGGER publication_waiting_is_kept BEFORE UPDATE OR DELETE ON publication_waiting
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_waiting_interval_is_kept BEFORE UPDATE OR DELETE ON publication_waiting_interval
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_waiting_remainder_is_kept BEFORE UPDATE OR DELETE ON publication_waiting_remainder
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_word_is_kept BEFORE UPDATE OR DELETE ON publication_word
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_remainder_is_kept BEFORE UPDATE OR DELETE ON publication_remainder
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_difference_is_kept BEFORE UPDATE OR DELETE ON publication_difference
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE ON publication_waiting, publication_waiting_interval, publication_waiting_remainder, publication_word,
  publication_remainder, publication_difference FROM kp_app;
