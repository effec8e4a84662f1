package org.uskpa.portal.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.uskpa.portal.security.ForEveryone;
import org.uskpa.statistics.export.ReportRecord;
import org.uskpa.statistics.export.TableRecord;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.table.Table;

/** Published figures for programs, without a token. */
@RestController
@RequestMapping(path = "/api/v1/public", produces = MediaType.APPLICATION_JSON_VALUE)
@ForEveryone
@Tag(name = "Published figures")
@SecurityRequirements
class PublishedApi {

  private static final String PERIOD =
      "A quarter such as 2019Q3, or a year such as 2019 once all of its quarters are released";
  private static final String EDITION = "1 for the first edition, 2 for its first revision";
  private static final String ABSENT = "No such edition, or not released";
  private static final String WITHHELD =
      "Decimals are texts. Cells stand under the keys of the columns; null where there is no figure; where withheld names the key, the figure is withheld so that nobody's trade is disclosed, and it is not zero";

  private final PublishedReports reports;
  private final Freshness freshness;

  PublishedApi(PublishedReports reports, Freshness freshness) {
    this.reports = reports;
    this.freshness = freshness;
  }

  /**
   * An edition of a period.
   *
   * @param asOf the moment of the release by which it came
   * @param madeOf the editions of quarters that it is made of
   * @param suppressed whether figures may be withheld in it
   * @param href its tables, for good
   */
  record EditionRecord(
      String period,
      int edition,
      String status,
      String asOf,
      String publishedAt,
      List<String> madeOf,
      boolean suppressed,
      String sha256,
      String href) {
    static EditionRecord of(Publication publication) {
      return new EditionRecord(
          publication.period().toString(),
          publication.edition(),
          PublishedYear.standing(publication),
          publication.asOf().toString(),
          publication.publishedAt().toString(),
          publication.madeOf(),
          publication.rule().applies(),
          publication.sha256(),
          "/api/v1/public/%s/editions/%d".formatted(publication.period(), publication.edition()));
    }
  }

  @GetMapping
  @Operation(
      summary = "All published editions of quarters and years",
      description = "The latest period first, of a period the newest edition first",
      operationId = "publishedEditions")
  @ApiResponse(responseCode = "200", description = "The editions")
  @ApiResponse(
      responseCode = "304",
      description = "As it was when asked before",
      content = @Content)
  @Nullable ResponseEntity<List<EditionRecord>> editions(
      WebRequest request, HttpServletResponse response) {
    List<Publication> all = reports.all();
    return freshness.isListKnown(request, response, all)
        ? null
        : ResponseEntity.ok(all.stream().map(EditionRecord::of).toList());
  }

  @GetMapping("/{period}")
  @Operation(
      summary = "All tables of the newest edition",
      description = WITHHELD,
      operationId = "publishedTables")
  @ApiResponse(
      responseCode = "200",
      description = "The tables",
      content = @Content(schema = @Schema(implementation = ReportRecord.class)))
  @ApiResponse(
      responseCode = "304",
      description = "As it was when asked before",
      content = @Content)
  @ApiResponse(responseCode = "404", description = ABSENT, content = @Content)
  @Nullable ResponseEntity<ReportRecord> newest(
      @Parameter(description = PERIOD) @PathVariable String period,
      WebRequest request,
      HttpServletResponse response) {
    List<Publication> editions = reports.editions(period);
    return freshness.isNewestKnown(request, response, editions)
        ? null
        : ResponseEntity.ok(ReportRecord.of(reports.report(editions.get(0))));
  }

  @GetMapping("/{period}/editions/{edition}")
  @Operation(
      summary = "All tables of an edition",
      description = WITHHELD,
      operationId = "publishedTablesOfEdition")
  @ApiResponse(
      responseCode = "200",
      description = "The tables, which never change",
      content = @Content(schema = @Schema(implementation = ReportRecord.class)))
  @ApiResponse(
      responseCode = "304",
      description = "As it was when asked before",
      content = @Content)
  @ApiResponse(responseCode = "404", description = ABSENT, content = @Content)
  @Nullable ResponseEntity<ReportRecord> edition(
      @Parameter(description = PERIOD) @PathVariable String period,
      @Parameter(description = EDITION) @PathVariable String edition,
      WebRequest request,
      HttpServletResponse response) {
    Publication publication = reports.edition(period, edition);
    return freshness.isKnown(request, response, publication)
        ? null
        : ResponseEntity.ok(ReportRecord.of(reports.report(publication)));
  }

  @GetMapping("/{period}/editions/{edition}/tables/{table}")
  @Operation(
      summary = "One table of an edition",
      description = WITHHELD,
      operationId = "publishedTable")
  @ApiResponse(
      responseCode = "200",
      description = "The table, which never changes",
      content = @Content(schema = @Schema(implementation = TableRecord.class)))
  @ApiResponse(
      responseCode = "304",
      description = "As it was when asked before",
      content = @Content)
  @ApiResponse(responseCode = "404", description = ABSENT, content = @Content)
  @Nullable ResponseEntity<TableRecord> table(
      @Parameter(description = PERIOD) @PathVariable String period,
      @Parameter(description = EDITION) @PathVariable String edition,
      @Parameter(description = "Its name, such as 2019Q3-imports-by-hs-code") @PathVariable
          String table,
      WebRequest request,
      HttpServletResponse response) {
    Publication publication = reports.edition(period, edition);
    Table found = reports.table(publication, table);
    return freshness.isKnown(request, response, publication)
        ? null
        : ResponseEntity.ok(TableRecord.of(found));
  }
}
