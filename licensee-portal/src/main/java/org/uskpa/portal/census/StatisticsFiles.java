package org.uskpa.portal.census;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.export.RecordsFile;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.table.Table;

/**
 * Tables as files, each where its page stands: one table in every format, all of a page in those
 * that hold several, and the records behind a figure.
 */
@Controller
@RequestMapping("/statistics")
@RequiresRight(Right.READ_STATISTICS)
class StatisticsFiles {

  private final AskMoment moments;
  private final SheetsInReach sheets;
  private final RecordsOut records;

  StatisticsFiles(AskMoment moments, SheetsInReach sheets, RecordsOut records) {
    this.moments = moments;
    this.sheets = sheets;
    this.records = records;
  }

  @GetMapping("/{written}/{table}.{format}")
  ResponseEntity<byte[]> table(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable String table,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition) {
    FileFormat as = format(format);
    Table found = sheets.table(person, written, moments.of(written, asOf, edition), table);
    return file(as, as.fileName(found.name()), as.fileOf(found));
  }

  @GetMapping("/{written}/figures.{format}")
  ResponseEntity<byte[]> figures(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition) {
    return file(
        format, sheets.figures(person, written, moments.of(written, asOf, edition)).report());
  }

  @GetMapping("/{written}/annual-report.{format}")
  ResponseEntity<byte[]> annualReport(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String asOf) {
    return file(format, sheets.annualReport(person, written, moments.of(asOf)).annualReport());
  }

  /** As many records as there are: they are written while they are read. */
  @GetMapping("/{written}/records.{format}")
  @RequiresRight(Right.READ_OPEN_QUARTERS)
  void records(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable String format,
      RecordAddress address,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition,
      HttpServletResponse response)
      throws IOException {
    FileFormat as = format(format);
    if (!RecordsFile.FORMATS.contains(as)) {
      throw new NotFound("records as " + format);
    }
    RecordsOut.Asked asked =
        records.of(person, sheets.standing(written, moments.of(written, asOf, edition)), address);
    response.setContentType(as.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached(as.fileName(asked.name())));
    records.write(asked, as, response.getOutputStream());
  }

  private static FileFormat format(String ending) {
    return FileFormat.of(ending).orElseThrow(() -> new NotFound("files of format " + ending));
  }

  private static ResponseEntity<byte[]> file(String ending, Report report) {
    FileFormat format = format(ending);
    if (report.tables().isEmpty() || !format.holdsMany()) {
      throw new NotFound("%s as %s".formatted(report.name(), ending));
    }
    return file(format, format.fileName(report.name()), format.fileOf(report));
  }

  private static ResponseEntity<byte[]> file(FileFormat format, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
        .body(bytes);
  }

  private static String attached(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
