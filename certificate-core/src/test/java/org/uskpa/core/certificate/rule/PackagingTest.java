package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.register.ContainerType;
import org.uskpa.core.register.Registers;
import org.uskpa.core.register.RegistersForTests;
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

  /** The drum no longer qualifies from April on, and the pouch is no type any more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SEALED_DRUM  | 2026-03-31 | -     | -
          SEALED_DRUM  | 2026-04-01 | BLOCK | Sealed drum does not do: its lid was opened unseen. Use a tamper-resistant container: Sealed box, Security bag.
          SEALED_POUCH | 2026-03-31 | -     | -
          SEALED_POUCH | 2026-04-01 | BLOCK | “SEALED_POUCH” is no type of container that is known on 2026-04-01. Choose one of Sealed box, Security bag.
          SEALED_BOX   | 2026-04-01 | -     | -
          """)
  void theTypesOfTheDayOfDepartureCount(
      String type, String departure, String expected, String words) {
    LocalDate april = LocalDate.of(2026, 4, 1);
    Registers changed =
        RegistersForTests.with()
            .containerTypes(
                all ->
                    all.stream()
                        .flatMap(
                            known ->
                                switch (known.code()) {
                                  case "SEALED_DRUM" ->
                                      Stream.of(
                                          until(known, april),
                                          new ContainerType(
                                              known.code(),
                                              DateRange.from(april),
                                              known.label(),
                                              false,
                                              "its lid was opened unseen",
                                              "test"));
                                  case "SEALED_POUCH" -> Stream.of(until(known, april));
                                  default -> Stream.of(known);
                                })
                        .toList())
            .registers();

    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .registers(changed)
                .with(FieldNames.CONTAINER_TYPE, type)
                .with(FieldNames.DEPARTURE_DATE, departure))
        .says(expected, FieldNames.CONTAINER_TYPE, words);
    assertThat(changed.containerTypes().labelOf("sealed_pouch", april)).isEqualTo("Sealed pouch");
    assertThat(changed.containerTypes().labelOf("NEVER_KNOWN", april)).isEqualTo("NEVER_KNOWN");
  }

  private static ContainerType until(ContainerType type, LocalDate end) {
    return new ContainerType(
        type.code(),
        new DateRange(type.during().first(), end),
        type.label(),
        type.qualifies(),
        type.why(),
        type.citation());
  }
}
