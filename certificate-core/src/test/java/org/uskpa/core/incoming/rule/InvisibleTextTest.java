package org.uskpa.core.incoming.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.text.InvisibleTexts;

/** What cannot be seen fills no field of an import. */
class InvisibleTextTest {

  static Stream<Arguments> everyFieldByEveryText() {
    return Stream.of(
            FieldNames.CERTIFICATE_NUMBER,
            FieldNames.ISSUING_PARTICIPANT,
            FieldNames.ISSUE_DATE,
            FieldNames.EXPIRY_DATE,
            FieldNames.ARRIVAL_DATE,
            FieldNames.IMPORT_DATE,
            FieldNames.ENTRY_NUMBER,
            FieldNames.PORT_CODE,
            FieldNames.IMPORTER_NAME,
            FieldNames.IMPORTER_ADDRESS,
            FieldNames.EXPORTER_NAME,
            FieldNames.ORIGIN,
            FieldNames.PARCELS,
            FieldNames.ofLine(0, FieldNames.HS_CODE),
            FieldNames.ofLine(0, FieldNames.CARATS),
            FieldNames.ofLine(0, FieldNames.VALUE_USD))
        .flatMap(field -> InvisibleTexts.all().map(text -> Arguments.of(field, text)));
  }

  @ParameterizedTest
  @MethodSource("everyFieldByEveryText")
  void isMissingWhereItIsTyped(String field, String text) {
    List<Finding> findings =
        new ImportRules().malformed(ImportForTests.inOrder().with(field, text).build());

    assertThat(findings)
        .filteredOn(finding -> finding.field().equals(field))
        .isNotEmpty()
        .allMatch(Finding::missing);
  }
}
