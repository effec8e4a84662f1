package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.participant.ListedOn;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.shipment.FieldNames;

/** Rough diamonds go to Participants on the U.S. list, and to no other country. */
final class DestinationParticipant extends CardedRule {

  DestinationParticipant() {
    super(
        RuleCard.blocking(
            "destination-participant",
            Basis.REGULATION,
            "31 CFR 592.201, 592.308; 19 U.S.C. 3903",
            "The destination's Participant is on the U.S. list on that date and not suspended, or a waiver"
                + " of the State Department holds. An address in Northern Ireland follows the European"
                + " Union."));
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
    String country = certificate.declaration().destination().value();
    if (country == null) {
      return unread(
              certificate,
              FieldNames.DESTINATION,
              "The destination",
              certificate.declaration().destination())
          .stream()
          .toList();
    }
    if (!certificate.knowsJudgedOn()) {
      return List.of();
    }
    Participants participants = certificate.registers().participants();
    LocalDate day = certificate.judgedOn();
    Optional<String> participant = certificate.destinationParticipant();
    if (participant.filter(Participants.UNITED_STATES::equals).isPresent()) {
      return List.of(); // not-domestic says it
    }
    return new ListedOn(participants, day)
            .obstacle(country, participant.orElse(null))
            .map(
                obstacle ->
                    block(
                        FieldNames.DESTINATION,
                        obstacle + " Rough diamonds may go to Participants on that list only."))
            .stream()
            .toList();
  }
}
