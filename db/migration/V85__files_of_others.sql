-- Files of others that are reconciled wait where files of records wait.
ALTER TABLE record_file DROP CONSTRAINT record_file_kind_check,
  ADD CONSTRAINT record_file_kind_check CHECK (kind IN ('LICENSEES', 'STOCK', 'EXPORTS', 'IMPORTS', 'RECONCILIATION'));
