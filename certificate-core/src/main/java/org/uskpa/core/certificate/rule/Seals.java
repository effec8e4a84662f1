package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.shipment.FieldNames;

/** A seal has a number, and each is used once. */
final class Seals extends CardedRule {

  Seals() {
    super(
        RuleCard.warning(
            "seals",
            Basis.KP_PRACTICE,
            "Kimberley Process, annex I (optional elements); no U.S. rule asks for a seal number",
            "The container's seal numbers are given, each once, and none stands on another certificate."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    List<String> seals = certificate.declaration().seals().read().orElse(List.of());
    if (seals.isEmpty()) {
      return List.of(
          card()
              .missing(
                  FieldNames.CONTAINER_SEALS,
                  Severity.WARN,
                  "No seal number is given. Enter the numbers on the seals, or say why there is none."));
    }
    Map<String, List<SeenBefore>> bySeal = new LinkedHashMap<>();
    certificate
        .seenBefore(SeenBefore.What.SEAL)
        .forEach(
            other -> bySeal.computeIfAbsent(other.value(), seal -> new ArrayList<>()).add(other));
    // One finding for the field: the words that pass a warning are kept by rule and field.
    List<String> doubts = new ArrayList<>(twice(seals));
    bySeal.forEach(
        (seal, others) -> doubts.add("%s was used %s".formatted(seal, Elsewhere.place(others))));
    return doubts.isEmpty()
        ? List.of()
        : List.of(
            warn(
                FieldNames.CONTAINER_SEALS,
                "A seal is used once, but %s. Check the numbers, or say why."
                    .formatted(String.join("; ", doubts))));
  }

  private static List<String> twice(List<String> seals) {
    return seals.stream()
        .distinct()
        .filter(seal -> Collections.frequency(seals, seal) > 1)
        .map("%s is named here more than once"::formatted)
        .toList();
  }
}
