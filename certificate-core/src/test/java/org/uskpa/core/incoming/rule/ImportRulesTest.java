package org.uskpa.core.incoming.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;

class ImportRulesTest {

  private final ImportRules rules = new ImportRules();

  @Test
  void anImportInOrderIsWellFormedAndWithoutFindings() {
    for (ImportForTests arrived :
        Set.of(ImportForTests.inOrder(), ImportForTests.ofThePast("2018-05-04"))) {
      assertThat(rules.malformed(arrived.build())).isEmpty();
      assertThat(rules.findings(arrived.build())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          certificate_number  | 12345     | certificate-number
          certificate_number  | null      | certificate-number
          issuing_participant | Botswana  | issuer
          issue_date          | someday   | import-dates
          expiry_date         | null      | import-dates
          arrival_date        | 2026-3-99 | import-dates
          import_date         | 2026-03-03 | import-dates
          entry_number        | null      | entry-number
          port_code           | JFK       | port-code
          importer_name       | null      | import-parties
          origin              | somewhere | import-origin
          parcels             | 0         | import-parcels
          lines[0].hs_code    | 7102.39   | import-hs-scope
          lines[0].carats     | -1        | import-amounts
          lines[0].value_usd  | 1.001     | import-amounts
          """)
  void whatIsMalformedIsRefusedByTheFormAndToldOnce(String field, String text, String name) {
    ImportCase arrived = ImportForTests.inOrder().with(field, text).build();

    assertThat(rules.malformed(arrived))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(name);
              assertThat(finding.field()).isEqualTo(field);
              assertThat(finding.blocks()).isTrue();
            });
    assertThat(rules.findings(arrived)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "issuing_participant,BE,issuer-listed prefix",
    "certificate_number,ZA12345,prefix",
    "issue_date,2026-02-27,certificate-dates",
    "expiry_date,2026-02-25,expired-on-arrival",
    "expiry_date,2026-02-10,certificate-dates",
    "origin,ZW,restriction",
    "lines[0].value_usd,1.00,price-band"
  })
  void aBreachOfARuleIsAFactAndCanBeRecorded(String field, String text, String names) {
    ImportCase arrived = ImportForTests.inOrder().with(field, text).build();

    assertThat(rules.malformed(arrived)).isEmpty();
    assertThat(rules.findings(arrived))
        .extracting(Finding::rule)
        .isNotEmpty()
        .isSubsetOf(Set.of(names.split(" ", -1)));
  }

  @Test
  void theFormAlwaysBlocks() {
    assertThat(rules.forms())
        .allSatisfy(form -> assertThat(form.card().severities()).containsExactly(Severity.BLOCK));
  }

  @Test
  void eachCheckHasANameOfItsOwn() {
    assertThat(Stream.concat(rules.forms().stream(), rules.rules().stream()))
        .extracting(check -> check.card().name())
        .doesNotHaveDuplicates()
        .hasSize(22);
  }
}
