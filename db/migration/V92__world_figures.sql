-- The annual global summary of all Participants, as it is published: one row a Participant and year, and never mixed with
-- another vintage of the same year. A cell that is null is not known; it is no zero.
CREATE TABLE world_vintage (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year        int NOT NULL CHECK (year BETWEEN 2003 AND 2999),
  -- The month or the day of its publication.
  vintage     text NOT NULL CHECK (vintage ~ '^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$'),
  source      text NOT NULL CHECK (btrim(source) <> ''),
  file        text NOT NULL,
  -- What passed the warnings; empty where there were none.
  words       text NOT NULL,
  loaded_at   timestamptz NOT NULL,
  loaded_by   text NOT NULL,
  -- The form that loaded it: the same form sent twice loads once.
  loaded_with uuid NOT NULL,
  UNIQUE (year, vintage)
);

CREATE TABLE world_figure (
  vintage_id          bigint NOT NULL REFERENCES world_vintage,
  -- Null for the totals as they are printed.
  participant         text REFERENCES participant,
  production_carats   numeric(18,2) CHECK (production_carats >= 0),
  production_usd      numeric(20,2) CHECK (production_usd >= 0),
  import_carats       numeric(18,2) CHECK (import_carats >= 0),
  import_usd          numeric(20,2) CHECK (import_usd >= 0),
  import_certificates bigint CHECK (import_certificates >= 0),
  export_carats       numeric(18,2) CHECK (export_carats >= 0),
  export_usd          numeric(20,2) CHECK (export_usd >= 0),
  export_certificates bigint CHECK (export_certificates >= 0),
  UNIQUE NULLS NOT DISTINCT (vintage_id, participant)
);

-- Rows come with their vintage, in its transaction, or never.
CREATE FUNCTION refuse_later_world_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT vintage_id FROM added) a JOIN world_vintage v ON v.id = a.vintage_id
             WHERE v.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'rows of a vintage are never added to' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER world_figure_comes_with_vintage AFTER INSERT ON world_figure
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_world_figures();
CREATE TRIGGER world_vintage_is_kept BEFORE UPDATE OR DELETE ON world_vintage
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER world_figure_is_kept BEFORE UPDATE OR DELETE ON world_figure
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON world_vintage, world_figure FROM kp_app;

-- Totals of all Participants that exist only as somebody printed them, often rounded: statements, with their source and of
-- when they are. Several vintages of a year, and sources that contradict each other, stand beside one another.
CREATE TABLE world_statement (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year      int NOT NULL CHECK (year BETWEEN 2003 AND 2999),
  figure    text NOT NULL CHECK (figure IN ('PRODUCTION_CARATS', 'PRODUCTION_USD', 'PRODUCTION_USD_PER_CARAT',
              'IMPORT_CARATS', 'IMPORT_USD', 'EXPORT_CARATS', 'EXPORT_USD', 'CERTIFICATES_ISSUED')),
  printed   text NOT NULL,
  value     numeric(20,2) NOT NULL CHECK (value >= 0),
  precision text NOT NULL CHECK (precision IN ('EXACT', 'ROUNDED', 'ABOUT', 'MORE_THAN')),
  source    text NOT NULL,
  vintage   text NOT NULL,
  UNIQUE (year, figure, source, vintage)
);
COMMENT ON COLUMN world_statement.vintage IS 'when it was published, as far as the source says';
CREATE TRIGGER world_statement_is_kept BEFORE UPDATE OR DELETE ON world_statement
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO world_statement (year, figure, printed, value, precision, source, vintage) VALUES
  (2003, 'PRODUCTION_USD', 'more than 8.5 billion', 8500000000.00, 'MORE_THAN', 'Gatineau communique', '2004-10'),
  (2004, 'PRODUCTION_CARATS', 'about 160 million', 160000000.00, 'ABOUT', 'Moscow communique', '2005-11'),
  (2006, 'PRODUCTION_CARATS', '176,030,231.94', 176030231.94, 'EXACT', 'IDEX', '2008-08'),
  (2007, 'PRODUCTION_CARATS', '168,198,857.66', 168198857.66, 'EXACT', 'Rapaport', '2008-07'),
  (2007, 'PRODUCTION_USD', 'about 12.1 billion', 12100000000.00, 'ABOUT', 'Rapaport', '2008-07'),
  (2007, 'PRODUCTION_USD_PER_CARAT', '71.98', 71.98, 'EXACT', 'Rapaport', '2008-07'),
  (2007, 'PRODUCTION_CARATS', '169,198,857.66', 169198857.66, 'EXACT', 'IDEX', '2008-08'),
  (2007, 'PRODUCTION_USD', '12.107 billion', 12107000000.00, 'ROUNDED', 'IDEX', '2008-08'),
  (2010, 'PRODUCTION_CARATS', '133.1 million', 133100000.00, 'ROUNDED', 'Trade press of August 2011', '2011-08'),
  (2010, 'PRODUCTION_USD', 'about 12.0 billion', 12000000000.00, 'ABOUT', 'Trade press of August 2011', '2011-08'),
  (2010, 'PRODUCTION_USD_PER_CARAT', '90.13', 90.13, 'EXACT', 'Trade press of August 2011', '2011-08'),
  (2011, 'PRODUCTION_CARATS', '123.99 million', 123990000.00, 'ROUNDED', 'Rapaport via Rubel Menasche', '2012-07'),
  (2011, 'PRODUCTION_USD', '14.41 billion', 14410000000.00, 'ROUNDED', 'Rapaport via Rubel Menasche', '2012-07'),
  (2011, 'PRODUCTION_USD_PER_CARAT', '116.19', 116.19, 'EXACT', 'Rapaport via Rubel Menasche', '2012-07'),
  (2012, 'PRODUCTION_CARATS', '127.962 million', 127962000.00, 'ROUNDED', 'Trade press of July 2013', '2013-07'),
  (2012, 'PRODUCTION_USD', '12.64 billion', 12640000000.00, 'ROUNDED', 'Trade press of July 2013', '2013-07'),
  (2012, 'PRODUCTION_USD_PER_CARAT', '98.81', 98.81, 'EXACT', 'Trade press of July 2013', '2013-07'),
  (2014, 'PRODUCTION_CARATS', '124,778,468', 124778468.00, 'EXACT', 'israelidiamond', '2016'),
  (2014, 'PRODUCTION_USD', '14,495,806,402', 14495806402.00, 'EXACT', 'israelidiamond', '2016'),
  (2015, 'PRODUCTION_CARATS', '127,399,362.81', 127399362.81, 'EXACT', 'israelidiamond', '2016'),
  (2015, 'PRODUCTION_USD', '13,881,626,083', 13881626083.00, 'EXACT', 'israelidiamond', '2016'),
  (2016, 'PRODUCTION_CARATS', '134.07 million', 134070000.00, 'ROUNDED', 'Solitaire', '2017-08'),
  (2016, 'PRODUCTION_USD', '12.40 billion', 12400000000.00, 'ROUNDED', 'Solitaire', '2017-08'),
  (2017, 'PRODUCTION_CARATS', '150.86 million', 150860000.00, 'ROUNDED', 'GJEPC; Rough & Polished', '2018-07'),
  (2017, 'PRODUCTION_USD', '15.87 billion', 15870000000.00, 'ROUNDED', 'GJEPC; Rough & Polished', '2018-07'),
  (2017, 'PRODUCTION_USD_PER_CARAT', '105.20', 105.20, 'EXACT', 'GJEPC; Rough & Polished', '2018-07'),
  (2017, 'PRODUCTION_CARATS', '150.9 million', 150900000.00, 'ROUNDED', 'The Diamond Loupe', '2019-07'),
  (2017, 'PRODUCTION_USD', '14.12 billion', 14120000000.00, 'ROUNDED', 'The Diamond Loupe', '2019-07'),
  (2017, 'PRODUCTION_USD_PER_CARAT', '93.6', 93.60, 'EXACT', 'The Diamond Loupe', '2019-07'),
  (2018, 'PRODUCTION_CARATS', '148.43 million', 148430000.00, 'ROUNDED', 'GJEPC', '2019-07'),
  (2018, 'PRODUCTION_USD', '14.47 billion', 14470000000.00, 'ROUNDED', 'GJEPC', '2019-07'),
  (2019, 'PRODUCTION_USD', '13.48 billion', 13480000000.00, 'ROUNDED', 'Rough & Polished', '2020-07'),
  (2019, 'PRODUCTION_CARATS', '138.2 million', 138200000.00, 'ROUNDED', 'gems2jewellery; Natural Diamond Council', '2021-07'),
  (2019, 'PRODUCTION_USD', '13.57 billion', 13570000000.00, 'ROUNDED', 'gems2jewellery; Natural Diamond Council', '2021-07'),
  (2020, 'PRODUCTION_CARATS', '107.07 million', 107070000.00, 'ROUNDED', 'Trade press of July 2021', '2021-07'),
  (2020, 'PRODUCTION_USD', '9.23 billion', 9230000000.00, 'ROUNDED', 'Trade press of July 2021', '2021-07'),
  (2020, 'PRODUCTION_USD_PER_CARAT', '86.25', 86.25, 'EXACT', 'Trade press of July 2021', '2021-07'),
  (2021, 'PRODUCTION_CARATS', '120.04 million', 120040000.00, 'ROUNDED', 'Trade press of July 2022', '2022-07'),
  (2021, 'PRODUCTION_USD', '13.99 billion', 13990000000.00, 'ROUNDED', 'Trade press of July 2022', '2022-07'),
  (2021, 'PRODUCTION_USD_PER_CARAT', '116.53', 116.53, 'EXACT', 'Trade press of July 2022', '2022-07'),
  (2022, 'PRODUCTION_CARATS', '119.96 million', 119960000.00, 'ROUNDED', 'RIA; Rough & Polished', '2023-07'),
  (2022, 'PRODUCTION_USD', '15.97 billion', 15970000000.00, 'ROUNDED', 'RIA; Rough & Polished', '2023-07'),
  (2022, 'PRODUCTION_USD_PER_CARAT', '133.1', 133.10, 'EXACT', 'RIA; Rough & Polished', '2023-07'),
  (2022, 'PRODUCTION_CARATS', '118 million', 118000000.00, 'ROUNDED', 'Rapaport', '2023-07'),
  (2022, 'PRODUCTION_USD', '16.02 billion', 16020000000.00, 'ROUNDED', 'Rapaport', '2023-07'),
  (2022, 'PRODUCTION_CARATS', '121.471 million', 121471000.00, 'ROUNDED', 'Natural Diamond Council', 'later'),
  (2022, 'PRODUCTION_USD', '16.285 billion', 16285000000.00, 'ROUNDED', 'Natural Diamond Council', 'later'),
  (2022, 'PRODUCTION_USD_PER_CARAT', '134.06', 134.06, 'EXACT', 'Natural Diamond Council', 'later'),
  (2023, 'PRODUCTION_CARATS', '111.523 million', 111523000.00, 'ROUNDED', 'Natural Diamond Council; Rough & Polished', '2024-07'),
  (2023, 'PRODUCTION_USD', '12.725 billion', 12725000000.00, 'ROUNDED', 'Natural Diamond Council; Rough & Polished', '2024-07'),
  (2023, 'PRODUCTION_USD_PER_CARAT', '114.1', 114.10, 'EXACT', 'Natural Diamond Council; Rough & Polished', '2024-07'),
  (2024, 'PRODUCTION_CARATS', '118 million', 118000000.00, 'ROUNDED', 'Rapaport; Rough & Polished', '2025-06'),
  (2024, 'PRODUCTION_USD', '11.48 billion', 11480000000.00, 'ROUNDED', 'Rapaport; Rough & Polished', '2025-06'),
  (2024, 'PRODUCTION_USD_PER_CARAT', '97.3', 97.30, 'EXACT', 'Rapaport; Rough & Polished', '2025-06'),
  (2004, 'IMPORT_USD', 'about 32 billion', 32000000000.00, 'ABOUT', 'Moscow communique', 'not stated'),
  (2006, 'EXPORT_USD', '35.7 billion', 35700000000.00, 'ROUNDED', 'liquisearch', 'not stated'),
  (2006, 'EXPORT_CARATS', 'more than 480 million', 480000000.00, 'MORE_THAN', 'liquisearch', 'not stated'),
  (2007, 'IMPORT_CARATS', '478.74 million', 478740000.00, 'ROUNDED', 'Rapaport', 'not stated'),
  (2007, 'IMPORT_USD', '40.07 billion', 40070000000.00, 'ROUNDED', 'Rapaport', 'not stated'),
  (2007, 'EXPORT_CARATS', '471.42 million', 471420000.00, 'ROUNDED', 'Rapaport', 'not stated'),
  (2007, 'EXPORT_USD', '38.7 billion', 38700000000.00, 'ROUNDED', 'Rapaport', 'not stated'),
  (2010, 'IMPORT_USD', '37.8 billion', 37800000000.00, 'ROUNDED', 'Trade press of 2011', 'not stated'),
  (2010, 'EXPORT_USD', '37.6 billion', 37600000000.00, 'ROUNDED', 'Trade press of 2011', 'not stated'),
  (2011, 'IMPORT_USD', '50.89 billion', 50890000000.00, 'ROUNDED', 'Trade press of 2012', 'not stated'),
  (2011, 'EXPORT_USD', '52.83 billion', 52830000000.00, 'ROUNDED', 'Trade press of 2012', 'not stated'),
  (2017, 'IMPORT_CARATS', '489.9 million', 489900000.00, 'ROUNDED', 'Rubel Menasche', 'not stated'),
  (2017, 'IMPORT_USD', '49.85 billion', 49850000000.00, 'ROUNDED', 'Rubel Menasche', 'not stated'),
  (2019, 'IMPORT_CARATS', '377 million', 377000000.00, 'ROUNDED', 'Rough & Polished', 'not stated'),
  (2019, 'IMPORT_USD', '37.25 billion', 37250000000.00, 'ROUNDED', 'Rough & Polished', 'not stated'),
  (2019, 'EXPORT_CARATS', '371.4 million', 371400000.00, 'ROUNDED', 'Rough & Polished', 'not stated'),
  (2019, 'EXPORT_USD', '36.64 billion', 36640000000.00, 'ROUNDED', 'Rough & Polished', 'not stated'),
  (2024, 'IMPORT_CARATS', '287.4 million', 287400000.00, 'ROUNDED', 'Rough & Polished', 'not stated'),
  (2024, 'IMPORT_USD', '30.8 billion', 30800000000.00, 'ROUNDED', 'Rough & Polished', 'not stated'),
  (2024, 'EXPORT_CARATS', '284.9 million', 284900000.00, 'ROUNDED', 'Rough & Polished', 'not stated'),
  (2024, 'EXPORT_USD', '30.0 billion', 30000000000.00, 'ROUNDED', 'Rough & Polished', 'not stated'),
  (2003, 'CERTIFICATES_ISSUED', '47,598', 47598.00, 'EXACT', 'Gatineau communique', 'not stated'),
  (2004, 'CERTIFICATES_ISSUED', '56,791', 56791.00, 'EXACT', 'Moscow communique', 'not stated'),
  (2006, 'CERTIFICATES_ISSUED', 'about 55,000', 55000.00, 'ABOUT', 'liquisearch', 'not stated'),
  (2015, 'CERTIFICATES_ISSUED', 'more than 50,000', 50000.00, 'MORE_THAN', 'The Diamond Loupe', 'not stated');

REVOKE INSERT, UPDATE, DELETE ON world_statement FROM kp_app;
