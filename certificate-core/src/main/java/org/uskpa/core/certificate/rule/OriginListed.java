package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            "Each country of origin is named once and is a territory of a Participant that is, or at some"
                + " time was, on the U.S. list. A warning when it is not on the list on that date, or suspended."));
  }

  @Override
  public boolean appliesTo(CertificateCase.Step step) {
    return true;
  }

  @Override
  public boolean asksCorrections() {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Origin origin = certificate.declaration().origin().value();
    if (origin == null) {
      Optional<Finding> name = name(certificate);
      if (name.isPresent()) {
        return List.of(name.get());
      }
      return unread(
              certificate, FieldNames.ORIGIN, "The origin", certificate.declaration().origin())
          .stream()
          .toList();
    }
    Participants participants = certificate.registers().participants();
    LocalDate day = certificate.judgedOn();
    // One warning for the field: the words that pass it are kept by rule and field.
    List<String> doubts = new ArrayList<>(0);
    List<Finding> findings = new ArrayList<>(0);
    for (String country : origin.countries()) {
      if (!participants.everListed(country)) {
        findings.add(block(FieldNames.ORIGIN, never(participants, country)));
      } else if (certificate.knowsJudgedOn()) {
        doubt(certificate, country, day).ifPresent(doubts::add);
      }
    }
    if (!doubts.isEmpty()) {
      findings.add(
          warn(
              FieldNames.ORIGIN,
              "%s. Say how these diamonds came into the scheme, or correct the origin."
                  .formatted(String.join("; ", doubts))));
    }
    return findings;
  }

  /** Who types a country's name is told its code. */
  private Optional<Finding> name(CertificateCase certificate) {
    String typed = certificate.declaration().origin().text();
    return certificate
        .registers()
        .participants()
        .codeNamed(typed)
        .map(
            code ->
                block(
                    FieldNames.ORIGIN,
                    "“%s” is a name. Enter the country's code: %s.".formatted(typed, code)));
  }

  private static String never(Participants participants, String country) {
    return participants.knows(country)
        ? "%s was never on the U.S. list of Participants. Enter the country where the diamonds were mined."
            .formatted(named(participants, country))
        : "“%s” is no country's code. Enter the country where the diamonds were mined, such as BW, or MIXED."
            .formatted(country);
  }

  private static Optional<String> doubt(
      CertificateCase certificate, String country, LocalDate day) {
    Participants participants = certificate.registers().participants();
    Optional<String> participant = participants.participantOf(country, day);
    if (participant.isEmpty() || participants.listed(participant.get(), day).isEmpty()) {
      return Optional.of(
          "%s was not on the U.S. list on %s".formatted(named(participants, country), day));
    }
    return participants
        .suspended(participant.get(), day)
        .filter(suspension -> !restricted(certificate, country, day))
        .map(
            suspension ->
                "%s stood on the U.S. list on %s but was suspended"
                    .formatted(named(participants, country), day));
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
