-- A number that a draft has remembers whether its receipt was confirmed when the draft took it: with the draft's deletion
-- it goes back to that. Those that drafts have now are read from their history: the last of allotment and receipt.
ALTER TABLE stock_number ADD COLUMN taken_from text CHECK (taken_from IN ('ALLOTTED', 'HELD'));
COMMENT ON COLUMN stock_number.taken_from IS 'the state in which a draft took it; null unless a draft has it';
GRANT UPDATE (taken_from) ON stock_number TO kp_app;

UPDATE stock_number n SET taken_from = coalesce(
  (SELECT CASE e.action WHEN 'allotted' THEN 'ALLOTTED' ELSE 'HELD' END FROM journal_entry e
   WHERE e.subject = 'stock:' || n.number AND e.action IN ('allotted', 'held') ORDER BY e.step DESC LIMIT 1), 'HELD')
WHERE n.state = 'RESERVED';
