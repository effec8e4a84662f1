package org.uskpa.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The files in which documents of words and tables go out. */
public enum PublicationFormat {
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    void write(Publication publication, OutputStream out) throws IOException {
      DocxPublication.write(publication, out);
    }
  },
  PDF("pdf", "application/pdf") {
    @Override
    void write(Publication publication, OutputStream out) throws IOException {
      PdfPublication.write(publication, out);
    }
  };

  private final String ending;
  private final String mediaType;

  PublicationFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The format of a file's ending, such as {@code docx}. */
  public static Optional<PublicationFormat> of(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** The name of a file. */
  public String fileName(String name) {
    return name + "." + ending;
  }

  /** The file of a document. */
  public byte[] fileOf(Publication publication) {
    return FileFormat.bytes(out -> write(publication, out));
  }

  abstract void write(Publication publication, OutputStream out) throws IOException;
}
