package org.uskpa.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Origin;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Another maker's reading of the two standards that the page claims. */
class ConformingPdfTest {

  @BeforeAll
  static void chooseTheParser() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Arguments> pages() {
    return Stream.of(
            Printed.issued(),
            Printed.issued(
                new Marking.Voided(LocalDate.of(2026, 2, 3), new CertificateNumber("US41010"))),
            Printed.blankDraft(),
            Printed.draft(
                "钻石 \u0001 אמסטרדם", "x".repeat(9_000), "A & <B>", "", Origin.of("MIXED")))
        .flatMap(
            page ->
                Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)
                    .map(standard -> Arguments.of(standard, page)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageKeepsToTheStandard(PDFAFlavour standard, PrintedCertificate page)
      throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(CertificatePdf.of(page)), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);

      List<String> faults =
          result.getTestAssertions().stream()
              .map(fault -> fault.getRuleId().getClause() + ": " + fault.getMessage())
              .distinct()
              .toList();
      assertThat(faults).isEmpty();
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
      assertThat(result.isCompliant()).isTrue();
    }
  }
}
