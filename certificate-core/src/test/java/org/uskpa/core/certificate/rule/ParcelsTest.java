package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class ParcelsTest {

  private final CertificateRule rule = new Parcels();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1       | -     | -
          999999  | -     | -
          0       | BLOCK | is 0
          -3      | BLOCK | is -3
          1.5     | BLOCK | “1.5”
          one     | BLOCK | “one”
          1000000 | BLOCK | “1000000”
          """)
  void aShipmentHasOneParcelAtLeast(String parcels, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.PARCELS, parcels))
        .says(expected, FieldNames.PARCELS, words);
  }

  @Test
  void aBlankCountIsMissing() {
    RuleAssert.that(rule, CaseForTests.toIssue().without(FieldNames.PARCELS))
        .misses(FieldNames.PARCELS);
  }
}
