package org.uskpa.statistics.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.uskpa.core.face.Face;
import org.uskpa.core.paper.Standards;

/**
 * A letter as PDF on upright US letter paper, tagged and fit for keeping as tables are: its title,
 * then the text paragraph by paragraph.
 */
public final class LetterPdf {

  private static final float TITLE = 13;
  private static final float HEADING = 11;
  private static final float TEXT = 10;
  private static final float BETWEEN = 9;

  private LetterPdf() {}

  /**
   * A part of a letter.
   *
   * @param heading empty for none
   * @param text paragraphs with an empty line between them
   */
  public record Part(String heading, String text) {}

  /**
   * The letter.
   *
   * @param text paragraphs with an empty line between them
   */
  public static byte[] of(String title, String text) {
    return of(title, List.of(new Part("", text)));
  }

  /** The letter, part by part, each under its heading. */
  public static byte[] of(String title, List<Part> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      Standards.describe(document, title);
      PdfPages pages = new PdfPages(document, PDRectangle.LETTER);
      pages.paragraph(StandardStructureTypes.H1, Face.STRONG, TITLE, title);
      for (Part part : parts) {
        if (!part.heading().isEmpty()) {
          pages.moveDown(BETWEEN);
          pages.paragraph(StandardStructureTypes.H2, Face.STRONG, HEADING, part.heading());
        }
        for (String paragraph : part.text().split("\\n\\n", -1)) {
          pages.moveDown(BETWEEN);
          pages.paragraph(StandardStructureTypes.P, Face.TEXT, TEXT, paragraph);
        }
      }
      pages.finish(title);
      document.save(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
