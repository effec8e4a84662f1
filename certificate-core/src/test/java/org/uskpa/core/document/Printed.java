package org.uskpa.core.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.Origin;

/** Certificates to print, and what can be read off them. */
final class Printed {

  static final String SHA256 = "0f1e2d3c4b5a69788796a5b4c3d2e1f00123456789abcdeffedcba9876543210";
  static final String URL = "https://kp.example/v/US41001";

  private Printed() {}

  static PrintedCertificate issued() {
    return issued(new Marking.Copy());
  }

  static PrintedCertificate issued(Marking marking) {
    return new PrintedCertificate(
        marking,
        new CertificateNumber("US41001"),
        "Dealer 005 Inc. (L005)",
        LocalDate.of(2026, 1, 30),
        LocalDate.of(2026, 3, 31),
        "Dealer 005 Inc.",
        "5 West 47th Street, New York, NY 10036",
        "Diamant Handel NV",
        "Hoveniersstraat 22, 2018 Antwerpen, Belgium",
        "Belgium (BE)",
        Origin.of("BW|ZA"),
        2,
        List.of(
            line(HsCode.INDUSTRIAL, "557.88", "19711.19"),
            line(HsCode.NON_INDUSTRIAL, "1035.40", "1238224.93")),
        new Itn("X20260130123456"),
        new Verification(URL, SHA256));
  }

  static PrintedCertificate.Line line(HsCode hs, String carats, String value) {
    return new PrintedCertificate.Line(hs, Carats.of(carats), UsDollars.of(value));
  }

  static PrintedCertificate blankDraft() {
    return draft("", "", "", "", null);
  }

  static PrintedCertificate draft(
      String exporter,
      String exporterAddress,
      String consignee,
      String consigneeAddress,
      @Nullable Origin origin) {
    return new PrintedCertificate(
        new Marking.Draft(),
        new CertificateNumber("US41002"),
        "Dealer 005 Inc. (L005)",
        null,
        null,
        exporter,
        exporterAddress,
        consignee,
        consigneeAddress,
        "",
        origin,
        null,
        List.of(),
        null,
        null);
  }

  static String text(PrintedCertificate certificate) {
    try (PDDocument document = Loader.loadPDF(CertificatePdf.of(certificate))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      return stripper.getText(document);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The text with every run of white space, line ends included, as one space. */
  static String flat(PrintedCertificate certificate) {
    return text(certificate).replaceAll("\\s+", " ");
  }

  static BufferedImage image(PrintedCertificate certificate, int dpi) {
    try (PDDocument document = Loader.loadPDF(CertificatePdf.of(certificate))) {
      return new PDFRenderer(document).renderImageWithDPI(0, dpi);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
