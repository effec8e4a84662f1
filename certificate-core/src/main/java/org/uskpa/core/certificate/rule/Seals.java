package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            "The container's seal numbers are given, and none stands on another certificate."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    if (certificate.declaration().seals().read().orElse(List.of()).isEmpty()) {
      return List.of(
          card()
              .missing(
                  FieldNames.CONTAINER_SEALS,
                  Severity.WARN,
                  "No seal number is given. Enter the numbers on the seals, or say why there is none."));
    }
    List<SeenBefore> used = certificate.seenBefore(SeenBefore.What.SEAL);
    if (used.isEmpty()) {
      return List.of();
    }
    Map<String, List<SeenBefore>> bySeal = new LinkedHashMap<>();
    used.forEach(
        other -> bySeal.computeIfAbsent(other.value(), seal -> new ArrayList<>()).add(other));
    // One finding for the field: the words that pass a warning are kept by rule and field.
    String places =
        bySeal.entrySet().stream()
            .map(
                seal -> "%s was used %s".formatted(seal.getKey(), Elsewhere.place(seal.getValue())))
            .collect(Collectors.joining("; "));
    return List.of(
        warn(
            FieldNames.CONTAINER_SEALS,
            "A seal is used once, but %s. Check the numbers, or say why.".formatted(places)));
  }
}
