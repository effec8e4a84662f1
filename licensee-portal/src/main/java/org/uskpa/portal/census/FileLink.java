package org.uskpa.portal.census;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.export.PublicationFormat;
import org.uskpa.statistics.export.RecordsFile;

/**
 * Where something is downloaded.
 *
 * @param format its name, such as {@code XLSX}
 */
public record FileLink(String format, String href) {

  /**
   * A table in every format.
   *
   * @param address without the ending
   */
  static List<FileLink> ofTable(String address, AskedMoment moment) {
    return of(Arrays.stream(FileFormat.values()), address, moment.query());
  }

  /** A table that is asked for no moment, in every format. */
  static List<FileLink> ofTable(String address) {
    return of(Arrays.stream(FileFormat.values()), address, "");
  }

  /** All tables of a page that is asked for no moment, in one file. */
  static List<FileLink> ofPage(String address) {
    return of(Arrays.stream(FileFormat.values()).filter(FileFormat::holdsMany), address, "");
  }

  /** A document of words and tables. */
  static List<FileLink> ofDocument(String address, AskedMoment moment) {
    return Arrays.stream(PublicationFormat.values())
        .map(format -> new FileLink(format.name(), format.fileName(address) + moment.query()))
        .toList();
  }

  /** All tables of a page in one file. */
  static List<FileLink> ofPage(String address, AskedMoment moment) {
    return of(
        Arrays.stream(FileFormat.values()).filter(FileFormat::holdsMany), address, moment.query());
  }

  /** The records behind a figure. */
  static List<FileLink> ofRecords(Selection selection, AskedMoment moment) {
    return RecordsFile.FORMATS.stream()
        .map(
            format ->
                new FileLink(
                    format.name(),
                    RecordAddress.href(selection, format.fileName("records"), moment.written())))
        .toList();
  }

  private static List<FileLink> of(Stream<FileFormat> formats, String address, String query) {
    return formats
        .map(format -> new FileLink(format.name(), format.fileName(address) + query))
        .toList();
  }
}
