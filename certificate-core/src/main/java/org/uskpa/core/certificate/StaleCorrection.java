package org.uskpa.core.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;

/** Tells whoever corrects a certificate that somebody else changed meanwhile how it counts now. */
final class StaleCorrection {

  private StaleCorrection() {}

  /** Who corrected when, then each field that counts otherwise than it is typed. */
  static List<Finding> findings(
      Certificate certificate,
      CountedFacts counting,
      List<CertificateCorrection> before,
      CorrectCertificate.Command command) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        CertificateStepRules.STALE_CORRECTION.block(
            before.size() == command.seen().corrections()
                ? "The export of %s was recorded anew after you opened it. Compare the fields below, and send it again if it is still to be corrected."
                    .formatted(certificate.number())
                : "%s corrected %s on %s, after you opened it. Nothing of yours was lost: compare the fields below, and send it again if it is still to be corrected."
                    .formatted(
                        before.get(before.size() - 1).recordedBy(),
                        certificate.number(),
                        EasternTime.written(before.get(before.size() - 1).recordedAt()))));
    Map<String, String> stands = counting.asTyped();
    Map<String, String> typed = new TreeMap<>(command.typed());
    typed.keySet().retainAll(CorrectCertificate.COUNTED);
    Set<String> fields = new TreeSet<>(stands.keySet());
    fields.addAll(typed.keySet());
    for (String field : fields) {
      String yours = typed.getOrDefault(field, "");
      String counts = stands.getOrDefault(field, "");
      if (!yours.equals(counts)) {
        findings.add(
            CertificateStepRules.STALE_CORRECTION.block(
                field, "It counts as “%s”, you typed “%s”.".formatted(counts, yours)));
      }
    }
    return findings;
  }
}
