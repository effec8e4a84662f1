-- What the USKPA asks of each licensee for a year.
INSERT INTO setting (name, in_force, value, source) VALUES
  ('annual-fee-dollars', '[2003-01-01,)', '0.00', 'The USKPA asks an annual fee but publishes no amount; nothing is proposed until it sets its own'),
  ('annual-fee-due', '[2003-01-01,)', '03-31', 'House setting: the last day on which the fee of a year is in time');
