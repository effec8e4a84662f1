package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.FieldNames;

class CertificateRulesTest {

  private final CertificateRules rules = new CertificateRules();

  @ParameterizedTest
  @EnumSource(Step.class)
  void aCertificateInOrderHasNoFindings(Step step) {
    assertThat(rules.check(CaseForTests.at(step).build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-01-02", "2018-07-04", "2025-12-31"})
  void aRecordOfThePastInOrderHasNoFindings(String day) {
    assertThat(rules.check(CaseForTests.ofThePast(day).build())).isEmpty();
  }

  @Test
  void aBlankDraftIsToldOfEachBlankFieldOnceAndOfNothingElse() {
    List<Finding> findings = rules.check(CaseForTests.blankDraft().build());

    assertThat(findings).allMatch(Finding::missing);
    assertThat(findings)
        .filteredOn(Finding::blocks)
        .extracting(Finding::message)
        .allMatch(message -> message.endsWith("is still to be filled in."));
    assertThat(findings)
        .extracting(Finding::field)
        .containsExactlyInAnyOrder(
            "lines[0].hs_code",
            "lines[0].carats",
            "lines[0].value_usd",
            FieldNames.PARCELS,
            FieldNames.ORIGIN,
            FieldNames.EXPORTER_NAME,
            FieldNames.EXPORTER_ADDRESS,
            FieldNames.CONSIGNEE_NAME,
            FieldNames.CONSIGNEE_ADDRESS,
            FieldNames.DESTINATION,
            FieldNames.CONTAINER_TYPE,
            FieldNames.CONTAINER_ATTESTED_BY,
            FieldNames.CONTAINER_SEALS,
            FieldNames.ITN,
            FieldNames.EXPIRY_DATE,
            FieldNames.MODE,
            FieldNames.CARRIER,
            FieldNames.PORT,
            FieldNames.DEPARTURE_DATE,
            FieldNames.DEPARTURE_TIME,
            FieldNames.DEPARTURE_ZONE);
  }

  @Test
  void allFindingsComeAtOnce() {
    assertThat(
            rules.check(
                CaseForTests.toIssue()
                    .with(FieldNames.DESTINATION, "KE")
                    .with(FieldNames.ITN, "AESDOWN 123456789 03/02/2026")
                    .with(FieldNames.PARCELS, "0")
                    .build()))
        .extracting(Finding::rule)
        .containsExactly("parcels", "destination-participant", "itn-legend");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          issue_date            | 2026-03-01        | dates
          issue_date            | 2026-03-03        | dates
          issue_date            | soon              | dates
          expiry_date           | 2026-03-02        | dates
          expiry_date           | 2027-01-01        | dates
          expiry_date           | null              | dates
          itn                   | X2026             | itn-form
          itn                   | X20269901123456   | itn-form
          itn                   | null              | itn-form
          itn                   | AESPOST 1         | itn-legend
          itn                   | X20260303123456   | itn-date
          itn                   | X20200303123456   | itn-date
          exporter_name         | Exporter 1        | third-party
          exporter_name         | null              | parties
          exporter_address      | PO Box 1          | parties
          exporter_address      | Antwerp           | parties
          consignee_name        | null              | parties
          consignee_name        | 钻石              | printable
          consignee_address     | 上海              | printable
          destination           | KE                | destination-participant
          destination           | US                | not-domestic
          destination           | PR                | not-domestic
          destination           | RU                | restriction
          destination           | Belgium           | destination-participant
          destination           | null              | destination-participant
          origin                | KE                | origin
          origin                | nowhere           | origin
          origin                | null              | origin
          parcels               | 0                 | parcels
          parcels               | many              | parcels
          container_type        | EXPRESS_PACKAGING | packaging
          container_type        | null              | packaging
          container_attested_by | n/a               | packaging
          container_seals       | null              | seals
          mode                  | HAND              | dates
          mode                  | null              | dates
          port                  | null              | dates
          port                  | Timbuktu          | port-known
          port                  | 9999              | port-known
          carrier               | null              | dates
          departure_date        | 2026-03-01        | dates
          departure_date        | 2026-06-01        | dates
          departure_date        | null              | dates
          departure_time        | 25:00             | dates
          departure_zone        | Mars              | dates
          lines[0].hs_code      | 7102.39           | hs-scope
          lines[0].hs_code      | null              | hs-scope
          lines[0].carats       | 0                 | amounts
          lines[0].carats       | 1.001             | amounts
          lines[0].carats       | null              | amounts
          lines[0].value_usd    | 0                 | amounts
          lines[0].value_usd    | -5                | amounts
          lines[0].value_usd    | 1.00              | price-band
          """)
  void eachFaultIsToldOnceByTheRuleThatOwnsIt(String field, String text, String rule) {
    assertThat(rules.check(CaseForTests.toIssue().with(field, text).build()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.field()).isEqualTo(field);
            });
  }

  @Test
  void aFieldThatIsLeftIsToldOfItsOwnFindingsOnly() {
    CertificateCase certificate =
        CaseForTests.toIssue()
            .with(FieldNames.DESTINATION, "KE")
            .with(FieldNames.PARCELS, "0")
            .build();

    assertThat(rules.check(certificate, FieldNames.PARCELS))
        .extracting(Finding::rule)
        .containsExactly("parcels");
    assertThat(rules.check(certificate, FieldNames.ITN)).isEmpty();
  }

  @Test
  void whenAnExportIsRecordedOnlyRulesAboutWhatIsTypedAnewAndItsListsAreAskedAgain() {
    assertThat(rules.all().stream().filter(rule -> rule.appliesTo(Step.EXPORT)))
        .extracting(CertificateRule::name)
        .containsExactly(
            "origin",
            "one-alphabet",
            "destination-participant",
            "not-domestic",
            "restriction",
            "itn-date",
            "port-known",
            "dates");
  }

  /**
   * By today's lists each of these would be told of more: Kenya, Gabon then, an old ITN, a review.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"2018-02-30", "soon", "null"})
  void aRecordOfThePastWithoutIssueDateIsToldOfThatAndNotJudgedByToday(String issued) {
    CaseForTests undated =
        CaseForTests.ofThePast("2018-05-04")
            .with(FieldNames.ISSUE_DATE, issued)
            .without(FieldNames.EXPORT_DATE)
            .with(FieldNames.DESTINATION, "KE")
            .with(FieldNames.ORIGIN, "VE")
            .line(0, "7102.31", "100.00", "100.00");

    assertThat(rules.check(undated.build()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("dates");
              assertThat(finding.field()).isEqualTo(FieldNames.ISSUE_DATE);
            });
  }

  @Test
  void aRecordOfThePastWithoutIssueDateIsStillJudgedByItsExport() {
    assertThat(
            rules.check(
                CaseForTests.ofThePast("2018-05-04")
                    .with(FieldNames.ISSUE_DATE, "soon")
                    .with(FieldNames.DESTINATION, "KE")
                    .build()))
        .extracting(Finding::rule)
        .containsExactly("destination-participant", "dates");
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"EXPORT", "BACK_ENTRY"})
  void anExportOnADayThatCannotBeReadIsJudgedByNoList(Step step) {
    assertThat(
            rules.check(
                CaseForTests.at(step)
                    .with(FieldNames.EXPORT_DATE, "someday")
                    .with(FieldNames.DESTINATION, "KE")
                    .build()))
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("dates", FieldNames.EXPORT_DATE));
  }

  @Test
  void eachRuleHasANameOfItsOwnAndSaysWhatItDemands() {
    assertThat(rules.all()).extracting(CertificateRule::name).doesNotHaveDuplicates().hasSize(27);
    assertThat(rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.says()).endsWith(".");
              assertThat(rule.severities()).isNotEmpty();
            });
  }
}
