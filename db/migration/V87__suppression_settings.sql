-- Which figures of a quarter or a year are withheld when they are published, by the first day of the quarter or year.
-- What the government itself published in print of the years to 2018 withholds nothing, so nothing of them can be.
INSERT INTO setting (name, in_force, value, source) VALUES
  ('suppression', '[2003-01-01,2019-01-01)', 'off', 'The U.S. 2019 Annual Report to the Kimberley Process prints the figures of 2015 to 2018 with nothing withheld'),
  ('suppression', '[2019-01-01,)', 'on', 'House setting: no figure that is published is to reveal one exporter''s or importer''s trade. Certificates are not confidential under Title 13 (15 CFR 30.60, note); other law may protect what they say'),
  ('suppression-least-traders', '[2003-01-01,)', '3', 'House setting: a figure of two traders tells each of them the other''s'),
  ('suppression-p-percent', '[2003-01-01,)', '10', 'House setting: p% rule; 0 switches it off'),
  ('suppression-protection-percent', '[2003-01-01,)', '10', 'House setting: how far below and above its value a withheld figure has to be able to lie');
