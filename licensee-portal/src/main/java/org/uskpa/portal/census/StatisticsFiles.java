package org.uskpa.portal.census;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
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
    FileAnswer.format(format);
    return FileAnswer.of(
        format, sheets.table(person, written, moments.of(written, asOf, edition), table));
  }

  @GetMapping("/{written}/figures.{format}")
  ResponseEntity<byte[]> figures(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition) {
    return FileAnswer.of(
        format, sheets.figures(person, written, moments.of(written, asOf, edition)).report());
  }

  @GetMapping("/{written}/annual-report.{format}")
  ResponseEntity<byte[]> annualReport(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition) {
    return FileAnswer.of(
        format,
        sheets.annualReport(person, written, moments.of(written, asOf, edition)).annualReport());
  }

  @GetMapping("/{written}/submission.{format}")
  ResponseEntity<byte[]> submission(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition) {
    return FileAnswer.of(
        format,
        sheets.submission(person, written, moments.of(written, asOf, edition)).submission());
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
    FileFormat as = FileAnswer.format(format);
    if (!RecordsFile.FORMATS.contains(as)) {
      throw new NotFound("records as " + format);
    }
    RecordsOut.Asked asked =
        records.of(person, sheets.standing(written, moments.of(written, asOf, edition)), address);
    response.setContentType(as.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, FileAnswer.attached(as.fileName(asked.name())));
    records.write(asked, as, response.getOutputStream());
  }
}
