-- What the U.S. 2019 Annual Report to the Kimberley Process states of 2015 to 2017, as its two conversions print it.
-- They differ in one figure, the carats imported in 2015: both stay. 2018 is not here: its records are in the demo year
-- and figures are made from records wherever there are any.
WITH stated (year, flow, measure, value) AS (VALUES
  (2015, 'IMPORT', 'VALUE_USD', 340673705.21),
  (2015, 'IMPORT', 'CERTIFICATES', 1019),
  (2015, 'EXPORT', 'CARATS', 1193281.70),
  (2015, 'EXPORT', 'VALUE_USD', 235818546.65),
  (2015, 'EXPORT', 'CERTIFICATES', 1116),
  (2016, 'IMPORT', 'CARATS', 2222622.05),
  (2016, 'IMPORT', 'VALUE_USD', 975489126.22),
  (2016, 'IMPORT', 'CERTIFICATES', 1093),
  (2016, 'EXPORT', 'CARATS', 1192981.39),
  (2016, 'EXPORT', 'VALUE_USD', 789739812.55),
  (2016, 'EXPORT', 'CERTIFICATES', 1081),
  (2017, 'IMPORT', 'CARATS', 2005686.43),
  (2017, 'IMPORT', 'VALUE_USD', 1102405001.80),
  (2017, 'IMPORT', 'CERTIFICATES', 991),
  (2017, 'EXPORT', 'CARATS', 1523692.43),
  (2017, 'EXPORT', 'VALUE_USD', 942670198.59),
  (2017, 'EXPORT', 'CERTIFICATES', 1031)
), source (name, vintage) AS (VALUES
  ('U.S. 2019 Annual Report to the KP (PDF)', 'Data as of December 6-February 20, 2020'),
  ('U.S. 2019 Annual Report to the KP (web page)', 'Data as of February 20, 2020')
)
INSERT INTO published_statement (year, flow, measure, value, source, vintage)
SELECT year, flow, measure, value, name, vintage FROM stated CROSS JOIN source
UNION ALL
SELECT 2015, 'IMPORT', 'CARATS', 2022209.02, name, vintage FROM source WHERE name LIKE '%(PDF)'
UNION ALL
SELECT 2015, 'IMPORT', 'CARATS', 2022209.20, name, vintage FROM source WHERE name LIKE '%(web page)'
ORDER BY 1, 2, 3, 5;
