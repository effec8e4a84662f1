package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class DatesInOrderTest {

  private final CertificateRule rule = new DatesInOrder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          2026-03-02 | -     | -
          3/2/2026   | -     | -
          null       | -     | -
          2026-03-01 | BLOCK | lies before today, 2026-03-02
          2026-03-03 | BLOCK | lies after today, 2026-03-02
          2026-02-30 | BLOCK | must be in the calendar
          tomorrow   | BLOCK | “tomorrow”
          """)
  void aCertificateIsIssuedToday(String issued, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ISSUE_DATE, issued))
        .says(expected, FieldNames.ISSUE_DATE, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-05-01 | -     | -
          2026-03-04 | -     | -
          2026-05-02 | BLOCK | Enter 2026-05-01 at the latest
          2026-03-02 | BLOCK | does not lie after the issue
          2026-02-01 | BLOCK | does not lie after the issue
          31.12.2026 | BLOCK | “31.12.2026”
          """)
  void theExpiryLiesAfterTheIssueAndWithinTheValidity(
      String expiry, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.EXPIRY_DATE, expiry))
        .says(expected, FieldNames.EXPIRY_DATE, words);
  }

  @Test
  void withABlankIssueDateTheExpiryIsHeldAgainstToday() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .without(FieldNames.ISSUE_DATE)
                .with(FieldNames.EXPIRY_DATE, "2026-05-02"))
        .blocks(FieldNames.EXPIRY_DATE, "2026-05-01 at the latest");
  }

  @Test
  void anUnreadableIssueDateIsToldOnce() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.ISSUE_DATE, "someday")
                .with(FieldNames.EXPIRY_DATE, "2027-01-01"))
        .blocks(FieldNames.ISSUE_DATE, "“someday”");
  }

  @Test
  void theValidityIsASetting() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .registers(
                    RegistersForTests.with()
                        .setting("certificate-validity-days", "59")
                        .registers()))
        .blocks(FieldNames.EXPIRY_DATE, "2026-04-30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-02 | America/New_York    | -     | -
          2026-05-01 | America/New_York    | -     | -
          2026-05-02 | America/New_York    | BLOCK | after the expiry on 2026-05-01
          2026-03-01 | America/New_York    | BLOCK | has passed: it is 2026-03-02
          2026-03-01 | America/Los_Angeles | BLOCK | has passed: it is 2026-03-02
          2026-03-32 | America/New_York    | BLOCK | must be in the calendar
          """)
  void thePlannedDepartureIsNotPastAndNotAfterTheExpiry(
      String date, String zone, String expected, String words) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.DEPARTURE_DATE, date)
                .with(FieldNames.DEPARTURE_ZONE, zone))
        .says(expected, FieldNames.DEPARTURE_DATE, words);
  }

  @ParameterizedTest
  @CsvSource({
    "10:00, America/New_York, -",
    "09:59, America/New_York, BLOCK",
    "00:00, America/New_York, BLOCK",
    "09:59, America/Los_Angeles, -",
    "15:59, Europe/Brussels, BLOCK",
    "16:00, Europe/Brussels, -"
  })
  void aDepartureEarlierTodayHasPassed(String time, String zone, String expected) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.DEPARTURE_DATE, "2026-03-02")
                .with(FieldNames.DEPARTURE_TIME, time)
                .with(FieldNames.DEPARTURE_ZONE, zone))
        .says(expected, FieldNames.DEPARTURE_TIME, time, zone, "has passed: it is ");
  }

  @Test
  void nearMidnightTheDayIsThatOfTheDeparture() {
    CaseForTests late =
        CaseForTests.toIssue()
            .now("2026-03-03T06:00:00Z") // 3 March in New York, still 2 March in Los Angeles
            .with(FieldNames.ISSUE_DATE, "2026-03-03")
            .with(FieldNames.DEPARTURE_DATE, "2026-03-02")
            .with(FieldNames.DEPARTURE_TIME, "23:30");

    RuleAssert.that(rule, late.with(FieldNames.DEPARTURE_ZONE, "America/Los_Angeles")).isSilent();
    RuleAssert.that(rule, late.with(FieldNames.DEPARTURE_ZONE, "America/New_York"))
        .blocks(FieldNames.DEPARTURE_DATE, "it is 2026-03-03");
  }

  @ParameterizedTest
  @CsvSource({"02:30,BLOCK", "01:59,-", "03:00,-"})
  void anHourThatTheClockSkipsDoesNotExist(String time, String expected) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.DEPARTURE_DATE, "2026-03-08")
                .with(FieldNames.DEPARTURE_TIME, time))
        .says(expected, FieldNames.DEPARTURE_TIME, "There is no 02:30 on 2026-03-08");
  }

  @ParameterizedTest
  @CsvSource({
    "mode,BY HAND,“BY HAND” is no mode of transport that is known here. Choose one of: Vessel; Air",
    "departure_time,half past two,“half past two”",
    "departure_zone,Nowhere/Land,“Nowhere/Land”"
  })
  void theDepartureMustBeReadable(String field, String text, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(field, text)).blocks(field, words);
    RuleAssert.that(rule, CaseForTests.ofThePast("2018-05-04").with(field, text))
        .blocks(field, words);
  }

  @Test
  void toBeIssuedACertificateHasADeparture() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .without(FieldNames.MODE)
                .without(FieldNames.CARRIER)
                .without(FieldNames.PORT)
                .without(FieldNames.DEPARTURE_DATE)
                .without(FieldNames.DEPARTURE_TIME)
                .without(FieldNames.DEPARTURE_ZONE)
                .without(FieldNames.EXPIRY_DATE))
        .misses(
            FieldNames.EXPIRY_DATE,
            FieldNames.MODE,
            FieldNames.CARRIER,
            FieldNames.PORT,
            FieldNames.DEPARTURE_DATE,
            FieldNames.DEPARTURE_TIME,
            FieldNames.DEPARTURE_ZONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          2018-05-04 | 2018-07-03 | 2018-05-04 | -           | -
          2018-05-04 | 2018-07-03 | 2018-07-03 | -           | -
          2018-05-04 | 2018-07-03 | null       | -           | -
          2018-05-04 | 2018-07-03 | 2018-05-03 | export_date | before the issue on 2018-05-04
          2018-05-04 | 2018-07-03 | 2018-07-04 | export_date | after the expiry on 2018-07-03
          2018-05-04 | 2018-07-03 | 5 May      | export_date | “5 May”
          2018-05-04 | 2018-07-04 | 2018-05-04 | expiry_date | 2018-07-03 at the latest
          2018-05-04 | 2018-05-04 | null       | expiry_date | does not lie after the issue
          2026-03-03 | 2026-04-01 | null       | issue_date  | lies after today
          2018-02-29 | 2018-04-01 | null       | issue_date  | “2018-02-29”
          """)
  void aRecordOfThePastHasItsOwnDates(
      String issued, String expires, String exported, String field, String words) {
    RuleAssert.that(
            rule,
            CaseForTests.ofThePast("2018-05-04")
                .with(FieldNames.ISSUE_DATE, issued)
                .with(FieldNames.EXPIRY_DATE, expires)
                .with(FieldNames.EXPORT_DATE, exported))
        .says(field.equals("-") ? "-" : "BLOCK", field, words);
  }

  @Test
  void aRecordOfThePastHasIssueAndExpiry() {
    RuleAssert.that(
            rule,
            CaseForTests.ofThePast("2018-05-04")
                .without(FieldNames.ISSUE_DATE)
                .without(FieldNames.EXPIRY_DATE))
        .misses(FieldNames.ISSUE_DATE, FieldNames.EXPIRY_DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02,-,-",
    "2026-03-01,BLOCK,before the issue",
    "2026-03-03,BLOCK,lies after today",
    "soon,BLOCK,“soon”"
  })
  void anExportHasHappenedWithinTheValidity(String exported, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.at(Step.EXPORT).with(FieldNames.EXPORT_DATE, exported))
        .says(expected, FieldNames.EXPORT_DATE, words);
  }

  @Test
  void anExportHasADate() {
    RuleAssert.that(rule, CaseForTests.at(Step.EXPORT).without(FieldNames.EXPORT_DATE))
        .misses(FieldNames.EXPORT_DATE);
  }
}
