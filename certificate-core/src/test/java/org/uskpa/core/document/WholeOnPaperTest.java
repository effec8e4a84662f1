package org.uskpa.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.uskpa.core.certificate.rule.CaseForTests;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.certificate.rule.CertificateRules;
import org.uskpa.core.face.Face;
import org.uskpa.core.face.Frame;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.paper.Fonts;
import org.uskpa.core.shipment.FieldNames;

/**
 * The rule {@code printable} and the page measure alike: what the rule lets pass is on the paper to
 * the last letter, and what it refuses is not.
 */
class WholeOnPaperTest {

  private static final int CASES = 150;

  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789WWWWiiii.,-&ŁłßøÑñЖжяΩλ";

  private final CertificateRules rules = new CertificateRules();

  static LongStream seeds() {
    return new Random(592_307).longs(CASES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theRuleIsSilentAboutATextIfAndOnlyIfThePageHoldsAllOfIt(long seed) {
    Random random = new Random(seed);
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(FieldNames.EXPORTER_NAME, text(random, 600, 8));
    typed.put(FieldNames.EXPORTER_ADDRESS, text(random, 2_500, 24));
    typed.put(FieldNames.CONSIGNEE_NAME, text(random, 1_200, 12));
    typed.put(FieldNames.CONSIGNEE_ADDRESS, text(random, 1_500, 40));
    typed.put(FieldNames.ORIGIN, CaseForTests.origins(1 + random.nextInt(110)));
    CertificateCase certificate = certificate(typed, 1 + random.nextInt(3));

    String page =
        Printed.text(
                PrintedCertificate.ofDraft(
                    certificate.number(),
                    Frame.licensee(certificate.holder().name(), certificate.holder().number()),
                    "Belgium (BE)",
                    certificate.declaration()))
            .replaceAll("\\s", "");

    typed.forEach(
        (field, text) -> {
          String words = text.replace('|', ',').replaceAll("\\s", "");
          assertThat(page.contains(words))
              .as("%s is whole on the page: %s", field, text)
              .isEqualTo(isPrintable(certificate, field));
        });
  }

  @Test
  void amongTheGeneratedTextsAreManyOfBothKinds() {
    long refused =
        seeds()
            .filter(
                seed -> {
                  Random random = new Random(seed);
                  Map<String, String> typed =
                      Map.of(FieldNames.EXPORTER_NAME, text(random, 600, 8));
                  return !isPrintable(certificate(typed, 3), FieldNames.EXPORTER_NAME);
                })
            .count();

    assertThat(refused).isBetween(CASES / 10L, CASES * 9 / 10L);
  }

  /**
   * What a text takes is measured without a document; a reader sets it by the document's widths.
   */
  @ParameterizedTest
  @EnumSource(Face.class)
  void lettersAreMeasuredAsWideAsTheDocumentSetsThem(Face face) throws IOException {
    try (PDDocument document = new PDDocument()) {
      var font = new Fonts(document).font(face);
      for (String letter : LETTERS.codePoints().mapToObj(Character::toString).toList()) {
        assertThat((float) face.width(letter)).as(letter).isEqualTo(font.getStringWidth(letter));
      }
      assertThat((float) face.width(LETTERS)).isEqualTo(font.getStringWidth(LETTERS));
    }
  }

  private boolean isPrintable(CertificateCase certificate, String field) {
    return rules.check(certificate, field).stream()
        .map(Finding::rule)
        .noneMatch("printable"::equals);
  }

  private static CertificateCase certificate(Map<String, String> typed, int goods) {
    CaseForTests certificate = CaseForTests.toIssue().goods(goods);
    typed.forEach(certificate::with);
    return certificate.build();
  }

  /** Up to so many letters, in words of any length on up to so many lines. */
  private static String text(Random random, int mostLetters, int mostLines) {
    int letters = 1 + random.nextInt(mostLetters);
    int lines = 1 + random.nextInt(mostLines);
    int longestWord = 1 + random.nextInt(random.nextInt(8) == 0 ? 300 : 14);
    StringBuilder text = new StringBuilder("x");
    for (int letter = 1; letter < letters; letter++) {
      boolean ends = random.nextInt(longestWord) == 0 && letter < letters - 1;
      boolean spaced = text.charAt(text.length() - 1) <= ' ';
      if (ends && !spaced) {
        text.append(random.nextInt(letters) < lines * longestWord ? '\n' : ' ');
      } else {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return text.append('x').toString();
  }
}
