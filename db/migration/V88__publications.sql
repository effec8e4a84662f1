-- What everybody may read of released quarters, and of years all of whose quarters are released: which figures are
-- withheld is decided once for each edition and then stands, like the edition itself.
CREATE TABLE publication (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  period       text NOT NULL CHECK (period ~ '^2[0-9]{3}(Q[1-4])?$'),
  edition      int NOT NULL CHECK (edition >= 1),
  -- The moment of the release by which it came: of this moment its figures are.
  as_of        timestamptz NOT NULL,
  -- The editions of the quarters that it is made of, as 2019Q3/1.
  made_of      text[] NOT NULL CHECK (cardinality(made_of) IN (1, 4)),
  published_at timestamptz NOT NULL CHECK (published_at >= as_of),
  published_by text NOT NULL,
  suppressed   boolean NOT NULL,
  least_traders int NOT NULL CHECK (least_traders >= 0),
  p_percent    int NOT NULL CHECK (p_percent BETWEEN 0 AND 100),
  protection_percent int NOT NULL CHECK (protection_percent BETWEEN 0 AND 100),
  -- Of the hashes of its editions and of what is withheld.
  sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  UNIQUE (period, edition),
  UNIQUE (period, as_of)
);

-- The figures that are withheld; an empty partner or code stands for all of them together.
CREATE TABLE publication_withheld (
  publication_id bigint NOT NULL REFERENCES publication,
  flow           text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  partner        text NOT NULL CHECK (partner ~ '^([A-Z]{2})?$'),
  hs_code        text NOT NULL CHECK (hs_code IN ('', '7102.10', '7102.21', '7102.31')),
  reason         text NOT NULL CHECK (reason IN ('PRIMARY', 'CARRIED', 'COMPLEMENTARY')),
  PRIMARY KEY (publication_id, flow, partner, hs_code)
);

-- The audit that came with a publication: in which interval each withheld figure, of it and of what lies beside it, could
-- lie for whoever reads all of them.
CREATE TABLE publication_audit (
  publication_id bigint NOT NULL REFERENCES publication,
  withheld_in    text NOT NULL,
  flow           text NOT NULL,
  partner        text NOT NULL,
  hs_code        text NOT NULL,
  measured       text NOT NULL CHECK (measured IN ('CARATS', 'VALUE_USD', 'CERTIFICATES')),
  value          numeric(22,2) NOT NULL CHECK (value > 0),
  lower          numeric(24,2) NOT NULL CHECK (lower >= 0 AND lower <= value),
  -- Null when nothing published limits it.
  upper          numeric(24,2) CHECK (upper >= value),
  revealing      boolean NOT NULL,
  protected      boolean NOT NULL,
  PRIMARY KEY (publication_id, withheld_in, flow, partner, hs_code, measured)
);

-- They come with their publication, in one transaction, and stay.
CREATE FUNCTION refuse_later_part_of_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT publication_id FROM added) a JOIN publication p ON p.id = a.publication_id
             WHERE p.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'rows of % come with their publication and are never added to', tg_table_name
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER publication_withheld_comes_with_it AFTER INSERT ON publication_withheld
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_publication();
CREATE TRIGGER publication_audit_comes_with_it AFTER INSERT ON publication_audit
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_part_of_publication();
CREATE TRIGGER publication_is_kept BEFORE UPDATE OR DELETE ON publication
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_withheld_is_kept BEFORE UPDATE OR DELETE ON publication_withheld
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_audit_is_kept BEFORE UPDATE OR DELETE ON publication_audit
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE ON publication, publication_withheld, publication_audit FROM kp_app;
