package org.uskpa.statistics.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.uskpa.statistics.table.Table;

/** The files in which tables go out, and the one place that says what writes each. */
public enum FileFormat {
  CSV("csv", "text/csv;charset=UTF-8") {
    @Override
    void write(Table table, OutputStream out) throws IOException {
      CsvTable.write(table, out);
    }

    @Override
    void write(Report report, OutputStream out) {
      throw new UnsupportedOperationException("A CSV file holds one table");
    }

    @Override
    public boolean holdsMany() {
      return false;
    }
  },
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(Report report, OutputStream out) throws IOException {
      XlsxReport.write(report, out);
    }
  },
  PDF("pdf", "application/pdf") {
    @Override
    void write(Report report, OutputStream out) throws IOException {
      PdfReport.write(report, out);
    }
  },
  JSON("json", "application/json") {
    @Override
    void write(Table table, OutputStream out) {
      JsonFiles.write(TableRecord.of(table), out);
    }

    @Override
    void write(Report report, OutputStream out) {
      JsonFiles.write(ReportRecord.of(report), out);
    }
  };

  private final String ending;
  private final String mediaType;

  FileFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The format of a file's ending, such as {@code xlsx}. */
  public static Optional<FileFormat> of(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  /** What its files end in. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether one file holds several tables. */
  public boolean holdsMany() {
    return true;
  }

  /** The name of a file. */
  public String fileName(String name) {
    return name + "." + ending;
  }

  /** The file of one table. */
  public byte[] fileOf(Table table) {
    return bytes(out -> write(table, out));
  }

  /**
   * The file of several tables.
   *
   * @throws UnsupportedOperationException where a file holds one only
   */
  public byte[] fileOf(Report report) {
    return bytes(out -> write(report, out));
  }

  void write(Table table, OutputStream out) throws IOException {
    write(Report.of(table), out);
  }

  abstract void write(Report report, OutputStream out) throws IOException;

  /** What writes a file. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** A file written in memory. */
  static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException("A file in memory cannot fail", impossible);
    }
    return bytes.toByteArray();
  }
}
