package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;

/** An agreement ends earlier than it says, and another takes its place. Today is 2 March 2026. */
@CoreDbTest
class EndAgreementDbTest {

  private static final LocalDate ADMITTED = LocalDate.of(2020, 1, 6);

  @Autowired private BeanFactory beans;
  @Autowired private AdmitLicensee admit;
  @Autowired private EndAgreement end;
  @Autowired private EndLicensee endLicensee;
  @Autowired private RecordAgreement record;
  @Autowired private Acknowledge acknowledge;
  @Autowired private LicenseeDetails details;
  @Autowired private LicenseeList list;
  @Autowired private JdbcClient jdbc;
  private Licensee licensee;

  @BeforeEach
  void anAgreementWithoutEnd() {
    new LifeForTests(beans);
    licensee = admitted(null);
  }

  private Licensee admitted(@Nullable LocalDate through) {
    return admit
        .run(
            new AdmitLicensee.Command(
                list.nextNumber(),
                "Agreed Inc.",
                LicenseeKind.DEALER,
                "1 Main Street, Boston, MA",
                ADMITTED,
                through),
            ADMINISTRATOR)
        .orElseThrow();
  }

  private Outcome<Licensee> ends(@Nullable String through, String reason) {
    return end.run(
        new EndAgreement.Command(
            licensee.number(), ADMITTED, through == null ? null : LocalDate.parse(through), reason),
        ADMINISTRATOR);
  }

  private List<LicenseeDetail.Agreement> agreements() {
    return details.of(licensee.number()).agreements();
  }

  @Test
  void anotherTakesItsPlaceFromTheDayAfter() {
    RecordAgreement.Command next =
        new RecordAgreement.Command(
            licensee.number(),
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2028-03-31"),
            LocalDate.parse("2026-02-20"));
    assertThat(record.run(next, ADMINISTRATOR).findings())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("from Jan 6, 2020, which has no end", "ends the day before");

    ends("2026-03-31", "A new wording").orElseThrow();
    ends("2026-03-31", "A new wording").orElseThrow();
    record.run(next, ADMINISTRATOR).orElseThrow();

    assertThat(agreements())
        .containsExactly(
            new LicenseeDetail.Agreement(next.from(), next.through(), next.signedOn()),
            new LicenseeDetail.Agreement(
                ADMITTED,
                LocalDate.parse("2026-03-31"),
                null,
                new LicenseeDetail.Ended(null, "A new wording", ADMINISTRATOR.username())));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2026-03-01, Terminated, through
          -,          Terminated, through
          2026-03-02, ' ',        reason
          2019-12-31, Terminated, through
          """)
  void itIsRefused(@Nullable String through, String reason, String field) {
    Outcome<Licensee> outcome = ends(through, reason);

    assertThat(outcome.findings()).extracting(Finding::field).containsExactly(field);
    assertThat(agreements()).allMatch(one -> one.through() == null);
  }

  @Test
  void oneThatEndsDoesNotEndLaterAndEndsOnce() {
    licensee = admitted(LocalDate.parse("2026-06-30"));
    assertThat(ends("2026-06-30", "Terminated").findings())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("ends on Jun 30, 2026 as it is");
    ends("2026-06-29", "Terminated").orElseThrow();

    assertThat(ends("2026-05-01", "Earlier still").findings())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("it ends once");
    assertThatThrownBy(
            () ->
                end.run(
                    new EndAgreement.Command(
                        licensee.number(), ADMITTED.plusDays(1), ADMITTED, "No such one"),
                    ADMINISTRATOR))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theEndOfTheLicenceEndsIt() {
    endLicensee
        .run(new EndLicensee.Command(licensee.number(), "Left the trade"), ADMINISTRATOR)
        .orElseThrow();

    assertThat(agreements())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.through()).isEqualTo(LocalDate.parse("2026-03-02"));
              assertThat(one.ended()).isNotNull();
            });
    assertThat(
            record
                .run(
                    new RecordAgreement.Command(
                        licensee.number(), LocalDate.parse("2026-03-03"), null),
                    ADMINISTRATOR)
                .findings())
        .extracting(Finding::rule)
        .containsExactly("licence-ended");
    acknowledge
        .run(new Acknowledge.Command(licensee.id(), LocalDate.parse("2026-03-02")), ADMINISTRATOR)
        .orElseThrow();
  }

  @Test
  void anAgreementLiesWithinTheLicenceAndIsSignedBeforeItEnds() {
    assertThat(
            record
                .run(
                    new RecordAgreement.Command(
                        licensee.number(),
                        LocalDate.parse("2010-01-01"),
                        LocalDate.parse("2012-02-05"),
                        LocalDate.parse("2026-02-01")),
                    ADMINISTRATOR)
                .findings())
        .extracting(Finding::field)
        .containsExactlyInAnyOrder("from", "signedOn");
  }

  @Test
  void theDatabaseLetsItEndEarlierAndNothingElse() {
    for (String change :
        List.of(
            "in_force = daterange(lower(in_force) + 1, NULL)",
            "in_force = daterange(lower(in_force), current_date + 9)",
            "ended_at = now(), ended_by = 'x', ended_why = 'x'",
            "in_force = daterange(lower(in_force), lower(in_force) + 9), ended_at = now(), ended_by = 'x', ended_why = 'x'")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql(
                          "UPDATE licensee_agreement SET %s WHERE upper_inf(in_force)"
                              .formatted(change))
                      .update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
  }
}
