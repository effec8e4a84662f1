-- The history of the records that are there, as far as it is known: each step of a certificate stands in the journal
-- with the moment of its recording. Steps of one moment (a back-entry, issued and exported at once) are one version.
WITH told AS (
  SELECT c.id, c.back_entry IS NOT NULL AND j.recorded_at = c.issued_at AS back_entry, j.step, j.action,
         (j.details ->> 'exported on')::date AS exported_on, max(j.recorded_at) OVER so_far AS recorded_from
  FROM certificate c JOIN journal_entry j ON j.subject = 'certificate:' || c.number
  WHERE c.issued_on IS NOT NULL AND j.action IN ('issued', 'exported', 'export taken back', 'voided')
  WINDOW so_far AS (PARTITION BY c.id ORDER BY j.step)
), dated AS (
  SELECT *, lead(recorded_from) OVER (PARTITION BY id ORDER BY step) AS recorded_until FROM told
), kept AS (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY step) AS version FROM dated
  WHERE recorded_until IS DISTINCT FROM recorded_from
)
INSERT INTO counted_version (certificate_id, version, state, begun_on, crossed_on, expires_on, partner, recorded_from,
  recorded_until, cause)
SELECT c.id, k.version,
       CASE k.action WHEN 'voided' THEN 'VOIDED' WHEN 'exported' THEN 'EXPORTED' ELSE 'ISSUED' END,
       c.issued_on, CASE WHEN k.action = 'exported' THEN k.exported_on END, c.expires_on,
       coalesce(c.destination_participant, w.destination), k.recorded_from, k.recorded_until,
       CASE WHEN k.back_entry THEN 'BACK_ENTRY'
            WHEN k.action = 'export taken back' THEN 'EXPORT_TAKEN_BACK' ELSE upper(k.action) END
FROM kept k JOIN certificate c USING (id) JOIN certificate_content w ON w.certificate_id = c.id
-- Voided in the moment in which it came: it never counted.
WHERE NOT (k.action = 'voided' AND k.version = 1);

-- Of what the journal does not tell, what stands.
INSERT INTO counted_version (certificate_id, version, state, begun_on, crossed_on, expires_on, partner, recorded_from,
  cause)
SELECT c.id, 1, c.state, c.issued_on, c.exported_on, c.expires_on, coalesce(c.destination_participant, w.destination),
       coalesce(e.recorded_at, c.issued_at), CASE WHEN c.back_entry IS NOT NULL THEN 'BACK_ENTRY' ELSE c.state END
FROM certificate c JOIN certificate_content w ON w.certificate_id = c.id
LEFT JOIN certificate_export e ON e.certificate_id = c.id
WHERE c.state IN ('ISSUED', 'EXPORTED') AND NOT EXISTS (SELECT FROM counted_version v WHERE v.certificate_id = c.id);

INSERT INTO counted_version (import_id, version, state, begun_on, crossed_on, partner, recorded_from, cause)
SELECT id, 1, 'RECORDED', arrived_on, entered_on, coalesce(issuing_participant, issuer), recorded_at,
       CASE WHEN back_entry IS NULL THEN 'RECORDED' ELSE 'BACK_ENTRY' END
FROM import_record;

INSERT INTO counted_version_line (version_id, hs_code, carats, value_usd)
SELECT v.id, l.hs_code, l.carats, l.value_usd
FROM counted_version v JOIN certificate_line l USING (certificate_id) WHERE v.state <> 'VOIDED'
UNION ALL
SELECT v.id, l.hs_code, l.carats, l.value_usd FROM counted_version v JOIN import_line l USING (import_id);
