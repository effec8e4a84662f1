package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.Restriction;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Origin;

/** Diamonds within the scheme were mined in the land of a Participant. */
final class OriginListed extends CardedRule {

  OriginListed() {
    super(
        RuleCard.blockingOrWarning(
            "origin",
            Basis.REGULATION,
            "31 CFR 592.307(b), 592.308 (that an origin is a Participant's land is our reading)",
            "Each country of origin is a territory of a Participant that is, or at some time was, on the"
                + " U.S. list. A warning when it is not on the list on that date, or suspended."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Origin origin = certificate.declaration().origin().value();
    if (origin == null) {
      return unread(
              certificate, FieldNames.ORIGIN, "The origin", certificate.declaration().origin())
          .stream()
          .toList();
    }
    List<Finding> findings = new ArrayList<>(0);
    for (String country : origin.countries()) {
      Finding finding = check(certificate, country);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private @Nullable Finding check(CertificateCase certificate, String country) {
    Participants participants = certificate.registers().participants();
    LocalDate day = certificate.judgedOn();
    Optional<String> participant = participants.participantOf(country, day);
    if (participant.isPresent() && participants.listed(participant.get(), day).isPresent()) {
      return participants.suspended(participant.get(), day).isPresent()
              && !restricted(certificate, country, day)
          ? warn(
              FieldNames.ORIGIN,
              "%s stood on the U.S. list on %s but was suspended. Say how these diamonds came into the scheme."
                  .formatted(named(participants, country), day))
          : null;
    }
    if (participants.everListed(country)) {
      return warn(
          FieldNames.ORIGIN,
          "%s was not on the U.S. list on %s. Say how these diamonds came into the scheme, or correct the origin."
              .formatted(named(participants, country), day));
    }
    return block(
        FieldNames.ORIGIN,
        participants.knows(country)
            ? "%s was never on the U.S. list of Participants. Enter the country where the diamonds were mined."
                .formatted(named(participants, country))
            : "“%s” is no country's code. Enter the country where the diamonds were mined, such as BW, or MIXED."
                .formatted(country));
  }

  /** A restriction on the country says what a suspension means for its diamonds. */
  private static boolean restricted(CertificateCase certificate, String country, LocalDate day) {
    return !certificate
        .registers()
        .restrictions()
        .onOrigin(country, Restriction.Direction.EXPORT, day)
        .isEmpty();
  }

  private static String named(Participants participants, String country) {
    return "%s (%s)".formatted(participants.nameOf(country), country);
  }
}
