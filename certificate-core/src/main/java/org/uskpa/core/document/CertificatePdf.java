package org.uskpa.core.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A certificate as PDF: one page of US letter paper, tagged for screen readers (PDF/UA-1) and fit
 * for keeping (PDF/A-2a). The same certificate gives the same bytes.
 */
public final class CertificatePdf {

  private static final String LANGUAGE = "en-US";

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
    String title =
        "%s %s (%s)"
            .formatted(
                CertificateLayout.TITLE, certificate.number(), certificate.marking().banner());
    document.setVersion(1.7f);
    document.getDocumentInformation().setTitle(title);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(LANGUAGE);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    // A certificate shrunk to fit is read wrongly by eye and by camera.
    preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
    catalog.setViewerPreferences(preferences);

    PDMetadata metadata =
        new PDMetadata(
            document, new ByteArrayInputStream(metadataOf(title).getBytes(StandardCharsets.UTF_8)));
    catalog.setMetadata(metadata);
    PDOutputIntent colours =
        new PDOutputIntent(
            document,
            new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
    colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    colours.setInfo("sRGB IEC61966-2.1");
    catalog.addOutputIntent(colours);
  }

  private static String metadataOf(String title) {
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
              <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
              <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
              <pdfaid:part>2</pdfaid:part>
              <pdfaid:conformance>A</pdfaid:conformance>
              <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about=""
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
              <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>part</pdfaProperty:name>
                  <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                  <pdfaProperty:category>internal</pdfaProperty:category>
                  <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
              </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
        .formatted(title, LANGUAGE);
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
