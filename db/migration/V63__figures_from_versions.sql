-- Figures are read from counted_version; these served nothing else.
DROP INDEX certificate_counted;
ALTER TABLE certificate DROP COLUMN counts_on;
DROP INDEX import_record_arrived;
