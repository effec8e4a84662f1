-- From which change on the review of a quarter asks for an explanation, in percent against the same quarter of an
-- earlier year; and when a single partner or a mix of codes is worth a question.
INSERT INTO setting (name, in_force, value, source) VALUES
  ('anomaly-volume-percent', '[2003-01-01,)', '50', 'House setting to begin with: no threshold was found in the Kimberley Process'' own texts'),
  ('anomaly-value-percent', '[2003-01-01,)', '50', 'House setting to begin with'),
  ('anomaly-average-percent', '[2003-01-01,)', '40', 'House setting to begin with'),
  ('anomaly-least-share-percent', '[2003-01-01,)', '5', 'House setting to begin with: a partner below this share of a flow''s value in both quarters is not asked about'),
  ('anomaly-one-partner-percent', '[2003-01-01,)', '80', 'House setting to begin with'),
  ('anomaly-mix-points', '[2003-01-01,)', '15', 'House setting to begin with: percentage points of a code''s share of carats'),
  ('anomaly-years-back', '[2003-01-01,)', '5', 'House setting: how long figures are reconciled');
