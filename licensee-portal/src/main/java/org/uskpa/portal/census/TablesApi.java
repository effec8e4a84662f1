package org.uskpa.portal.census;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uskpa.portal.problem.Problem;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.export.ReportRecord;
import org.uskpa.statistics.export.TableRecord;

/** Tables for programs, as the pages show them. */
@RestController
@RequestMapping(path = "/api/v1/statistics/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiresRight(Right.READ_STATISTICS)
@Tag(name = "Figures")
class TablesApi {

  private static final String PERIOD =
      "A quarter such as 2018Q3, a year such as 2018, or a part of a year such as 2018Q1-Q3";
  private static final String MOMENT =
      "A past moment: the tables as they would have been computed then, such as 2026-11-20T12:00 on the clocks of Washington, or 2026-11-20T17:00:00Z; none for now";
  private static final String EDITION =
      "An edition of a released quarter: 1 for its release, 2 for its first revision, instead of a moment; none for what stands now";
  private static final String REFUSED =
      "The moment cannot be read, lies in the future, or is still being recorded, or an edition is asked for as well";
  private static final String ABSENT =
      "No such period or table, not begun yet, or not released and the owner of the token reads released ones only";

  private final AskMoment moments;
  private final SheetsInReach sheets;

  TablesApi(AskMoment moments, SheetsInReach sheets) {
    this.moments = moments;
    this.sheets = sheets;
  }

  @GetMapping("/tables")
  @Operation(
      summary = "All tables of a quarter or a year",
      description =
          "Decimals are texts with all their decimals. Cells stand under the keys of the columns; null where there is no figure, and where sources contradict each other: then conflicts has what each says",
      operationId = "tables")
  @ApiResponse(
      responseCode = "200",
      description = "The tables in the order of the page",
      content = @Content(schema = @Schema(implementation = ReportRecord.class)))
  @ApiResponse(responseCode = "400", description = REFUSED, content = @Content)
  @ApiResponse(responseCode = "404", description = ABSENT, content = @Content)
  ResponseEntity<Object> all(
      @AuthenticationPrincipal SignedIn person,
      @Parameter(description = PERIOD) @PathVariable String period,
      @Parameter(description = MOMENT) @RequestParam(defaultValue = "") String asOf,
      @Parameter(description = EDITION) @RequestParam(defaultValue = "") String edition) {
    return answer(
        moments.of(period, asOf, edition),
        moment -> ReportRecord.of(sheets.figures(person, period, moment).report()));
  }

  @GetMapping("/annual-report")
  @Operation(
      summary = "The tables of section E of a year's annual report",
      operationId = "annualReport")
  @ApiResponse(
      responseCode = "200",
      description = "The tables in the order of the report",
      content = @Content(schema = @Schema(implementation = ReportRecord.class)))
  @ApiResponse(responseCode = "400", description = REFUSED, content = @Content)
  @ApiResponse(responseCode = "404", description = ABSENT, content = @Content)
  ResponseEntity<Object> annualReport(
      @AuthenticationPrincipal SignedIn person,
      @Parameter(description = "A year such as 2018") @PathVariable String period,
      @Parameter(description = MOMENT) @RequestParam(defaultValue = "") String asOf) {
    return answer(
        moments.of(asOf),
        moment -> ReportRecord.of(sheets.annualReport(person, period, moment).annualReport()));
  }

  @GetMapping("/submission")
  @Operation(
      summary =
          "What the United States submit to the Kimberley Process: of a quarter trade by HS code, origin and provenance with the counts of certificates; of a year their row of the annual global summary",
      operationId = "submission")
  @ApiResponse(
      responseCode = "200",
      description = "The tables in the order of the page",
      content = @Content(schema = @Schema(implementation = ReportRecord.class)))
  @ApiResponse(responseCode = "400", description = REFUSED, content = @Content)
  @ApiResponse(responseCode = "404", description = ABSENT, content = @Content)
  ResponseEntity<Object> submission(
      @AuthenticationPrincipal SignedIn person,
      @Parameter(description = "A quarter such as 2018Q3, or a year such as 2018") @PathVariable
          String period,
      @Parameter(description = MOMENT) @RequestParam(defaultValue = "") String asOf,
      @Parameter(description = EDITION) @RequestParam(defaultValue = "") String edition) {
    return answer(
        moments.of(period, asOf, edition),
        moment -> ReportRecord.of(sheets.submission(person, period, moment).submission()));
  }

  @GetMapping("/tables/{table}")
  @Operation(summary = "One table of a period", operationId = "table")
  @ApiResponse(
      responseCode = "200",
      description =
          "The table; also of several years, such as 2015-2018, the one by partner and HS code",
      content = @Content(schema = @Schema(implementation = TableRecord.class)))
  @ApiResponse(responseCode = "400", description = REFUSED, content = @Content)
  @ApiResponse(responseCode = "404", description = ABSENT, content = @Content)
  ResponseEntity<Object> one(
      @AuthenticationPrincipal SignedIn person,
      @Parameter(description = PERIOD) @PathVariable String period,
      @Parameter(description = "Its name, such as 2018-exports-by-hs-code") @PathVariable
          String table,
      @Parameter(description = MOMENT) @RequestParam(defaultValue = "") String asOf,
      @Parameter(description = EDITION) @RequestParam(defaultValue = "") String edition) {
    return answer(
        moments.of(period, asOf, edition),
        moment -> TableRecord.of(sheets.table(person, period, moment, table)));
  }

  private static ResponseEntity<Object> answer(
      AskedMoment moment, Function<AskedMoment, Object> found) {
    if (moment.isRefused()) {
      return ResponseEntity.badRequest()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              Problem.of(
                  HttpStatus.BAD_REQUEST,
                  "The moment for which figures are asked is refused.",
                  moment.read().findings()));
    }
    return ResponseEntity.ok(found.apply(moment));
  }
}
