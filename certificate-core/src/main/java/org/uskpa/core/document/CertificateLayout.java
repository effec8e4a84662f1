package org.uskpa.core.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.face.Face;
import org.uskpa.core.paper.Fonts;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.text.VisibleText;

/**
 * Where everything stands on the page. The frame never moves: long texts are set smaller inside
 * their boxes, and the boxes of the parties take the room that unused lines of goods leave.
 */
final class CertificateLayout {

  static final String TITLE = "Kimberley Process Certificate";

  /** The law's own text, 31 CFR 592.307(a), kept word for word. */
  static final String STATEMENT =
      "The rough diamonds in this shipment have been handled in accordance with the provisions of"
          + " the Kimberley Process Certification Scheme for rough diamonds";

  static final String ISSUING_AUTHORITY = "United States Kimberley Process Authority (USKPA)";
  static final String MISSING = "to be filled in";

  private static final float TOP = 34;
  private static final float BOTTOM = 758;
  private static final float LEFT = 38;
  private static final float RIGHT = Sheet.WIDTH - LEFT;
  private static final float WIDE = RIGHT - LEFT;
  private static final float PADDING = 9;

  private static final float BANNER = 24;
  private static final float HEAD = 104;
  private static final float STATED = 58;
  private static final float DATES = 58;
  private static final float SHIPMENT = 52;
  private static final float GOODS_HEAD = 21;
  private static final float GOODS_LINE = 24;
  private static final float VALIDATION = 62;
  private static final float CHECK = 122;
  private static final float FOOT = 20;

  private static final float MILLIMETRE = 72 / 25.4f;
  private static final float CODE = 27 * MILLIMETRE;

  private static final float LEAST = 4.5f;

  private static final Lettering LABEL = new Lettering(Face.STRONG, 6.8f, 0.35f, Ink.LABEL);
  private static final Lettering VALUE = new Lettering(Face.TEXT, 11, Ink.BLACK);
  private static final Lettering STRONG = new Lettering(Face.STRONG, 11, Ink.BLACK);
  private static final Lettering ABSENT = new Lettering(Face.TEXT, 10, Ink.MISSING);
  private static final Lettering SMALL = new Lettering(Face.TEXT, 7.6f, Ink.LABEL);

  private final Sheet sheet;
  private final Fonts fonts;
  private final PrintedCertificate certificate;
  private final Ink accent;

  CertificateLayout(Sheet sheet, Fonts fonts, PrintedCertificate certificate) {
    this.sheet = sheet;
    this.fonts = fonts;
    this.certificate = certificate;
    this.accent = Ink.textOf(certificate.marking());
  }

  void draw() throws IOException {
    float lines = Math.max(1, certificate.lines().size()) * GOODS_LINE;
    float goods = GOODS_HEAD + lines + GOODS_LINE;
    float fixed = BANNER + HEAD + STATED + DATES + SHIPMENT + goods + VALIDATION + CHECK + FOOT;
    float parties = BOTTOM - TOP - fixed;

    watermark();
    float y = TOP;
    banner(y);
    y += BANNER;
    head(y);
    y += HEAD;
    statement(y);
    y += STATED;
    dates(y);
    y += DATES;
    parties(y, parties);
    y += parties;
    shipment(y);
    y += SHIPMENT;
    goods(y);
    y += goods;
    validation(y);
    y += VALIDATION;
    check(y);
    y += CHECK;
    foot(y);
    sheet.ornament(
        () -> {
          sheet.frame(Ink.NAVY, 1.4f, LEFT, TOP, WIDE, BOTTOM - TOP);
          sheet.frame(Ink.RULE, 0.5f, LEFT - 4, TOP - 4, WIDE + 8, BOTTOM - TOP + 8);
        });
  }

  private void watermark() throws IOException {
    String word = certificate.marking().watermark();
    Lettering lettering = new Lettering(Face.STRONG, 100, Ink.watermarkOf(certificate.marking()));
    float size = Math.min(210, 100 * 760 / sheet.width(lettering, word));
    sheet.ornament(() -> sheet.across(lettering.of(size), word));
  }

  private void banner(float y) throws IOException {
    Lettering lettering = new Lettering(Face.STRONG, 10.5f, 0.4f, accent);
    sheet.ornament(() -> sheet.fill(Ink.groundOf(certificate.marking()), LEFT, y, WIDE, BANNER));
    paragraph(
        () ->
            sheet.lineCentredOn(
                lettering, Sheet.WIDTH / 2, y + 15.8f, certificate.marking().banner()));
  }

  private void head(float y) throws IOException {
    sheet.ornament(() -> rosette(y + HEAD / 2));
    Lettering country = new Lettering(Face.STRONG, 8, 2.2f, Ink.NAVY);
    paragraph(
        () ->
            sheet.lineCentredOn(country, Sheet.WIDTH / 2 + 1, y + 24, "UNITED STATES OF AMERICA"));
    Lettering title = new Lettering(Face.TITLE, 30, 0.2f, Ink.NAVY);
    PDStructureElement heading = sheet.tag(sheet.whole(), StandardStructureTypes.H1);
    sheet.tagged(heading, () -> sheet.lineCentredOn(title, Sheet.WIDTH / 2, y + 56, TITLE));
    Lettering number = new Lettering(Face.STRONG, 17, 1.2f, Ink.BLACK);
    PDStructureElement field = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    String label = "No.";
    Lettering small = new Lettering(Face.TEXT, 11, Ink.LABEL);
    float width = sheet.width(small, label) + 6 + sheet.width(number, certificate.number().value());
    float from = (Sheet.WIDTH - width) / 2;
    sheet.tagged(field, () -> sheet.line(small, from, y + 84, label));
    sheet.tagged(
        field,
        () -> sheet.lineEndingAt(number, from + width, y + 84, certificate.number().value()));
  }

  // Fine interlaced waves, as papers of value carry them: plain to see when they were redrawn.
  private void rosette(float middle) throws IOException {
    int points = 180;
    int strands = 12;
    for (int strand = 0; strand < strands; strand++) {
      float[] curve = new float[2 * (points + 1)];
      for (int point = 0; point <= points; point++) {
        double along = (double) point / points;
        double swell = 12 + 30 * StrictMath.pow(StrictMath.sin(StrictMath.PI * along), 2);
        double phase = 2 * StrictMath.PI * (3.5 * along + (double) strand / strands);
        curve[2 * point] = (float) (LEFT + along * WIDE);
        curve[2 * point + 1] = (float) (middle + swell * StrictMath.sin(phase));
      }
      sheet.curve(Ink.ORNAMENT, 0.35f, curve);
    }
  }

  private void statement(float y) throws IOException {
    sheet.ornament(
        () -> {
          sheet.fill(Ink.GROUND, LEFT, y, WIDE, STATED);
          sheet.rule(Ink.RULE, 0.6f, LEFT, y, RIGHT, y);
        });
    Lettering lettering = new Lettering(Face.STATEMENT, 13.5f, Ink.BLACK);
    Paragraph paragraph =
        Paragraph.fitted(fonts, lettering.face(), STATEMENT, 430, STATED - 12, 13.5f, 9);
    float baseline = y + (STATED - paragraph.height()) / 2 + paragraph.size() * 0.92f;
    paragraph(
        () -> {
          for (int line = 0; line < paragraph.lines().size(); line++) {
            sheet.lineCentredOn(
                lettering.of(paragraph.size()),
                Sheet.WIDTH / 2,
                baseline + line * paragraph.size() * Paragraph.LEADING,
                paragraph.lines().get(line));
          }
        });
  }

  private void dates(float y) throws IOException {
    float third = 132;
    cell(LEFT, y, third, DATES, "DATE OF ISSUANCE", day(certificate.issuedOn()), STRONG);
    cell(LEFT + third, y, third, DATES, "DATE OF EXPIRY", day(certificate.expiresOn()), STRONG);
    cell(
        LEFT + 2 * third,
        y,
        WIDE - 2 * third,
        DATES,
        "ISSUING AUTHORITY",
        ISSUING_AUTHORITY + "\nthrough its licensee " + certificate.issuedThrough(),
        VALUE.of(10));
  }

  private void parties(float y, float height) throws IOException {
    float half = WIDE / 2;
    party(
        LEFT,
        y,
        half,
        height,
        "EXPORTER",
        certificate.exporterName(),
        certificate.exporterAddress());
    party(
        LEFT + half,
        y,
        half,
        height,
        "IMPORTER (CONSIGNEE)",
        certificate.consigneeName(),
        certificate.consigneeAddress());
  }

  private void party(
      float x, float y, float width, float height, String label, String name, String address)
      throws IOException {
    border(x, y, width, height);
    PDStructureElement tag = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(tag, x, y, label);
    float inner = width - 2 * PADDING;
    float room = height - 30;
    float below =
        value(tag, x + PADDING, y + 22, inner, room * 0.45f, name, STRONG, "name " + MISSING);
    value(
        tag,
        x + PADDING,
        below + 3,
        inner,
        y + height - below - 8,
        address,
        VALUE.of(10.5f),
        "address " + MISSING);
  }

  private void shipment(float y) throws IOException {
    float first = 190;
    float second = 232;
    Origin origin = certificate.origin();
    cell(
        LEFT,
        y,
        first,
        SHIPMENT,
        "COUNTRY OF ORIGIN",
        origin == null ? "" : origin.printed(),
        STRONG.of(12));
    cell(
        LEFT + first,
        y,
        second,
        SHIPMENT,
        "COUNTRY OF DESTINATION",
        certificate.destination(),
        VALUE);
    Integer parcels = certificate.parcels();
    cell(
        LEFT + first + second,
        y,
        WIDE - first - second,
        SHIPMENT,
        "NUMBER OF PARCELS",
        parcels == null ? "" : grouped("#,##0", BigDecimal.valueOf(parcels)),
        STRONG);
  }

  private void goods(float y) throws IOException {
    float[] columns = {LEFT, LEFT + 122, LEFT + 290, LEFT + 410, RIGHT};
    PDStructureElement table = sheet.tag(sheet.whole(), StandardStructureTypes.TABLE);
    sheet.ornament(() -> sheet.fill(Ink.NAVY, LEFT, y, WIDE, GOODS_HEAD));
    Lettering heading = new Lettering(Face.STRONG, 7.4f, 0.3f, Ink.GROUND);
    PDStructureElement head = sheet.tag(table, StandardStructureTypes.TR);
    String[] headings = {"HS CLASSIFICATION", "ROUGH DIAMONDS", "CARAT WEIGHT", "VALUE (US$)"};
    for (int column = 0; column < headings.length; column++) {
      PDStructureElement tag = heading(head, "Column");
      text(tag, columns, column, y + 14, heading, headings[column]);
    }
    float baseline = y + GOODS_HEAD + 16;
    List<PrintedCertificate.Line> lines =
        certificate.lines().isEmpty()
            ? List.of(new PrintedCertificate.Line(null, null, null))
            : certificate.lines();
    for (PrintedCertificate.Line line : lines) {
      PDStructureElement row = sheet.tag(table, StandardStructureTypes.TR);
      float at = baseline;
      sheet.ornament(() -> sheet.rule(Ink.HAIRLINE, 0.5f, LEFT, at + 8, RIGHT, at + 8));
      goodsCell(heading(row, "Row"), columns, 0, at, text(line.hs(), hs -> hs.code()));
      goodsCell(cell(row), columns, 1, at, text(line.hs(), hs -> hs.described()));
      goodsCell(cell(row), columns, 2, at, text(line.carats(), carats -> money(carats.value())));
      goodsCell(cell(row), columns, 3, at, text(line.value(), value -> money(value.value())));
      baseline += GOODS_LINE;
    }
    float at = baseline;
    sheet.ornament(
        () -> {
          sheet.fill(Ink.GROUND, LEFT, at - 16, WIDE, GOODS_LINE);
          sheet.rule(Ink.NAVY, 0.8f, LEFT, at - 16, RIGHT, at - 16);
          sheet.rule(Ink.RULE, 0.6f, LEFT, at + 8, RIGHT, at + 8);
        });
    PDStructureElement row = sheet.tag(table, StandardStructureTypes.TR);
    text(heading(row, "Row"), columns, 0, at, STRONG.of(10.5f), "Total");
    text(cell(row), columns, 1, at, VALUE, "");
    text(
        cell(row),
        columns,
        2,
        at,
        STRONG.of(10.5f),
        total(lines, line -> line.carats() == null ? null : line.carats().value()));
    text(
        cell(row),
        columns,
        3,
        at,
        STRONG.of(10.5f),
        total(lines, line -> line.value() == null ? null : line.value().value()));
  }

  private static String total(
      List<PrintedCertificate.Line> lines,
      Function<PrintedCertificate.Line, @Nullable BigDecimal> of) {
    List<BigDecimal> known = lines.stream().map(of).filter(Objects::nonNull).toList();
    return known.isEmpty() ? "" : money(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private void goodsCell(
      PDStructureElement tag, float[] columns, int column, float baseline, String text)
      throws IOException {
    boolean absent = text.isEmpty();
    text(
        tag,
        columns,
        column,
        baseline,
        absent ? ABSENT.of(9) : column == 1 ? VALUE.of(10.5f) : VALUE,
        absent ? MISSING : text);
  }

  private void text(
      PDStructureElement tag,
      float[] columns,
      int column,
      float baseline,
      Lettering lettering,
      String text)
      throws IOException {
    if (column < 2) {
      sheet.tagged(tag, () -> sheet.line(lettering, columns[column] + PADDING, baseline, text));
    } else {
      float right = columns[column + 1] - PADDING;
      sheet.tagged(tag, () -> sheet.lineEndingAt(lettering, right, baseline, text));
    }
  }

  private PDStructureElement heading(PDStructureElement row, String scope) {
    PDStructureElement tag = sheet.tag(row, StandardStructureTypes.TH);
    PDTableAttributeObject attribute = new PDTableAttributeObject();
    attribute.setScope(scope);
    tag.addAttribute(attribute);
    return tag;
  }

  private PDStructureElement cell(PDStructureElement row) {
    return sheet.tag(row, StandardStructureTypes.TD);
  }

  private void validation(float y) throws IOException {
    Itn itn = certificate.itn();
    border(LEFT, y, WIDE, VALIDATION);
    PDStructureElement tag = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(tag, LEFT, y, "VALIDATION BY THE EXPORTING AUTHORITY, U.S. CENSUS BUREAU");
    Lettering citation = new Lettering(Face.STRONG_FIGURES, 15, 0.3f, Ink.BLACK);
    sheet.tagged(
        tag,
        () ->
            sheet.line(
                itn == null ? ABSENT : citation,
                LEFT + PADDING,
                y + 35,
                itn == null ? MISSING : itn.citation()));
    sheet.tagged(
        tag,
        () ->
            sheet.line(
                SMALL,
                LEFT + PADDING,
                y + 51,
                "Proof of filing in the Automated Export System. Its number, written here,"
                    + " validates the certificate (31 CFR 592.301(a)(5))."));
  }

  private void check(float y) throws IOException {
    Verification verification = certificate.verifiedBy().orElse(null);
    if (verification == null) {
      unchecked(y);
      return;
    }
    QrSquare code = QrSquare.of(verification.url());
    float quiet = CODE / code.side() * QrSquare.QUIET;
    float square = CODE + 2 * quiet;
    float top = y + (CHECK - square) / 2;
    float left = LEFT + 8;
    PDStructureElement figure = sheet.tag(sheet.whole(), StandardStructureTypes.Figure);
    figure.setAlternateDescription("QR code that leads to " + verification.url());
    PDLayoutAttributeObject place = new PDLayoutAttributeObject();
    place.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
    place.setBBox(new PDRectangle(left, Sheet.HEIGHT - top - square, square, square));
    figure.addAttribute(place);
    sheet.ornament(() -> sheet.fill(Ink.WHITE, left, top, square, square));
    sheet.tagged(figure, () -> sheet.code(code, left + quiet, top + quiet, CODE));

    float x = left + square + 12 - PADDING;
    float width = RIGHT - x - 2 * PADDING;
    PDStructureElement address = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(address, x, y + 8, "CHECK THIS CERTIFICATE AT");
    value(address, x + PADDING, y + 29, width, 26, verification.url(), STRONG, "");
    PDStructureElement digest = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(digest, x, y + 54, "SHA-256 OF THE CERTIFIED CONTENT");
    Lettering figures = new Lettering(Face.FIGURES, 9.5f, Ink.BLACK);
    sheet.tagged(
        digest, () -> sheet.lines(figures, x + PADDING, y + 80, inGroups(verification.sha256())));
  }

  private void unchecked(float y) throws IOException {
    float top = y + (CHECK - CODE) / 2;
    sheet.ornament(() -> sheet.frame(Ink.HAIRLINE, 0.8f, LEFT + 18, top, CODE, CODE));
    paragraph(
        () ->
            sheet.lines(
                SMALL.of(9),
                LEFT + 18 + CODE + 18,
                y + CHECK / 2 - 2,
                List.of(
                    "Nothing to check: this certificate was not issued.",
                    "An issued one carries a QR code and the digest of its content here.")));
  }

  private static List<String> inGroups(String sha256) {
    return List.of(
        String.join(" ", sha256.substring(0, 32).split("(?<=\\G.{8})")),
        String.join(" ", sha256.substring(32).split("(?<=\\G.{8})")));
  }

  private void foot(float y) throws IOException {
    sheet.ornament(
        () -> {
          sheet.fill(Ink.groundOf(certificate.marking()), LEFT, y, WIDE, FOOT);
          Lettering lettering = new Lettering(Face.STRONG, 8, 0.2f, accent);
          sheet.line(lettering, LEFT + PADDING, y + 13, certificate.marking().banner());
          sheet.lineEndingAt(
              lettering, RIGHT - PADDING, y + 13, certificate.number() + "   page 1 of 1");
        });
  }

  private void cell(
      float x, float y, float width, float height, String label, String text, Lettering lettering)
      throws IOException {
    border(x, y, width, height);
    PDStructureElement tag = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(tag, x, y, label);
    value(tag, x + PADDING, y + 22, width - 2 * PADDING, height - 27, text, lettering, MISSING);
  }

  private void border(float x, float y, float width, float height) throws IOException {
    sheet.ornament(() -> sheet.frame(Ink.RULE, 0.6f, x, y, width, height));
  }

  private void label(PDStructureElement tag, float x, float y, String label) throws IOException {
    sheet.tagged(tag, () -> sheet.line(LABEL, x + PADDING, y + 14.5f, label));
  }

  /** Sets a value below {@code y} and returns where it ends. */
  private float value(
      PDStructureElement tag,
      float x,
      float y,
      float width,
      float height,
      String text,
      Lettering lettering,
      String missing)
      throws IOException {
    boolean absent = VisibleText.isBlank(text);
    Lettering chosen = absent ? ABSENT : lettering;
    Paragraph paragraph =
        Paragraph.fitted(
            fonts, chosen.face(), absent ? missing : text, width, height, chosen.size(), LEAST);
    sheet.tagged(
        tag,
        () ->
            sheet.lines(
                chosen.of(paragraph.size()), x, y + paragraph.size() * 0.95f, paragraph.lines()));
    return y + paragraph.height();
  }

  private void paragraph(Sheet.Drawing drawing) throws IOException {
    sheet.tagged(sheet.tag(sheet.whole(), StandardStructureTypes.P), drawing);
  }

  private static <T> String text(@Nullable T value, Function<T, String> printed) {
    return value == null ? "" : printed.apply(value);
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : Marking.Days.LONG.format(date);
  }

  private static String money(BigDecimal amount) {
    return grouped("#,##0.00", amount);
  }

  private static String grouped(String pattern, BigDecimal number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US)).format(number);
  }
}
