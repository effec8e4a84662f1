package org.uskpa.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.RecordExport;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.duty.FulfilDuty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Acknowledge;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.ReleaseDuty;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class OpenPeriodicDutiesDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private OpenPeriodicDuties periodic;
  @Autowired private Acknowledge acknowledge;
  @Autowired private FulfilDuty fulfil;
  @Autowired private ReleaseDuty releases;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Duties duties;
  @Autowired private JdbcClient jdbc;
  private LifeForTests life;

  @BeforeEach
  void begin() {
    life = new LifeForTests(beans);
  }

  @Test
  void whatHasComeRoundIsOpenedOnce() {
    Licensee dealer = life.licensee(LicenseeKind.DEALER, 0);

    assertThat(periodic.run()).isEqualTo(1);
    assertThat(periodic.run()).isZero();
    assertThat(open(DutyOwner.STATE))
        .singleElement()
        .satisfies(
            review -> {
              assertThat(review.kind()).isEqualTo(DutyKind.STANDARDS_REVIEW);
              assertThat(review.subject()).isEqualTo(Subject.standards(2026));
              assertThat(review.dueAt()).isEqualTo("2027-01-01T05:00:00Z");
            });
    assertThat(duties.openOf(DutyHolder.licensee(dealer.id()), null, 10).rows()).isEmpty();
  }

  @Test
  void theNewYearBringsItsOwnAndTheOldAcknowledgmentLapses() {
    Licensee dealer = life.licensee(LicenseeKind.DEALER, 0);
    // Its acknowledgment of 2026 is on file; that of 2027 is never given.
    at("2027-01-01T04:59:59Z");
    periodic.run();
    assertThat(states(dealer)).containsExactly(DutyState.FULFILLED);

    at("2027-01-01T05:00:00Z");
    periodic.run();
    assertThat(states(dealer)).containsExactly(DutyState.FULFILLED, DutyState.OPEN);

    at("2028-01-01T05:00:00Z");
    periodic.run();
    assertThat(states(dealer))
        .containsExactly(DutyState.FULFILLED, DutyState.LAPSED, DutyState.OPEN);
    assertThat(open(DutyOwner.STATE))
        .extracting(duty -> duty.subject().key())
        .containsExactly("2026", "2027", "2028");
  }

  @Test
  void theReviewOfALicenseeComesBeforeItIsDueAndStaysUntilItIsDone() {
    Licensee dealer = life.licensee(LicenseeKind.DEALER, 0);
    // Reviewed on 2 March 2025, so due through 2 March 2030.
    at("2029-12-01T17:00:00Z");
    periodic.run();
    assertThat(open(DutyOwner.USKPA)).isEmpty();

    at("2029-12-02T17:00:00Z");
    periodic.run();
    at("2031-01-01T17:00:00Z");
    periodic.run();
    assertThat(open(DutyOwner.USKPA))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.subject()).isEqualTo(Subject.licensee(dealer.number()));
              assertThat(duty.dueAt()).isEqualTo("2030-03-03T05:00:00Z");
              assertThat(duty.isLate(life.clock().instant())).isTrue();
            });
  }

  @Test
  void aQuarterWithRecordsOfItsTimeOwesItsReleaseTwoMonthsAfterItsEnd() {
    life.exported(life.dealer());
    at("2026-03-31T23:00:00Z");
    periodic.run();
    assertThat(open(DutyOwner.CENSUS)).noneMatch(OpenPeriodicDutiesDbTest::isRelease);

    at("2026-04-01T04:00:00Z");
    periodic.run();
    Duty release =
        open(DutyOwner.CENSUS).stream()
            .filter(OpenPeriodicDutiesDbTest::isRelease)
            .findFirst()
            .orElseThrow();
    assertThat(release.subject()).isEqualTo(new Subject("quarter", "2026Q1"));
    assertThat(release.dueAt()).isEqualTo("2026-06-01T04:00:00Z");

    // By words it is not fulfilled: the release itself does that.
    assertThat(
            fulfil
                .run(
                    new FulfilDuty.Command(
                        release.id(), DutyHolder.of(DutyOwner.CENSUS), "Published", "A notice"),
                    LifeForTests.ANALYST)
                .findings())
        .extracting(Finding::rule)
        .containsExactly("duty-by-hand");
    transaction.executeWithoutResult(
        step ->
            releases.fulfil(
                Quarter.parse("2026Q1"),
                "Edition 1",
                LifeForTests.ANALYST,
                life.clock().instant()));
    periodic.run();
    assertThat(duties.about(release.subject())).hasSize(1);
  }

  @Test
  void aQuarterOfBackEntriesOwesNoRelease() {
    life.exported(life.dealer());
    jdbc.sql("UPDATE certificate SET back_entry = 'Loaded later'").update();
    at("2026-04-01T04:00:00Z");

    periodic.run();

    assertThat(open(DutyOwner.CENSUS)).noneMatch(OpenPeriodicDutiesDbTest::isRelease);
  }

  @Test
  void aShipmentThatLeftInTheNextQuarterLeavesBothToBeReleasedAndEachAfterIt() {
    Licensee dealer = life.dealer();
    Step issued = life.issued(dealer);
    at("2026-04-03T15:00:00Z");
    beans
        .getBean(RecordExport.class)
        .run(LifeForTests.toExport(dealer, issued, "2026-04-03"), LifeForTests.ISSUER)
        .orElseThrow();

    at("2026-10-01T05:00:00Z");
    periodic.run();

    assertThat(open(DutyOwner.CENSUS))
        .filteredOn(OpenPeriodicDutiesDbTest::isRelease)
        .extracting(duty -> duty.subject().key())
        .containsExactlyInAnyOrder("2026Q1", "2026Q2", "2026Q3");
  }

  @RepeatedTest(5)
  void twoThatRunAtOnceOpenEachDutyOnce() throws Exception {
    life.exported(life.dealer());
    life.licensee(LicenseeKind.DEALER, 0);
    at("2027-01-02T17:00:00Z");

    List<Integer> opened = AtOnce.run(periodic::run, periodic::run);

    assertThat(opened).contains(0);
    assertThat(
            jdbc.sql(
                    "SELECT count(*) - count(DISTINCT (kind, subject)) FROM duty WHERE state = 'OPEN'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @RepeatedTest(10)
  void anAcknowledgmentAtTheSameMomentLeavesNothingOpen() throws Exception {
    Licensee dealer = life.licensee(LicenseeKind.DEALER, 0);
    at("2027-01-02T17:00:00Z");

    AtOnce.run(
        () -> acknowledge.run(new Acknowledge.Command(dealer.id()), LifeForTests.ISSUER).isDone(),
        () -> periodic.run() >= 0);

    assertThat(duties.openOf(DutyHolder.licensee(dealer.id()), null, 10).rows()).isEmpty();
  }

  private void at(String moment) {
    life.clock().set(Instant.parse(moment));
  }

  private List<Duty> open(DutyOwner owner) {
    return duties.openOf(DutyHolder.of(owner), null, 50).rows();
  }

  private List<DutyState> states(Licensee licensee) {
    return duties.about(Subject.licensee(licensee.number())).stream()
        .filter(duty -> duty.kind() == DutyKind.ACKNOWLEDGMENT)
        .map(Duty::state)
        .toList();
  }

  private static boolean isRelease(Duty duty) {
    return duty.kind() == DutyKind.QUARTER_RELEASE;
  }
}
