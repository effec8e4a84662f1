package org.uskpa.portal.census;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.uskpa.core.finding.NotFound;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.export.Publication;
import org.uskpa.statistics.export.PublicationFormat;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.table.Table;

/** Files as a browser is given them: to be kept, under their own names. */
final class FileAnswer {

  private FileAnswer() {}

  /**
   * A table.
   *
   * @throws NotFound when there is no such format
   */
  static ResponseEntity<byte[]> of(String ending, Table table) {
    FileFormat format = format(ending);
    return file(format.mediaType(), format.fileName(table.name()), format.fileOf(table));
  }

  /**
   * Several tables.
   *
   * @throws NotFound when there is no such format, or it holds one table only, or there are none
   */
  static ResponseEntity<byte[]> of(String ending, Report report) {
    FileFormat format = format(ending);
    if (report.tables().isEmpty() || !format.holdsMany()) {
      throw new NotFound("%s as %s".formatted(report.name(), ending));
    }
    return file(format.mediaType(), format.fileName(report.name()), format.fileOf(report));
  }

  /**
   * A document.
   *
   * @throws NotFound when there is no such format
   */
  static ResponseEntity<byte[]> of(String ending, Publication document) {
    PublicationFormat format =
        PublicationFormat.of(ending)
            .orElseThrow(() -> new NotFound("documents of format " + ending));
    return file(format.mediaType(), format.fileName(document.name()), format.fileOf(document));
  }

  /** The format of an ending. */
  static FileFormat format(String ending) {
    return FileFormat.of(ending).orElseThrow(() -> new NotFound("files of format " + ending));
  }

  /** What says that a file is to be kept. */
  static String attached(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  private static ResponseEntity<byte[]> file(String mediaType, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
        .body(bytes);
  }
}
