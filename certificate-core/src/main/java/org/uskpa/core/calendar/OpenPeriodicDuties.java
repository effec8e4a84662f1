package org.uskpa.core.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.LicenseeDuties;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.KeptQuarters;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * Opens what has come round by now: acknowledgments and reviews of licensees, the year's review of
 * the issuing entity's standards, releases of quarters that have ended. It may run at any time and
 * as often as one likes; two that run at once take turns, and the second finds nothing to do.
 */
@UseCase
public class OpenPeriodicDuties {

  /** The one form of this step: whoever runs it waits for another run. */
  private static final UUID TURN = UUID.fromString("7b9a2d36-5f0e-4c1a-9d57-0c4f8f1e6a02");

  /** How far back an end of a quarter is looked for that passed while no portal ran. */
  private static final int QUARTERS = 4;

  private final Duties duties;
  private final Licensees licensees;
  private final LicenseeDuties ofLicensees;
  private final KeptQuarters quarters;
  private final KnownRegisters registers;
  private final SameForm sameForm;
  private final Clock clock;

  OpenPeriodicDuties(
      Duties duties,
      Licensees licensees,
      LicenseeDuties ofLicensees,
      KeptQuarters quarters,
      KnownRegisters registers,
      SameForm sameForm,
      Clock clock) {
    this.duties = duties;
    this.licensees = licensees;
    this.ofLicensees = ofLicensees;
    this.quarters = quarters;
    this.registers = registers;
    this.sameForm = sameForm;
    this.clock = clock;
  }

  /**
   * Opens them.
   *
   * @return how many were opened
   */
  public int run() {
    sameForm.waitFor(TURN);
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    List<NewDuty> come = new ArrayList<>();
    come.add(standardsReview(today));
    come.addAll(releases(today));
    // Each of these is owed once: a year and a quarter come only once.
    come.removeIf(duty -> !duties.about(duty.subject()).isEmpty());
    return duties.open(come, now) + ofLicensees.settle(licensees.holdAll(), Actor.CLOCKWORK, now);
  }

  private static NewDuty standardsReview(LocalDate today) {
    return NewDuty.of(
        DutyOwner.STATE,
        DutyKind.STANDARDS_REVIEW,
        Subject.standards(today.getYear()),
        EasternTime.endOf(LocalDate.of(today.getYear(), 12, 31)));
  }

  private List<NewDuty> releases(LocalDate today) {
    Settings settings = registers.current().settings();
    List<NewDuty> releases = new ArrayList<>();
    Quarter quarter = Quarter.of(today);
    for (int back = 0; back < QUARTERS; back++) {
      quarter = Quarter.of(quarter.firstDay().minusDays(1));
      if (quarters.isKept(quarter)) {
        LocalDate ended = quarter.lastDay().plusDays(1);
        releases.add(
            NewDuty.of(
                DutyOwner.CENSUS,
                DutyKind.QUARTER_RELEASE,
                Subject.quarter(quarter),
                EasternTime.startOf(ended.plusMonths(settings.releaseDueMonths(ended)))));
      }
    }
    return releases;
  }
}
