package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;

/** The agreement that is in force when a licence ends, ends with it. */
@Component
class AgreementOfLicence implements EndsWithLicence {

  private final Licensees licensees;
  private final Clock clock;

  AgreementOfLicence(Licensees licensees, Clock clock) {
    this.licensees = licensees;
    this.clock = clock;
  }

  @Override
  public Map<String, Integer> closes(Licensee licensee) {
    return EndsWithLicence.counted(
        "agreements ended",
        outlasting(licensee, EasternTime.dateOf(clock.instant())).isPresent() ? 1 : 0);
  }

  @Override
  public void close(Licensee licensee, String why, Actor actor, Instant now) {
    LocalDate today = EasternTime.dateOf(now);
    outlasting(licensee, today)
        .ifPresent(
            one -> licensees.endAgreement(licensee.id(), one, today, why, now, actor.username()));
  }

  /** The agreement of a day, unless that day is its last one or its end is on record already. */
  private Optional<LicenseeDetail.Agreement> outlasting(Licensee licensee, LocalDate day) {
    return licensees.agreements(licensee.id()).stream()
        .filter(one -> one.isInForce(day) && one.ended() == null)
        .filter(one -> !day.equals(one.through()))
        .findFirst();
  }
}
