-- Figures that exist only as published: no records stand behind them. Where a source contradicts itself both
-- values stay, one row each.
CREATE TABLE published_statement (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year    int NOT NULL CHECK (year BETWEEN 2003 AND 2999),
  flow    text NOT NULL CHECK (flow IN ('IMPORT', 'EXPORT')),
  measure text NOT NULL CHECK (measure IN ('CARATS', 'VALUE_USD', 'CERTIFICATES')),
  value   numeric(18,2) NOT NULL CHECK (value >= 0),
  source  text NOT NULL,
  vintage text NOT NULL,
  UNIQUE (year, flow, measure, source, value)
);
CREATE TRIGGER published_statement_is_kept BEFORE UPDATE OR DELETE ON published_statement
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON published_statement FROM kp_app;
