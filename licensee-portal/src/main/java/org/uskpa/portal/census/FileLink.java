package org.uskpa.portal.census;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.export.FileFormat;
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
    return of(Arrays.stream(FileFormat.values()), address, moment);
  }

  /** All tables of a page in one file. */
  static List<FileLink> ofPage(String address, AskedMoment moment) {
    return of(Arrays.stream(FileFormat.values()).filter(FileFormat::holdsMany), address, moment);
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

  private static List<FileLink> of(Stream<FileFormat> formats, String address, AskedMoment moment) {
    return formats
        .map(format -> new FileLink(format.name(), format.fileName(address) + moment.query()))
        .toList();
  }
}
