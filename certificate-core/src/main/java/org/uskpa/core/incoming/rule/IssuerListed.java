package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.participant.ListedOn;
import org.uskpa.core.participant.Participant;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.shipment.FieldNames;

/** Rough diamonds come from Participants on the U.S. list, and from no other country. */
final class IssuerListed extends CardedImportRule {

  IssuerListed() {
    super(
        RuleCard.blocking(
            "issuer-listed",
            Basis.REGULATION,
            "31 CFR 592.201, 592.308; 19 U.S.C. 3903",
            "The issuing Participant is on the U.S. list on the entry date and not suspended, or a waiver of"
                + " the State Department holds; it is not the United States."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    String issuer = arrived.declaration().issuer().value();
    if (issuer == null) {
      return List.of();
    }
    if (issuer.equals(Participants.UNITED_STATES)) {
      return List.of(
          card()
              .block(
                  FieldNames.ISSUING_PARTICIPANT,
                  "A certificate of the United States covers exports, not an import. Ask for the certificate of"
                      + " the Participant that the diamonds were shipped from."));
    }
    Participants participants = arrived.registers().participants();
    LocalDate day = arrived.judgedOn();
    Optional<String> participant =
        participants
            .withCode(issuer)
            .map(Participant::code)
            .or(() -> participants.participantOf(issuer, day));
    return new ListedOn(participants, day)
            .obstacle(issuer, participant.orElse(null))
            .map(
                obstacle ->
                    card()
                        .block(
                            FieldNames.ISSUING_PARTICIPANT,
                            obstacle
                                + " Rough diamonds may come from Participants on that list only: hold them for CBP."))
            .stream()
            .toList();
  }
}
