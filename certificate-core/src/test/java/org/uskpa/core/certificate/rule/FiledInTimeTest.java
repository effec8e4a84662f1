package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.shipment.FieldNames;

class FiledInTimeTest {

  private final CertificateRule rule = new FiledInTime();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VESSEL | 2026-03-03 | 10:00 | -
          VESSEL | 2026-03-03 | 09:59 | WARN
          AIR    | 2026-03-02 | 12:00 | -
          AIR    | 2026-03-02 | 11:59 | WARN
          TRUCK  | 2026-03-02 | 11:00 | -
          TRUCK  | 2026-03-02 | 10:59 | WARN
          RAIL   | 2026-03-02 | 12:00 | -
          RAIL   | 2026-03-02 | 11:59 | WARN
          MAIL   | 2026-03-02 | 12:00 | -
          MAIL   | 2026-03-02 | 11:59 | WARN
          OTHER  | 2026-03-02 | 12:00 | -
          OTHER  | 2026-03-02 | 11:59 | WARN
          """)
  void thereIsAsMuchTimeAsTheModeDemands(String mode, String date, String time, String expected) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.MODE, mode)
                .with(FieldNames.DEPARTURE_DATE, date)
                .with(FieldNames.DEPARTURE_TIME, time))
        .says(expected, FieldNames.DEPARTURE_TIME, date, time);
  }

  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles,08:59,-",
    "America/New_York,10:59,WARN",
    "Asia/Tokyo,23:59,WARN"
  })
  void theDepartureIsTakenInItsOwnZone(String zone, String time, String expected) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .now("2026-03-02T14:00:00Z")
                .with(FieldNames.DEPARTURE_DATE, "2026-03-02")
                .with(FieldNames.DEPARTURE_TIME, time)
                .with(FieldNames.DEPARTURE_ZONE, zone))
        .says(expected, FieldNames.DEPARTURE_TIME, zone);
  }

  @Test
  void anHourIsMissingInTheNightWhenTheClockIsPutForward() {
    CaseForTests night =
        CaseForTests.toIssue()
            .now("2026-03-08T06:30:00Z") // 1:30 in New York; at two it becomes three
            .with(FieldNames.DEPARTURE_DATE, "2026-03-08");

    RuleAssert.that(rule, night.with(FieldNames.DEPARTURE_TIME, "04:29"))
        .warns(FieldNames.DEPARTURE_TIME, "Only 1 h 59 min are left");
    RuleAssert.that(rule, night.with(FieldNames.DEPARTURE_TIME, "04:30")).isSilent();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02,10:00,WARN", "2026-03-02,09:59,-", "2026-03-01,18:30,-"})
  void aDepartureThatHasPassedIsLeftToTheDates(String date, String time, String expected) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.DEPARTURE_DATE, date)
                .with(FieldNames.DEPARTURE_TIME, time))
        .says(
            expected,
            FieldNames.DEPARTURE_TIME,
            "Only 0 min are left",
            "2 hours before scheduled departure");
  }

  @Test
  void oneHourIsToldAsOne() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.MODE, "TRUCK")
                .with(FieldNames.DEPARTURE_DATE, "2026-03-02")
                .with(FieldNames.DEPARTURE_TIME, "10:00"))
        .warns(FieldNames.DEPARTURE_TIME, "is filed 1 hour before arrival at the border");
  }

  @Test
  void withoutModeOrDepartureNothingCanBeCounted() {
    CaseForTests late =
        CaseForTests.toIssue()
            .with(FieldNames.DEPARTURE_DATE, "2026-03-02")
            .with(FieldNames.DEPARTURE_TIME, "10:01");

    RuleAssert.that(rule, late.without(FieldNames.MODE)).isSilent();
    RuleAssert.that(rule, late.with(FieldNames.MODE, "AIR").without(FieldNames.DEPARTURE_ZONE))
        .isSilent();
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void onlyWhatStillHasToLeaveIsAsked(Step step) {
    assertThat(rule.appliesTo(step)).isEqualTo(step == Step.DRAFT || step == Step.ISSUE);
  }
}
