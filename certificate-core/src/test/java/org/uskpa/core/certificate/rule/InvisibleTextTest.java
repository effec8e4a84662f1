package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.text.InvisibleTexts;

/** What cannot be seen fills no field of a certificate. */
class InvisibleTextTest {

  private static final List<String> DEPARTURE =
      List.of(
          FieldNames.MODE,
          FieldNames.PORT,
          FieldNames.CARRIER,
          FieldNames.DEPARTURE_DATE,
          FieldNames.DEPARTURE_TIME,
          FieldNames.DEPARTURE_ZONE);

  private final CertificateRules rules = new CertificateRules();

  static Stream<Arguments> everyFieldByEveryText() {
    return Stream.of(
            Stream.of(
                FieldNames.ITN,
                FieldNames.EXPORTER_NAME,
                FieldNames.EXPORTER_ADDRESS,
                FieldNames.CONSIGNEE_NAME,
                FieldNames.CONSIGNEE_ADDRESS,
                FieldNames.DESTINATION,
                FieldNames.ORIGIN,
                FieldNames.PARCELS,
                FieldNames.CONTAINER_TYPE,
                FieldNames.CONTAINER_SEALS,
                FieldNames.CONTAINER_ATTESTED_BY,
                FieldNames.ofLine(0, FieldNames.HS_CODE),
                FieldNames.ofLine(0, FieldNames.CARATS),
                FieldNames.ofLine(0, FieldNames.VALUE_USD)),
            DEPARTURE.stream())
        .flatMap(fields -> fields)
        .flatMap(field -> InvisibleTexts.all().map(text -> Arguments.of(field, text)));
  }

  @ParameterizedTest
  @MethodSource("everyFieldByEveryText")
  void isMissingWhereItIsTyped(String field, String text) {
    List<Finding> findings = rules.check(CaseForTests.toIssue().with(field, text).build());

    assertThat(findings)
        .filteredOn(finding -> finding.field().equals(field))
        .isNotEmpty()
        .allMatch(Finding::missing);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"DRAFT", "ISSUE", "BACK_ENTRY"})
  void saysTheSameAsNothingAtEveryStep(Step step) {
    Map<String, String> texts =
        Map.of(
            FieldNames.CONSIGNEE_NAME, "\u200B",
            FieldNames.CONSIGNEE_ADDRESS, "\u2060\u00A0",
            FieldNames.EXPORTER_NAME, "\u00AD",
            FieldNames.CONTAINER_ATTESTED_BY, "\uFEFF");
    CaseForTests invisible = CaseForTests.at(step);
    CaseForTests without = CaseForTests.at(step);
    texts.forEach(
        (field, text) -> {
          invisible.with(field, text);
          without.without(field);
        });

    assertThat(rules.check(invisible.build()))
        .isEqualTo(rules.check(without.build()))
        .filteredOn(Finding::missing)
        .hasSize(texts.size());
  }
}
