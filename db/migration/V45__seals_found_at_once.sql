-- A seal is looked up on every save and for every row of a load. An entry on a list of pending ones, which such an index
-- keeps to write more quickly, is found by reading that list from end to end: a load would read its own again and again.
ALTER INDEX certificate_content_seals SET (fastupdate = off);
ALTER INDEX certificate_draft_seals SET (fastupdate = off);
