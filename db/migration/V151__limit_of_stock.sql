-- How many free numbers are usual for a licensee.
INSERT INTO setting (name, in_force, value, source) VALUES
  ('stock-limit-months', '[2003-01-01,)', '6', 'House setting: free numbers for so many months of what was used in the last twelve'),
  ('stock-limit-least', '[2003-01-01,)', '50', 'House setting: so many free numbers every licensee may hold');
