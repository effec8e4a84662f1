package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.participant.Waiver;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class DestinationParticipantTest {

  private final CertificateRule rule = new DestinationParticipant();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-05-04 | BE | -     | -
          2018-05-04 | EU | -     | -
          2018-05-04 | HK | -     | -
          2018-05-04 | GL | -     | -
          2018-05-04 | TW | -     | -
          2018-05-04 | GB | -     | -
          2018-05-04 | KE | BLOCK | Kenya (KE) belonged to no Participant on 2018-05-04. Looked at: the list of 82 FR 19309
          2018-05-04 | ZZ | BLOCK | “ZZ” is no country's code
          2018-05-04 | GA | BLOCK | Gabon (GA) was not on the U.S. list on 2018-05-04; it is or was from 2019-07-05: 84 FR 32247
          2019-07-04 | GA | BLOCK | Looked at: the list of 82 FR 19309 of 2017-04-26
          2019-07-05 | GA | -     | -
          2025-03-05 | UZ | BLOCK | Looked at: the list of FR Doc 2022-07312 of 2022-04-06
          2025-03-06 | UZ | -     | -
          2022-04-05 | QA | BLOCK | Qatar
          2022-04-06 | QA | -     | -
          2013-05-22 | CF | -     | -
          2013-05-23 | CF | BLOCK | was suspended on 2013-05-23 (2013-05-23 to 2017-04-25
          2017-04-25 | CF | BLOCK | was suspended
          2017-04-26 | CF | -     | -
          2010-11-04 | VE | BLOCK | was suspended
          2008-12-30 | CI | -     | -
          2008-12-31 | CI | BLOCK | Looked at: the list of 73 FR 80506
          2014-08-11 | CI | -     | -
          2012-06-01 | HR | -     | -
          2013-07-01 | HR | -     | -
          2004-04-30 | CY | BLOCK | belonged to no Participant
          2004-05-01 | CY | -     | -
          2020-12-31 | GB | -     | -
          2021-01-01 | GB | -     | -
          2021-01-07 | GB | -     | -
          2021-01-08 | GB | -     | -
          2020-12-31 | XI | BLOCK | Northern Ireland (XI) belonged to no Participant
          2021-01-01 | XI | -     | -
          2003-08-10 | IL | BLOCK | no list, for none was in force
          2018-05-04 | US | -     | -
          2018-05-04 | PR | -     | -
          2018-05-04 | B  | BLOCK | “B”
          """)
  void theDestinationsParticipantIsOnTheListOfThatDay(
      String day, String country, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.ofThePast(day).with(FieldNames.DESTINATION, country))
        .says(expected, FieldNames.DESTINATION, words);
  }

  @Test
  void anExportIsJudgedByItsExportDateNotByItsIssueDate() {
    CaseForTests gabon = CaseForTests.ofThePast("2019-06-20").with(FieldNames.DESTINATION, "GA");

    RuleAssert.that(rule, gabon.with(FieldNames.EXPORT_DATE, "2019-07-05")).isSilent();
    RuleAssert.that(rule, gabon.with(FieldNames.EXPORT_DATE, "2019-07-04"))
        .blocks(FieldNames.DESTINATION, "on 2019-07-04");
  }

  @Test
  void aDraftIsJudgedByItsPlannedDeparture() {
    CaseForTests uzbekistan =
        CaseForTests.at(Step.DRAFT).now("2025-03-03T15:00:00Z").with(FieldNames.DESTINATION, "UZ");

    RuleAssert.that(rule, uzbekistan.with(FieldNames.DEPARTURE_DATE, "2025-03-06")).isSilent();
    RuleAssert.that(rule, uzbekistan.with(FieldNames.DEPARTURE_DATE, "2025-03-05"))
        .blocks(FieldNames.DESTINATION, "on 2025-03-05");
    RuleAssert.that(rule, uzbekistan.without(FieldNames.DEPARTURE_DATE))
        .blocks(FieldNames.DESTINATION, "on 2025-03-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KE", "GA"})
  void aWaiverOfTheStateDepartmentAllowsWhatTheListDoesNot(String country) {
    CaseForTests certificate =
        CaseForTests.ofThePast("2018-05-04")
            .with(FieldNames.DESTINATION, country)
            .registers(
                RegistersForTests.with()
                    .waivers(
                        new Waiver(
                            country,
                            new DateRange(LocalDate.of(2018, 5, 4), LocalDate.of(2018, 5, 6)),
                            "a notice"))
                    .registers());

    RuleAssert.that(rule, certificate).isSilent();
    RuleAssert.that(rule, certificate.with(FieldNames.EXPORT_DATE, "2018-05-05")).isSilent();
    RuleAssert.that(rule, certificate.with(FieldNames.EXPORT_DATE, "2018-05-06"))
        .blocks(FieldNames.DESTINATION, country);
  }

  @Test
  void aBlankDestinationIsMissing() {
    RuleAssert.that(rule, CaseForTests.toIssue().without(FieldNames.DESTINATION))
        .misses(FieldNames.DESTINATION);
  }
}
