package org.uskpa.core.incoming.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class PrefixOfIssuerTest {

  @ParameterizedTest
  @CsvSource({
    "BW0012345,BW,-,-",
    "EU/0012345,EU,-,-",
    "BE0012345,EU,WARN,which belongs to European Union",
    "HK12345,CN,WARN,its certificates begin with CN",
    "ZA12345,BW,BLOCK,begins with ZA",
    "EU12345,BE,BLOCK,begins with EU",
    "XX12345,BW,BLOCK,begins with XX",
    "12345,BW,-,-",
    "BW12345,Botswana,-,-"
  })
  void theNumberBeginsWithTheIssuersLetters(
      String number, String issuer, String expected, String words) {
    ImportAssert.that(
            new PrefixOfIssuer(),
            ImportForTests.inOrder()
                .with(FieldNames.CERTIFICATE_NUMBER, number)
                .with(FieldNames.ISSUING_PARTICIPANT, issuer))
        .says(expected, FieldNames.CERTIFICATE_NUMBER, words);
  }
}
