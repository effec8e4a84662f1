package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.register.ContainerType;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;

/** A shipment travels sealed in a tamper-resistant container, and somebody answers for it. */
final class Packaging extends CardedRule {

  /** What people write when they name nobody. */
  private static final Set<String> NOBODY =
      Set.of(
          "N/A", "NA", "NONE", "NOBODY", "UNKNOWN", "TBD", "YES", "NO", "X", "XX", "XXX", "TEST");

  Packaging() {
    super(
        RuleCard.blocking(
            "packaging",
            Basis.REGULATION,
            "31 CFR 592.301(a)(2), 592.314",
            "The container is of a type that shows tampering (dated register), and a named person or desk attests that it is"
                + " sealed. Ordinary mail or express packaging, alone or around a resealable bag, fails."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    List<Finding> findings = new ArrayList<>(0);
    Typed<String> type = certificate.declaration().containerType();
    unread(certificate, FieldNames.CONTAINER_TYPE, "The container's type", type)
        .or(() -> disqualified(certificate, type.text()))
        .ifPresent(findings::add);
    Typed<String> attestedBy = certificate.declaration().attestedBy();
    unread(
            certificate,
            FieldNames.CONTAINER_ATTESTED_BY,
            "Who attests that the container is sealed",
            attestedBy)
        .or(() -> nobody(attestedBy.text()))
        .ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> disqualified(CertificateCase certificate, String typed) {
    if (!certificate.knowsJudgedOn()) {
      return Optional.empty();
    }
    Optional<ContainerType> known =
        certificate.registers().containerTypes().of(typed, certificate.judgedOn());
    if (known.isEmpty()) {
      return Optional.of(
          block(
              FieldNames.CONTAINER_TYPE,
              "“%s” is no type of container that is known on %s. Choose one of %s."
                  .formatted(typed, certificate.judgedOn(), qualifying(certificate))));
    }
    return known
        .filter(type -> !type.qualifies())
        .map(
            type ->
                block(
                    FieldNames.CONTAINER_TYPE,
                    "%s does not do: %s. Use a tamper-resistant container: %s."
                        .formatted(type.label(), type.why(), qualifying(certificate))));
  }

  private Optional<Finding> nobody(String name) {
    boolean named =
        name.codePoints().filter(Character::isLetter).limit(2).count() == 2
            && !NOBODY.contains(name.toUpperCase(Locale.ROOT));
    return named
        ? Optional.empty()
        : Optional.of(
            block(
                FieldNames.CONTAINER_ATTESTED_BY,
                "“%s” names nobody. Enter the person or desk that attests that the container is sealed."
                    .formatted(name)));
  }

  private static String qualifying(CertificateCase certificate) {
    return String.join(
        ", ",
        certificate.registers().containerTypes().on(certificate.judgedOn()).stream()
            .filter(ContainerType::qualifies)
            .map(ContainerType::label)
            .toList());
  }
}
