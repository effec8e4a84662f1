-- What a single shipment usually holds at the most: beyond it a price can be usual and a digit too many all the same.
INSERT INTO setting (name, in_force, value, source) VALUES
  ('usual-carats-at-most', '[2003-01-01,)', '250000.00',
   'House setting: nine times the largest shipment of 2018, a ninth of all U.S. imports of that year'),
  ('usual-dollars-at-most', '[2003-01-01,)', '100000000.00',
   'House setting: ten times the largest shipment of 2018, a sixth of all U.S. imports of that year');
