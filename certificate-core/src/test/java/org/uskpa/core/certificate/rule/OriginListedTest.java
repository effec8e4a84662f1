package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class OriginListedTest {

  private final CertificateRule rule = new OriginListed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-05-04 | BW    | -     | -
          2018-05-04 | US    | -     | -
          2018-05-04 | MIXED | -     | -
          2018-05-04 | ***   | -     | -
          2018-05-04 | BW,ZA | -     | -
          2018-05-04 | GA    | WARN  | Gabon (GA) was not on the U.S. list on 2018-05-04
          2019-07-04 | GA    | WARN  | Gabon
          2019-07-05 | GA    | -     | -
          2008-12-30 | CI    | -     | -
          2008-12-31 | CI    | WARN  | was not on the U.S. list on 2008-12-31
          2014-08-11 | CI    | -     | -
          2012-01-01 | VE    | WARN  | suspended
          2017-04-26 | VE    | -     | -
          2014-01-01 | CF    | -     | -
          2016-01-01 | CF    | -     | -
          2018-05-04 | KE    | BLOCK | Kenya (KE) was never on the U.S. list
          2018-05-04 | ZZ    | BLOCK | “ZZ” is no country
          2018-05-04 | MO    | WARN  | (MO)
          2018-05-04 | Botswana | BLOCK | Enter the country's code: BW
          2018-05-04 | bOTSWANA | BLOCK | “bOTSWANA” is a name
          2018-05-04 | BW,BW | BLOCK | “BW,BW” names BW more than once. Name each country once.
          2018-05-04 | Atlantis | BLOCK | “ATLANTIS”
          """)
  void eachOriginIsTheLandOfAParticipantThatIsOrWasListed(
      String issued, String origin, String expected, String words) {
    RuleAssert.that(
            rule, CaseForTests.ofThePast(issued).with(FieldNames.ORIGIN, origin.replace(" ", "")))
        .says(expected, FieldNames.ORIGIN, words);
  }

  /** Gabon came on the list on 5 July 2019, Côte d'Ivoire left it on 31 December 2008. */
  @ParameterizedTest
  @CsvSource({
    "2019-06-20, 2019-07-05, GA, -",
    "2019-06-20, 2019-07-04, GA, WARN",
    "2008-12-20, 2008-12-30, CI, -",
    "2008-12-20, 2008-12-31, CI, WARN"
  })
  void anExportIsJudgedByTheListOfItsDay(
      String issued, String exported, String origin, String expected) {
    CaseForTests export =
        CaseForTests.at(CertificateCase.Step.EXPORT)
            .with(FieldNames.ISSUE_DATE, issued)
            .with(FieldNames.EXPORT_DATE, exported)
            .with(FieldNames.ORIGIN, origin);

    assertThat(rule.appliesTo(CertificateCase.Step.EXPORT)).isTrue();
    RuleAssert.that(rule, export).says(expected, FieldNames.ORIGIN, exported);
  }

  @Test
  void eachCountryOfAListIsLookedAt() {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ORIGIN, "KE|BW|ZZ"))
        .concerns(FieldNames.ORIGIN, FieldNames.ORIGIN);
  }

  @Test
  void allDoubtfulCountriesAreToldInOneWarning() {
    RuleAssert.that(rule, CaseForTests.ofThePast("2012-01-01").with(FieldNames.ORIGIN, "GA|BW|VE"))
        .warns(
            FieldNames.ORIGIN,
            "Gabon (GA) was not on the U.S. list on 2012-01-01; ",
            "(VE) stood on the U.S. list on 2012-01-01 but was suspended.");
  }

  @Test
  void aBlankOriginIsMissing() {
    RuleAssert.that(rule, CaseForTests.toIssue().without(FieldNames.ORIGIN))
        .misses(FieldNames.ORIGIN);
  }
}
