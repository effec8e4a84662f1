package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.shipment.FieldNames;

class PackagingTest {

  private final CertificateRule rule = new Packaging();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SECURITY_BAG              | -     | -
          SEALED_BOX                | -     | -
          SEALED_POUCH              | -     | -
          SEALED_DRUM               | -     | -
          sealed_box                | -     | -
          MAILING_ENVELOPE          | BLOCK | Ordinary mailing envelope or box does not do: ordinary mail
          EXPRESS_PACKAGING         | BLOCK | Standard express carrier packaging does not do
          RESEALABLE_BAG            | BLOCK | opened and closed again
          RESEALABLE_BAG_IN_EXPRESS | BLOCK | merely holds a resealable bag
          SHOE_BOX                  | BLOCK | “SHOE_BOX” is no type of container
          """)
  void theContainerShowsTampering(String type, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.CONTAINER_TYPE, type))
        .says(expected, FieldNames.CONTAINER_TYPE, words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shipping desk of L018", "J. Ng", "Zoë", "王伟"})
  void aPersonOrDeskAttestsThatItIsSealed(String name) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.CONTAINER_ATTESTED_BY, name))
        .isSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n/a", "-", "x", "none", "TBD", "123", "unknown"})
  void nobodyCannotAttest(String name) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.CONTAINER_ATTESTED_BY, name))
        .blocks(FieldNames.CONTAINER_ATTESTED_BY, "“" + name + "” names nobody");
  }

  @Test
  void typeAndAttestationMustBeThere() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .without(FieldNames.CONTAINER_TYPE)
                .without(FieldNames.CONTAINER_ATTESTED_BY))
        .misses(FieldNames.CONTAINER_TYPE, FieldNames.CONTAINER_ATTESTED_BY);
  }
}
