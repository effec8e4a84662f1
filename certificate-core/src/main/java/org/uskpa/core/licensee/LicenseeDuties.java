package org.uskpa.core.licensee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;

/**
 * What comes round for a licensee: its acknowledgment of the year, the renewal of its agreement,
 * and the reviews of it by the USKPA and by the agencies. All follow from the licensee's own
 * record, so they can be settled as often as one likes.
 */
@Component
public class LicenseeDuties {

  private static final Set<DutyKind> KINDS =
      EnumSet.of(
          DutyKind.ACKNOWLEDGMENT,
          DutyKind.LICENSEE_REVIEW,
          DutyKind.AGENCY_REVIEW,
          DutyKind.AGREEMENT);

  private final Licensees licensees;
  private final Duties duties;
  private final KnownRegisters registers;

  LicenseeDuties(Licensees licensees, Duties duties, KnownRegisters registers) {
    this.licensees = licensees;
    this.duties = duties;
    this.registers = registers;
  }

  /**
   * Opens what these licensees, the USKPA and the agencies owe now, and lets lapse what is owed no
   * longer. The caller holds the licensees' rows.
   *
   * @return how many were opened
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int settle(Collection<Licensee> all, Actor actor, Instant now) {
    LocalDate today = EasternTime.dateOf(now);
    Settings settings = registers.current().settings();
    Map<Long, LocalDate> ends = licensees.endsOfCover(all, today);
    List<NewDuty> owed =
        licensees.asOf(all.stream().map(one -> new Licensees.AsOf(one.id(), now)).toList()).stream()
            .flatMap(
                licensee ->
                    Stream.concat(
                        owed(licensee, today, settings).stream(),
                        renewal(licensee, ends.get(licensee.licensee().id()), today, settings)
                            .stream()))
            .toList();
    duties.openAbout(all.stream().map(one -> Subject.licensee(one.number())).toList()).stream()
        .filter(open -> KINDS.contains(open.kind()))
        .filter(open -> owed.stream().noneMatch(duty -> isSame(duty, open)))
        .forEach(gone -> duties.lapse(gone.subject(), EnumSet.of(gone.kind()), actor, now));
    return duties.open(owed, now);
  }

  private static boolean isSame(NewDuty owed, Duty open) {
    return owed.kind() == open.kind()
        && owed.subject().equals(open.subject())
        && owed.dueAt().equals(open.dueAt());
  }

  /** What is owed of a licensee on a day; nothing of one that is not admitted yet or has ended. */
  static List<NewDuty> owed(LicenseeAsOf licensee, LocalDate today, Settings settings) {
    if (licensee.standing() == null || licensee.standing() == Standing.ENDED) {
      return List.of();
    }
    List<NewDuty> owed = new ArrayList<>();
    Licensee who = licensee.licensee();
    Subject subject = Subject.licensee(who.number());
    int year = today.getYear();
    if (licensee.acknowledgedOn() == null
        && !today.isBefore(settings.acknowledgmentWarnsFrom(today).atYear(year))) {
      owed.add(
          NewDuty.of(
              who.id(),
              DutyKind.ACKNOWLEDGMENT,
              subject,
              EasternTime.endOf(lastDayToAcknowledge(who, today, settings))));
    }
    for (Reviewers reviewers : Reviewers.values()) {
      LocalDate due =
          who.reviewDueOn(licensee.lastReviewBy(reviewers), settings.reviewIntervalYears(today));
      if (!today.isBefore(due.minusDays(settings.reviewOpensDaysAhead(today)))) {
        owed.add(NewDuty.of(reviewers.owner(), reviewers.duty(), subject, EasternTime.endOf(due)));
      }
    }
    return owed;
  }

  /**
   * The renewal of an agreement where the cover by agreements has ended or ends soon.
   *
   * @param end of the {@linkplain UnbrokenCover cover}; null when it has none
   */
  static Optional<NewDuty> renewal(
      LicenseeAsOf licensee, @Nullable LocalDate end, LocalDate today, Settings settings) {
    if (end == null
        || licensee.standing() == null
        || licensee.standing() == Standing.ENDED
        || end.isAfter(today.plusDays(settings.agreementAheadDays(today)))) {
      return Optional.empty();
    }
    Licensee who = licensee.licensee();
    return Optional.of(
        NewDuty.of(
            who.id(), DutyKind.AGREEMENT, Subject.licensee(who.number()), EasternTime.endOf(end)));
  }

  /** The eve of the day from which it blocks; one admitted later has the day of its admission. */
  private static LocalDate lastDayToAcknowledge(
      Licensee licensee, LocalDate today, Settings settings) {
    LocalDate eve = settings.acknowledgmentBlocksFrom(today).atYear(today.getYear()).minusDays(1);
    return licensee.admittedOn().isAfter(eve) ? licensee.admittedOn() : eve;
  }
}
