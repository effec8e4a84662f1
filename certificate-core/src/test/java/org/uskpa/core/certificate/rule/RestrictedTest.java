package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.FieldNames;

class RestrictedTest {

  private final CertificateRule rule = new Restricted();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2013-05-22 | CF       | BE | 7102.31 | -     | -           | -
          2013-05-23 | CF       | BE | 7102.31 | BLOCK | origin      | Origin CF, 7102.31: Diamonds mined in the Central African Republic
          2015-07-16 | BW,CF    | BE | 7102.21 | BLOCK | origin      | Origin CF, 7102.21
          2015-07-17 | CF       | BE | 7102.10 | WARN  | origin      | which zone
          2024-11-14 | CF       | BE | 7102.31 | WARN  | origin      | which zone
          2024-11-15 | CF       | BE | 7102.31 | -     | -           | -
          2014-01-01 | MIXED    | BE | 7102.31 | -     | -           | -
          2020-01-01 | ZW       | BE | 7102.31 | -     | -           | -
          2024-06-01 | RU       | BE | 7102.31 | -     | -           | -
          2022-03-10 | BW       | RU | 7102.31 | -     | -           | -
          2022-03-11 | BW       | RU | 7102.31 | WARN  | destination | licence of the Bureau of Industry and Security
          2022-03-11 | BW       | BY | 7102.21 | WARN  | destination | Belarus
          2024-06-01 | BW       | BE | 7102.31 | -     | -           | -
          """)
  void aDatedRestrictionOnExportsMatches(
      String day,
      String origin,
      String destination,
      String hs,
      String expected,
      String field,
      String words) {
    RuleAssert.that(
            rule,
            CaseForTests.ofThePast(day)
                .with(FieldNames.ORIGIN, origin)
                .with(FieldNames.DESTINATION, destination)
                .line(0, hs, "1.00", "100.00"))
        .says(expected, field, words);
  }

  @Test
  void theFindingCarriesTheRestrictionsOwnBasisAndCitation() {
    List<Finding> findings =
        rule.check(CaseForTests.ofThePast("2013-06-01").with(FieldNames.ORIGIN, "CF").build());

    assertThat(findings).extracting(Finding::basis).containsExactly(Basis.KP_PRACTICE);
    assertThat(findings)
        .extracting(Finding::citation)
        .containsExactly("Kimberley Process suspension of 23 May 2013; FR Doc 2015-12001");
  }

  @Test
  void aRestrictionIsToldOnceWhateverTheLines() {
    RuleAssert.that(
            rule,
            CaseForTests.ofThePast("2013-06-01")
                .with(FieldNames.ORIGIN, "CF")
                .line(1, "7102.21", "1.00", "10.00"))
        .blocks(FieldNames.ORIGIN, "7102.21, 7102.31");
  }

  @Test
  void whatCannotBeReadMatchesNothing() {
    RuleAssert.that(rule, CaseForTests.blankDraft()).isSilent();
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.DESTINATION, "RU")
                .line(0, "7102.39", "1.00", "1.00"))
        .isSilent();
  }
}
