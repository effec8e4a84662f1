package org.uskpa.core.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;

/** Tells a user whose draft somebody else saved meanwhile what both of them typed. */
final class StaleDraft {

  private StaleDraft() {}

  /** Who saved when, then each field whose stored text is not the typed one. */
  static List<Finding> findings(Certificate certificate, Map<String, String> typed) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        CertificateStepRules.STALE_DRAFT.block(
            ("%s saved %s on %s, after you opened it. Nothing of yours was lost: compare the fields"
                    + " below, keep what is right and save again.")
                .formatted(
                    certificate.savedBy().orElse("Somebody"),
                    certificate.number(),
                    certificate.savedAt().map(EasternTime::written).orElse("an unknown day"))));
    Map<String, String> stored = certificate.typed();
    new TreeMap<>(DraftText.of(stored).with(typed).differences(stored))
        .forEach(
            (field, yours) ->
                findings.add(
                    CertificateStepRules.STALE_DRAFT.block(
                        field,
                        "Stored is “%s”, you typed “%s”."
                            .formatted(stored.getOrDefault(field, ""), yours))));
    return findings;
  }
}
