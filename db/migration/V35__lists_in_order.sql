-- Licensees and numbers are listed page by page in the order people count in: the shorter before the longer.
CREATE INDEX licensee_in_order ON licensee (length(number), number);
CREATE INDEX stock_number_in_order ON stock_number (length(number), number);
