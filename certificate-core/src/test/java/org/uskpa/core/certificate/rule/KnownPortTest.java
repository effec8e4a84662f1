package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.register.Port;
import org.uskpa.core.register.Registers;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class KnownPortTest {

  private final CertificateRule rule = new KnownPort();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4701                          | -    | -
          4701 JFK                      | -    | -
          4701, at the airport          | -    | -
          0401                          | -    | -
          Boston, Massachusetts         | -    | -
          boston, massachusetts         | -    | -
          8000                          | -    | -
          JFK                           | WARN | “JFK” is no port that the register has on 2026-03-04.
          9999                          | WARN | “9999” is no port
          47012                         | WARN | “47012” is no port
          401                           | WARN | Choose one of the list by its code of Schedule D
          """)
  void thePortIsOneOfTheRegister(String port, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.PORT, port))
        .says(expected, FieldNames.PORT, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-31 | -    | -
          2026-04-01 | WARN | It was that of Laredo, Texas 2003-01-01 to 2026-03-31.
          """)
  void aPortThatWasClosedIsKnownUntilThen(String departure, String expected, String words) {
    LocalDate april = LocalDate.of(2026, 4, 1);
    Registers closed =
        RegistersForTests.with()
            .ports(
                all ->
                    all.stream()
                        .flatMap(
                            port ->
                                port.code().equals("2304")
                                    ? Stream.of(
                                        new Port(
                                            port.code(),
                                            new DateRange(port.during().first(), april),
                                            port.name(),
                                            port.citation()))
                                    : Stream.of(port))
                        .toList())
            .registers();

    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .registers(closed)
                .with(FieldNames.PORT, "2304")
                .with(FieldNames.DEPARTURE_DATE, departure))
        .says(expected, FieldNames.PORT, words);
  }

  /** Files of the past carry no port, and a blank one is another rule's. */
  @Test
  void whatIsBlankIsNotAsked() {
    RuleAssert.that(rule, CaseForTests.toIssue().without(FieldNames.PORT)).isSilent();
    RuleAssert.that(rule, CaseForTests.at(Step.BACK_ENTRY).without(FieldNames.PORT)).isSilent();
  }
}
