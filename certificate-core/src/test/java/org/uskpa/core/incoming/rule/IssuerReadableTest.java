package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class IssuerReadableTest {

  @ParameterizedTest
  @CsvSource({"BW,-", "eu,-", "ZZ,-", "BWA,BLOCK", "Botswana,BLOCK", "1,BLOCK"})
  void theIssuerIsACodeOfTwoLetters(String issuer, String expected) {
    ImportAssert.that(
            new IssuerReadable(),
            ImportForTests.inOrder().with(FieldNames.ISSUING_PARTICIPANT, issuer))
        .says(expected, FieldNames.ISSUING_PARTICIPANT, "“" + issuer + "”");
  }

  @Test
  void aBlankIssuerIsMissing() {
    ImportAssert.that(
            new IssuerReadable(),
            ImportForTests.inOrder().with(FieldNames.ISSUING_PARTICIPANT, null))
        .misses(FieldNames.ISSUING_PARTICIPANT);
  }
}
