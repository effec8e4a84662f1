-- A review of a licensee stands among the duties for some time before it is due.
INSERT INTO setting (name, in_force, value, source) VALUES
  ('review-opens-days-ahead', '[2003-01-01,)', '90', 'House setting: time to agree on a day');
