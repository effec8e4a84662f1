package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class OneAlphabetTest {

  private final CertificateRule rule = new OneAlphabet();

  @ParameterizedTest
  @CsvSource({
    "exporter_name,         'Lic\u0435nsee 005 Inc.',          The exporter's name",
    "exporter_address,      '5 West 47th Str\u0435et',         The exporter's address",
    "consignee_name,        'Diam\u0430nt NV',                 The consignee's name",
    "consignee_address,     'Hoveniersstraat 30, \u0410ntwerp', The consignee's address",
    "container_seals,       'S1000001|\u0405B100',             A seal number",
    "container_attested_by, 'Shipping d\u0435sk',              The attestation",
    "port,                  'N\u0435w York',                   The port",
    "carrier,               '\u0391ir Example',                The carrier"
  })
  void aWordOfTwoAlphabetsIsPointedAt(String field, String text, String what) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(field, text))
        .warns(field, what, "mixes alphabets");
  }

  @Test
  void anExportIsAskedForWhatIsTypedAnewAndNotForWhatIsFrozen() {
    RuleAssert.that(
            rule,
            CaseForTests.at(CertificateCase.Step.EXPORT)
                .with(FieldNames.CARRIER, "\u0391ir Example"))
        .warns(FieldNames.CARRIER, "The carrier", "mixes alphabets");
    RuleAssert.that(
            rule,
            CaseForTests.at(CertificateCase.Step.EXPORT)
                .with(FieldNames.CONSIGNEE_NAME, "Diam\u0430nt NV"))
        .isSilent();
  }

  @Test
  void aWholeWordOfAnotherAlphabetIsInOrder() {
    RuleAssert.that(
            rule, CaseForTests.toIssue().with(FieldNames.CONSIGNEE_NAME, "Алмазы Diamonds Ltd"))
        .isSilent();
  }
}
