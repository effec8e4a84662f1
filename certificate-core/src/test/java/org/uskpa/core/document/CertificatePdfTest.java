package org.uskpa.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.face.Frame;
import org.uskpa.core.face.Legibility;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.paper.Fonts;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Origin;

class CertificatePdfTest {

  static List<Marking> markingsOfIssuedCertificates() {
    return List.of(
        new Marking.Copy(),
        new Marking.Voided(LocalDate.of(2026, 2, 3), null),
        new Marking.Voided(LocalDate.of(2026, 2, 3), new CertificateNumber("US41010")));
  }

  @ParameterizedTest
  @MethodSource("markingsOfIssuedCertificates")
  void everyElementThatTheLawDemandsIsOnThePage(Marking marking) {
    String page = Printed.flat(Printed.issued(marking));

    assertThat(page)
        .contains("Kimberley Process Certificate") // (a)
        .contains(
            "The rough diamonds in this shipment have been handled in accordance with the"
                + " provisions of the Kimberley Process Certification Scheme for rough diamonds")
        .contains("COUNTRY OF ORIGIN BW, ZA") // (b)
        .contains("No. US41001") // (c)
        .contains("DATE OF ISSUANCE January 30, 2026") // (d)
        .contains("DATE OF EXPIRY March 31, 2026") // (e)
        .contains("ISSUING AUTHORITY United States Kimberley Process Authority (USKPA)") // (f)
        .contains("through its licensee Dealer 005 Inc. (L005)")
        .contains("EXPORTER Dealer 005 Inc. 5 West 47th Street, New York, NY 10036") // (g)
        .contains(
            "IMPORTER (CONSIGNEE) Diamant Handel NV Hoveniersstraat 22, 2018 Antwerpen, Belgium")
        .contains("CARAT WEIGHT VALUE (US$)") // (h), (i), (k)
        .contains("7102.21 industrial 557.88 19,711.19")
        .contains("7102.31 non-industrial 1,035.40 1,238,224.93")
        .contains("Total 1,593.28 1,257,936.12")
        .contains("NUMBER OF PARCELS 2") // (j)
        .contains("VALIDATION BY THE EXPORTING AUTHORITY, U.S. CENSUS BUREAU") // (l)
        .contains("AES X20260130123456")
        .contains("COUNTRY OF DESTINATION Belgium (BE)");
  }

  @Test
  void aDraftSaysThatItIsNotValidAndOffersNothingToCheck() {
    String page = Printed.flat(Printed.blankDraft());

    assertThat(page)
        .contains("DRAFT, NOT VALID")
        .contains("this certificate was not issued")
        .doesNotContain("COPY")
        .doesNotContain("SHA-256")
        .doesNotContain("AES X");
  }

  @Test
  void whatADraftLacksIsShownAsStillToBeFilledIn() {
    String page = Printed.flat(Printed.blankDraft());

    for (String label :
        List.of(
            "DATE OF ISSUANCE",
            "DATE OF EXPIRY",
            "EXPORTER name",
            "IMPORTER (CONSIGNEE) name",
            "COUNTRY OF ORIGIN",
            "COUNTRY OF DESTINATION",
            "NUMBER OF PARCELS",
            "U.S. CENSUS BUREAU")) {
      assertThat(page).contains(label + " to be filled in");
    }
  }

  @Test
  void aCopySaysWhereTheOriginalIs() {
    assertThat(Printed.flat(Printed.issued()))
        .contains("COPY, the original is on numbered paper")
        .doesNotContain("DRAFT")
        .doesNotContain("VOID");
  }

  @Test
  void aVoidedCertificateSaysSinceWhenAndWhatReplacesIt() {
    LocalDate since = LocalDate.of(2026, 2, 3);

    assertThat(Printed.flat(Printed.issued(new Marking.Voided(since, null))))
        .contains("VOID since February 3, 2026")
        .doesNotContain("replaced by")
        .doesNotContain("COPY");
    assertThat(
            Printed.flat(
                Printed.issued(new Marking.Voided(since, new CertificateNumber("US41010")))))
        .contains("VOID since February 3, 2026 — replaced by US41010");
  }

  @ParameterizedTest
  @CsvSource({"BW, BW", "BW|ZA|NA, 'BW, ZA, NA'", "MIXED, ***"})
  void originIsTheCodeTheListOrAsterisks(String origin, String printed) {
    PrintedCertificate certificate = Printed.draft("", "", "", "", Origin.of(origin));

    assertThat(Printed.flat(certificate)).contains("COUNTRY OF ORIGIN " + printed);
  }

  @Test
  void theCodeAndTheDigestLeadToTheRecord() throws Exception {
    BufferedImage page = Printed.image(Printed.issued(), 150);

    Result read = new QRCodeReader().decode(bitmap(page));

    assertThat(read.getText()).isEqualTo(Printed.URL);
    assertThat(read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
        .isEqualTo("Q");
    assertThat(Printed.text(Printed.issued()).replaceAll("\\s", "")).contains(Printed.SHA256);
  }

  @Test
  void theCodeMeasures25MillimetresOrMoreWithinAQuietZone() throws Exception {
    int dpi = 254; // ten dots a millimetre
    BufferedImage page = Printed.image(Printed.issued(), dpi);

    // The outer corners of the three finder patterns, seven dots of the code wide each.
    var corners = new QRCodeReader().decode(bitmap(page)).getResultPoints();
    float between = corners[1].getX() - corners[0].getX();
    float across = Math.max(Math.abs(between), Math.abs(corners[2].getX() - corners[1].getX()));
    int dots = QrSquare.of(Printed.URL).side();
    float side = across / (dots - 7) * dots / 10;
    float dot = side / dots * 10;
    assertThat(side).isBetween(25f, 32f);

    int left = Math.round(Math.min(corners[0].getX(), corners[1].getX()) - 3.5f * dot);
    int middle = Math.round((corners[0].getY() + corners[1].getY()) / 2);
    for (int x = left - Math.round(3.8f * dot); x < left - dot / 2; x++) {
      assertThat(page.getRGB(x, middle) & 0xff).as("quiet at %d", x).isGreaterThan(0xf0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 200, 450, 2_000, 20_000})
  void longTextsWrapInsideTheirBoxesOnOnePage(int length) throws IOException {
    String words = "Gesellschaft mbH & Cie ".repeat(length / 23 + 1).substring(0, length).strip();
    String oneWord = "W".repeat(length);
    PrintedCertificate certificate = Printed.draft(words, oneWord, oneWord, words, Origin.of("BW"));

    try (PDDocument document = Loader.loadPDF(CertificatePdf.of(certificate))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      for (Placed.Line line : Placed.linesOf(document)) {
        assertThat(line.left()).as(line.text()).isGreaterThanOrEqualTo(38);
        assertThat(line.right()).as(line.text()).isLessThanOrEqualTo(574.5f);
        if (line.text().startsWith("W")) {
          boolean exporter = line.left() < 300;
          assertThat(line.right()).as(line.text()).isLessThanOrEqualTo(exporter ? 306 : 574);
        }
      }
    }
    if (length <= 450) {
      String page = Printed.text(certificate).replaceAll("\\s", "");
      assertThat(page).contains(words.replace(" ", "")).contains(oneWord).doesNotContain("…");
    } else if (length == 20_000) {
      assertThat(Printed.flat(certificate)).contains("(shortened; the record has it whole)");
    }
  }

  @Test
  void lettersOfManyAlphabetsPrint() {
    String name = "Łódź Kimberlit Ζαφείρι Алмазы Ñandú Đặng Sjöström";
    String page = Printed.flat(Printed.draft(name, "", "", "", null));

    assertThat(page).contains(name);
  }

  @Test
  void hebrewRunsFromTheRight() {
    assertThat(Fonts.asSeen("Bourse בורסה Ltd")).isEqualTo("Bourse הסרוב Ltd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"钻石", "الماس", "💎💎", "\uD83D", "\u0001", "\uFFFE", "a\tb", "\u202E"})
  void whatNoFaceHasIsShownAsABoxAndNeverFails(String odd) {
    String page = Printed.flat(Printed.draft("Before " + odd + " after", odd, odd, "", null));

    assertThat(page).contains("Before ").contains(" after");
    if (odd.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_LETTER)) {
      assertThat(page).contains("□");
    }
  }

  @ParameterizedTest
  @MethodSource("org.uskpa.core.text.InvisibleTexts#all")
  void whatCannotBeSeenLeavesNoBox(String invisible) {
    String page = Printed.flat(Printed.draft("Be" + invisible + "fore", "", "", "", null));

    assertThat(page).doesNotContain("□");
  }

  @Test
  void everyNameOfACountryCanBePrinted() {
    for (String country : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.US);

      assertThat(Legibility.troubles(Frame.DESTINATION.box(), name, name + " (" + country + ")"))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void amountsBeyondEveryColumnPrintInFull() {
    List<PrintedCertificate.Line> lines = new ArrayList<>();
    for (HsCode hs : HsCode.values()) {
      lines.add(Printed.line(hs, "999999999999.99", "99999999999999.99"));
    }
    PrintedCertificate issued = Printed.issued();
    PrintedCertificate large =
        new PrintedCertificate(
            issued.marking(),
            issued.number(),
            issued.issuedThrough(),
            issued.issuedOn(),
            issued.expiresOn(),
            issued.exporterName(),
            issued.exporterAddress(),
            issued.consigneeName(),
            issued.consigneeAddress(),
            issued.destination(),
            issued.origin(),
            999_999,
            lines,
            issued.itn(),
            issued.verification());

    assertThat(Printed.flat(large))
        .contains("Total 2,999,999,999,999.97 299,999,999,999,999.97")
        .contains("NUMBER OF PARCELS 999,999");
  }

  @Test
  void aDraftPrintsWhatCanBeReadOfItsDeclaration() {
    Declaration typed =
        Declaration.of(
            Map.of(
                FieldNames.ofLine(0, FieldNames.HS_CODE),
                "7102.31",
                FieldNames.ofLine(0, FieldNames.CARATS),
                "12.345",
                FieldNames.ofLine(0, FieldNames.VALUE_USD),
                "1,000",
                FieldNames.CONSIGNEE_NAME,
                "Diamant Handel NV"));

    String page =
        Printed.flat(
            PrintedCertificate.ofDraft(
                new CertificateNumber("US41003"), "Dealer 005 Inc. (L005)", "", typed));

    assertThat(page)
        .contains("7102.31 non-industrial to be filled in 1,000.00")
        .contains("IMPORTER (CONSIGNEE) Diamant Handel NV address to be filled in");
  }

  @Test
  void theSameCertificateGivesTheSameBytes() {
    assertThat(CertificatePdf.of(Printed.issued())).isEqualTo(CertificatePdf.of(Printed.issued()));
    assertThat(CertificatePdf.of(Printed.issued()))
        .isNotEqualTo(CertificatePdf.of(Printed.issued(new Marking.Voided(LocalDate.MAX, null))));
  }

  @Test
  void everyFaceIsEmbedded() throws IOException {
    try (PDDocument document = Loader.loadPDF(CertificatePdf.of(Printed.issued()))) {
      var resources = document.getPage(0).getResources();
      List<PDFont> faces = new ArrayList<>();
      for (COSName name : resources.getFontNames()) {
        faces.add(resources.getFont(name));
      }
      assertThat(faces).isNotEmpty().allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void aScreenReaderIsToldTheTitleTheLanguageAndTheOrder() throws IOException {
    try (PDDocument document = Loader.loadPDF(CertificatePdf.of(Printed.issued()))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en-US");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo(
              "Kimberley Process Certificate US41001 (COPY, the original is on numbered paper)");

      List<String> tags = new ArrayList<>();
      collect(catalog.getStructureTreeRoot(), tags);
      assertThat(tags).startsWith("Document", "P", "P", "H1");
      assertThat(tags)
          .contains("Table", "TR", "TH", "TD", "Figure: QR code that leads to " + Printed.URL);
    }
  }

  private static void collect(PDStructureNode node, List<String> tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String alternate = element.getAlternateDescription();
        tags.add(element.getStructureType() + (alternate == null ? "" : ": " + alternate));
        collect(element, tags);
      }
    }
  }

  private static BinaryBitmap bitmap(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return new BinaryBitmap(
        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
  }
}
