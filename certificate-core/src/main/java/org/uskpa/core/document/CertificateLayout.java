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
import org.uskpa.core.face.Box;
import org.uskpa.core.face.Cell;
import org.uskpa.core.face.Face;
import org.uskpa.core.face.Frame;
import org.uskpa.core.face.Paragraph;
import org.uskpa.core.face.PartyCell;
import org.uskpa.core.paper.TagTree;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.text.VisibleText;

/** Where everything stands on the page, inside the {@link Frame}. */
final class CertificateLayout {

  static final String TITLE = "Kimberley Process Certificate";

  /** The law's own text, 31 CFR 592.307(a), kept word for word. */
  static final String STATEMENT =
      "The rough diamonds in this shipment have been handled in accordance with the provisions of"
          + " the Kimberley Process Certification Scheme for rough diamonds";

  static final String MISSING = "to be filled in";

  private static final float MILLIMETRE = 72 / 25.4f;
  private static final float CODE = 27 * MILLIMETRE;

  private static final Lettering LABEL = new Lettering(Face.STRONG, 6.8f, 0.35f, Ink.LABEL);
  private static final Lettering VALUE = new Lettering(Face.TEXT, 11, Ink.BLACK);
  private static final Lettering STRONG = new Lettering(Face.STRONG, 11, Ink.BLACK);
  private static final Lettering ABSENT = new Lettering(Face.TEXT, 10, Ink.MISSING);
  private static final Lettering SMALL = new Lettering(Face.TEXT, 7.6f, Ink.LABEL);

  private final Sheet sheet;
  private final PrintedCertificate certificate;
  private final Ink accent;

  CertificateLayout(Sheet sheet, PrintedCertificate certificate) {
    this.sheet = sheet;
    this.certificate = certificate;
    this.accent = Ink.textOf(certificate.marking());
  }

  void draw() throws IOException {
    float goods = Frame.goods(certificate.lines().size());
    PartyCell party = Frame.party(certificate.lines().size());

    watermark();
    float y = Frame.TOP;
    banner(y);
    y += Frame.BANNER;
    head(y);
    y += Frame.HEAD;
    statement(y);
    y += Frame.STATED;
    dates(y);
    y += Frame.DATES;
    parties(y, party);
    y += party.height();
    shipment(y);
    y += Frame.SHIPMENT;
    goods(y);
    y += goods;
    validation(y);
    y += Frame.VALIDATION;
    check(y);
    y += Frame.CHECK;
    foot(y);
    sheet.ornament(
        () -> {
          sheet.frame(Ink.NAVY, 1.4f, Frame.LEFT, Frame.TOP, Frame.WIDE, Frame.BOTTOM - Frame.TOP);
          sheet.frame(
              Ink.RULE,
              0.5f,
              Frame.LEFT - 4,
              Frame.TOP - 4,
              Frame.WIDE + 8,
              Frame.BOTTOM - Frame.TOP + 8);
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
    sheet.ornament(
        () ->
            sheet.fill(
                Ink.groundOf(certificate.marking()), Frame.LEFT, y, Frame.WIDE, Frame.BANNER));
    paragraph(
        () ->
            sheet.lineCentredOn(
                lettering, Sheet.WIDTH / 2, y + 15.8f, certificate.marking().banner()));
  }

  private void head(float y) throws IOException {
    sheet.ornament(() -> rosette(y + Frame.HEAD / 2));
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
        curve[2 * point] = (float) (Frame.LEFT + along * Frame.WIDE);
        curve[2 * point + 1] = (float) (middle + swell * StrictMath.sin(phase));
      }
      sheet.curve(Ink.ORNAMENT, 0.35f, curve);
    }
  }

  private void statement(float y) throws IOException {
    sheet.ornament(
        () -> {
          sheet.fill(Ink.GROUND, Frame.LEFT, y, Frame.WIDE, Frame.STATED);
          sheet.rule(Ink.RULE, 0.6f, Frame.LEFT, y, Frame.RIGHT, y);
        });
    Lettering lettering = new Lettering(Face.STATEMENT, 13.5f, Ink.BLACK);
    Paragraph paragraph =
        new Box(lettering.face(), 430, Frame.STATED - 12, lettering.size(), 9).set(STATEMENT);
    float baseline = y + (Frame.STATED - paragraph.height()) / 2 + paragraph.size() * 0.92f;
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
    float third = Frame.DAY.width();
    cell(Frame.LEFT, y, Frame.DAY, "DATE OF ISSUANCE", day(certificate.issuedOn()));
    cell(Frame.LEFT + third, y, Frame.DAY, "DATE OF EXPIRY", day(certificate.expiresOn()));
    cell(
        Frame.LEFT + 2 * third,
        y,
        Frame.AUTHORITY,
        "ISSUING AUTHORITY",
        Frame.issuingAuthority(certificate.issuedThrough()));
  }

  private void parties(float y, PartyCell cell) throws IOException {
    party(
        Frame.LEFT, y, cell, "EXPORTER", certificate.exporterName(), certificate.exporterAddress());
    party(
        Frame.LEFT + cell.width(),
        y,
        cell,
        "IMPORTER (CONSIGNEE)",
        certificate.consigneeName(),
        certificate.consigneeAddress());
  }

  private void party(float x, float y, PartyCell cell, String label, String name, String address)
      throws IOException {
    border(x, y, cell.width(), cell.height());
    PDStructureElement tag = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(tag, x, y, label);
    float inner = x + Frame.PADDING;
    float from = y + PartyCell.NAME_FROM;
    Paragraph set = value(tag, inner, from, cell.name(), name, "name " + MISSING);
    value(tag, inner, from + set.height() + 3, cell.address(set), address, "address " + MISSING);
  }

  private void shipment(float y) throws IOException {
    Origin origin = certificate.origin();
    float x = Frame.LEFT;
    cell(x, y, Frame.ORIGIN, "COUNTRY OF ORIGIN", origin == null ? "" : origin.printed());
    x += Frame.ORIGIN.width();
    cell(x, y, Frame.DESTINATION, "COUNTRY OF DESTINATION", certificate.destination());
    x += Frame.DESTINATION.width();
    Integer parcels = certificate.parcels();
    cell(
        x,
        y,
        Frame.PARCELS,
        "NUMBER OF PARCELS",
        parcels == null ? "" : grouped("#,##0", BigDecimal.valueOf(parcels)));
  }

  private void goods(float y) throws IOException {
    float[] columns = {
      Frame.LEFT, Frame.LEFT + 122, Frame.LEFT + 290, Frame.LEFT + 410, Frame.RIGHT
    };
    PDStructureElement table = sheet.tag(sheet.whole(), StandardStructureTypes.TABLE);
    sheet.ornament(() -> sheet.fill(Ink.NAVY, Frame.LEFT, y, Frame.WIDE, Frame.GOODS_HEAD));
    Lettering heading = new Lettering(Face.STRONG, 7.4f, 0.3f, Ink.GROUND);
    PDStructureElement head = sheet.tag(table, StandardStructureTypes.TR);
    String[] headings = {"HS CLASSIFICATION", "ROUGH DIAMONDS", "CARAT WEIGHT", "VALUE (US$)"};
    for (int column = 0; column < headings.length; column++) {
      PDStructureElement tag = heading(head, "Column");
      text(tag, columns, column, y + 14, heading, headings[column]);
    }
    float baseline = y + Frame.GOODS_HEAD + 16;
    List<PrintedCertificate.Line> lines =
        certificate.lines().isEmpty()
            ? List.of(new PrintedCertificate.Line(null, null, null))
            : certificate.lines();
    for (PrintedCertificate.Line line : lines) {
      PDStructureElement row = sheet.tag(table, StandardStructureTypes.TR);
      float at = baseline;
      sheet.ornament(() -> sheet.rule(Ink.HAIRLINE, 0.5f, Frame.LEFT, at + 8, Frame.RIGHT, at + 8));
      goodsCell(heading(row, "Row"), columns, 0, at, text(line.hs(), hs -> hs.code()));
      goodsCell(cell(row), columns, 1, at, text(line.hs(), hs -> hs.described()));
      goodsCell(cell(row), columns, 2, at, text(line.carats(), carats -> money(carats.value())));
      goodsCell(cell(row), columns, 3, at, text(line.value(), value -> money(value.value())));
      baseline += Frame.GOODS_LINE;
    }
    float at = baseline;
    sheet.ornament(
        () -> {
          sheet.fill(Ink.GROUND, Frame.LEFT, at - 16, Frame.WIDE, Frame.GOODS_LINE);
          sheet.rule(Ink.NAVY, 0.8f, Frame.LEFT, at - 16, Frame.RIGHT, at - 16);
          sheet.rule(Ink.RULE, 0.6f, Frame.LEFT, at + 8, Frame.RIGHT, at + 8);
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
      sheet.tagged(
          tag, () -> sheet.line(lettering, columns[column] + Frame.PADDING, baseline, text));
    } else {
      float right = columns[column + 1] - Frame.PADDING;
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
    border(Frame.LEFT, y, Frame.WIDE, Frame.VALIDATION);
    PDStructureElement tag = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(tag, Frame.LEFT, y, "VALIDATION BY THE EXPORTING AUTHORITY, U.S. CENSUS BUREAU");
    Lettering citation = new Lettering(Face.STRONG_FIGURES, 15, 0.3f, Ink.BLACK);
    sheet.tagged(
        tag,
        () ->
            sheet.line(
                itn == null ? ABSENT : citation,
                Frame.LEFT + Frame.PADDING,
                y + 35,
                itn == null ? MISSING : itn.citation()));
    sheet.tagged(
        tag,
        () ->
            sheet.line(
                SMALL,
                Frame.LEFT + Frame.PADDING,
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
    float top = y + (Frame.CHECK - square) / 2;
    float left = Frame.LEFT + 8;
    PDStructureElement figure = sheet.tag(sheet.whole(), StandardStructureTypes.Figure);
    figure.setAlternateDescription("QR code that leads to " + verification.url());
    PDLayoutAttributeObject place = new PDLayoutAttributeObject();
    place.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
    place.setBBox(new PDRectangle(left, Sheet.HEIGHT - top - square, square, square));
    figure.addAttribute(place);
    sheet.ornament(() -> sheet.fill(Ink.WHITE, left, top, square, square));
    sheet.tagged(figure, () -> sheet.code(code, left + quiet, top + quiet, CODE));

    float x = left + square + 12 - Frame.PADDING;
    float width = Frame.RIGHT - x - 2 * Frame.PADDING;
    PDStructureElement address = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(address, x, y + 8, "CHECK THIS CERTIFICATE AT");
    Box box = new Box(Face.STRONG, width, 26, 11);
    value(address, x + Frame.PADDING, y + 29, box, verification.url(), "");
    PDStructureElement digest = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(digest, x, y + 54, "SHA-256 OF THE CERTIFIED CONTENT");
    Lettering figures = new Lettering(Face.FIGURES, 9.5f, Ink.BLACK);
    sheet.tagged(
        digest,
        () -> sheet.lines(figures, x + Frame.PADDING, y + 80, inGroups(verification.sha256())));
  }

  private void unchecked(float y) throws IOException {
    float top = y + (Frame.CHECK - CODE) / 2;
    sheet.ornament(() -> sheet.frame(Ink.HAIRLINE, 0.8f, Frame.LEFT + 18, top, CODE, CODE));
    paragraph(
        () ->
            sheet.lines(
                SMALL.of(9),
                Frame.LEFT + 18 + CODE + 18,
                y + Frame.CHECK / 2 - 2,
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
          sheet.fill(Ink.groundOf(certificate.marking()), Frame.LEFT, y, Frame.WIDE, Frame.FOOT);
          Lettering lettering = new Lettering(Face.STRONG, 8, 0.2f, accent);
          sheet.line(lettering, Frame.LEFT + Frame.PADDING, y + 13, certificate.marking().banner());
          sheet.lineEndingAt(
              lettering,
              Frame.RIGHT - Frame.PADDING,
              y + 13,
              certificate.number() + "   page 1 of 1");
        });
  }

  private void cell(float x, float y, Cell cell, String label, String text) throws IOException {
    border(x, y, cell.width(), cell.height());
    PDStructureElement tag = sheet.tag(sheet.whole(), StandardStructureTypes.P);
    label(tag, x, y, label);
    value(tag, x + Frame.PADDING, y + 22, cell.box(), text, MISSING);
  }

  private void border(float x, float y, float width, float height) throws IOException {
    sheet.ornament(() -> sheet.frame(Ink.RULE, 0.6f, x, y, width, height));
  }

  private void label(PDStructureElement tag, float x, float y, String label) throws IOException {
    sheet.tagged(tag, () -> sheet.line(LABEL, x + Frame.PADDING, y + 14.5f, label));
  }

  /** Sets a value below {@code y}; returns it as it is set. */
  private Paragraph value(
      PDStructureElement tag, float x, float y, Box box, String text, String missing)
      throws IOException {
    boolean absent = VisibleText.isBlank(text);
    Paragraph paragraph =
        absent
            ? new Box(ABSENT.face(), box.width(), box.height(), ABSENT.size()).set(missing)
            : box.set(text);
    Lettering lettering = absent ? ABSENT : new Lettering(box.face(), paragraph.size(), Ink.BLACK);
    sheet.tagged(
        tag,
        () ->
            sheet.lines(
                lettering.of(paragraph.size()),
                x,
                y + paragraph.size() * 0.95f,
                paragraph.lines()));
    return paragraph;
  }

  private void paragraph(TagTree.Drawing drawing) throws IOException {
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
