package org.uskpa.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.uskpa.core.paper.Fonts;
import org.uskpa.core.paper.Standards;

/**
 * A certificate as PDF: one page of US letter paper, tagged for screen readers (PDF/UA-1) and fit
 * for keeping (PDF/A-2a). The same certificate gives the same bytes.
 */
public final class CertificatePdf {

  private CertificatePdf() {}

  /** Prints a certificate; whatever its texts hold, there is one page and no exception. */
  public static byte[] of(PrintedCertificate certificate) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.setDocumentId(idOf(certificate));
      describe(document, certificate);
      Fonts fonts = new Fonts(document);
      try (Sheet sheet = new Sheet(document, fonts)) {
        new CertificateLayout(sheet, certificate).draw();
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException unwritable) {
      throw new IllegalStateException(
          "Certificate %s cannot be printed".formatted(certificate.number()), unwritable);
    }
  }

  private static void describe(PDDocument document, PrintedCertificate certificate)
      throws IOException {
    PDViewerPreferences preferences =
        Standards.describe(
            document,
            "%s %s (%s)"
                .formatted(
                    CertificateLayout.TITLE, certificate.number(), certificate.marking().banner()));
    // A certificate shrunk to fit is read wrongly by eye and by camera.
    preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
  }

  // A file's identity follows from what it says, so that printing twice gives one file.
  private static long idOf(PrintedCertificate certificate) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(certificate.toString().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
