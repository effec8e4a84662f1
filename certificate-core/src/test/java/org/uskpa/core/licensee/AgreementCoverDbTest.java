package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.calendar.OpenPeriodicDuties;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.period.DateRange;

/** Duty, list and database tell the same end of a licensee's cover. Today is 2 March 2026. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class AgreementCoverDbTest {

  private static final long SEED = Long.getLong("kp.seed", new Random().nextLong());
  private static final int HISTORIES = Integer.getInteger("kp.seeds", 25);
  private static final String NUMBER = "L901";

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private AdmitLicensee admit;
  @Autowired private RecordAgreement agree;
  @Autowired private OpenPeriodicDuties open;
  @Autowired private LicenseeList list;
  @Autowired private Licensees licensees;
  @Autowired private Duties duties;
  @Autowired private JdbcClient jdbc;

  private LifeForTests life;

  @BeforeEach
  void aClock() {
    life = new LifeForTests(beans);
  }

  /** {@code due} is the last day in time; nothing is owed where it is left out. */
  @ParameterizedTest(name = "through {0}, then from {1}: due {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2026-05-01, -,          2026-05-01
          2026-05-02, -,          -
          2026-05-01, 2026-05-02, -
          2026-05-01, 2026-05-03, 2026-05-01
          2026-03-01, -,          2026-03-01
          2026-03-01, 2026-03-02, -
          2026-03-01, 2026-03-03, 2026-03-01
          -,          -,          -
          """)
  void dutyAndListTellTheSame(
      @Nullable LocalDate through, @Nullable LocalDate next, @Nullable LocalDate due) {
    admitted(through);
    if (next != null) {
      agree.run(new RecordAgreement.Command(NUMBER, next, null), ADMINISTRATOR).orElseThrow();
    }
    open.run();

    assertThat(openRenewals())
        .extracting(duty -> EasternTime.dateOf(duty.dueAt().minusNanos(1)))
        .isEqualTo(due == null ? List.of() : List.of(due));
    assertThat(list.concerns().containsKey(Concern.AGREEMENT_ENDING)).isEqualTo(due != null);
  }

  @Test
  void whoNeverHadAnAgreementOwesOneSinceTheEveOfItsAdmission() {
    life.licensee(LicenseeKind.DEALER, 0);
    Licensee licensee = admitted(null);
    without(licensee);

    open.run();

    assertThat(openRenewals())
        .extracting(duty -> EasternTime.dateOf(duty.dueAt().minusNanos(1)))
        .containsExactly(licensee.admittedOn().minusDays(1));
    assertThat(list.page(LicenseeList.Sought.of(Concern.AGREEMENT_ENDING), null, 5).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.agreementThrough()).isNull());
  }

  @Test
  void anAgreementThatFollowsFulfilsTheRenewalAndOneBehindAGapDoesNot() {
    admitted(LocalDate.parse("2026-04-01"));
    open.run();
    agree
        .run(
            new RecordAgreement.Command(
                NUMBER, LocalDate.parse("2026-06-01"), LocalDate.parse("2026-12-31")),
            ADMINISTRATOR)
        .orElseThrow();
    assertThat(openRenewals()).as("a gap in April and May").hasSize(1);

    agree
        .run(
            new RecordAgreement.Command(
                NUMBER, LocalDate.parse("2026-04-02"), LocalDate.parse("2026-05-31")),
            ADMINISTRATOR)
        .orElseThrow();

    assertThat(openRenewals()).isEmpty();
    assertThat(duties.about(Subject.licensee(NUMBER)))
        .filteredOn(duty -> duty.kind() == DutyKind.AGREEMENT)
        .singleElement()
        .extracting(Duty::state)
        .isEqualTo(DutyState.FULFILLED);
    assertThat(list.page(new LicenseeList.Sought("", null, null, null), null, 5).rows())
        .singleElement()
        .satisfies(
            row -> assertThat(row.agreementThrough()).isEqualTo(LocalDate.parse("2026-12-31")));
  }

  @Test
  void theDaysAheadAreASettingOfTheDay() {
    admitted(LocalDate.parse("2026-05-02"));
    open.run();
    assertThat(openRenewals()).isEmpty();

    life.clock().advance(Duration.ofDays(1));
    open.run();

    assertThat(openRenewals()).hasSize(1);
  }

  @Test
  void theDatabaseFindsWhatTheRuleFinds() {
    Licensee licensee = admitted(null);
    Random seeds = new Random(SEED);
    for (int each = 0; each < HISTORIES; each++) {
      long seed = seeds.nextLong();
      List<DateRange> agreements = UnbrokenCoverTest.anyHistory(new Random(seed));
      without(licensee);
      agreements.forEach(agreement -> add(licensee, agreement));
      for (int ahead = -3; ahead < 60; ahead++) {
        LocalDate day = UnbrokenCoverTest.ADMITTED.plusDays(ahead);
        assertThat(coverEnd(licensee, day))
            .as("seed %d of %d: %s seen on %s", seed, SEED, agreements, day)
            .isEqualTo(
                UnbrokenCover.end(agreements, licensee.admittedOn(), day)
                    .map(LocalDate::toString)
                    .orElse("infinity"));
        assertThat(licensees.endsOfCover(List.of(licensee), day).get(licensee.id()))
            .isEqualTo(UnbrokenCover.end(agreements, licensee.admittedOn(), day).orElse(null));
      }
    }
  }

  private String coverEnd(Licensee licensee, LocalDate day) {
    return jdbc.sql("SELECT agreement_cover_end(:id, :day)::text")
        .param("id", licensee.id())
        .param("day", day)
        .query(String.class)
        .single();
  }

  private void add(Licensee licensee, DateRange agreement) {
    licensees.addAgreement(
        licensee.id(),
        new LicenseeDetail.Agreement(agreement.first(), agreement.last().orElse(null), null),
        LifeForTests.NOW,
        "test");
  }

  /** The portal itself takes no agreement away. */
  private void without(Licensee licensee) {
    JdbcClient.create(database.owner())
        .sql("DELETE FROM licensee_agreement WHERE licensee_id = :id")
        .param("id", licensee.id())
        .update();
  }

  private Licensee admitted(@Nullable LocalDate through) {
    return admit
        .run(
            new AdmitLicensee.Command(
                NUMBER,
                "Stones Inc.",
                LicenseeKind.DEALER,
                "1 Broadway",
                UnbrokenCoverTest.ADMITTED,
                through),
            ADMINISTRATOR)
        .orElseThrow();
  }

  private List<Duty> openRenewals() {
    return duties.openAbout(List.of(Subject.licensee(NUMBER))).stream()
        .filter(duty -> duty.kind() == DutyKind.AGREEMENT)
        .toList();
  }
}
