package org.uskpa.core.certificate.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.shipment.FieldNames;

class ThirdPartyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          DEALER         | Licensee 005 Inc.      | -
          DEALER         | LICENSEE 005, INC      | -
          DEALER         | licensee  005 inc      | -
          DEALER         | Licensee-005 (Inc.)    | -
          DEALER         | Licensee 006 Inc.      | BLOCK
          DEALER         | Licensee 005           | BLOCK
          DEALER         | Licensee 005 Inc. c/o  | BLOCK
          DEALER         | null                   | -
          COMMON_CARRIER | Exporter 052 Inc.      | -
          COMMON_CARRIER | Licensee 005 Inc.      | -
          """)
  void aDealerIssuesForItselfOnly(LicenseeKind kind, String exporter, String expected) {
    RuleAssert.that(
            new ThirdParty(),
            CaseForTests.toIssue().kind(kind).with(FieldNames.EXPORTER_NAME, exporter))
        .says(expected, FieldNames.EXPORTER_NAME, "“" + exporter + "”", "“Licensee 005 Inc.”");
  }
}
