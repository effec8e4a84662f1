package org.uskpa.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.export.ReportRecord;
import org.uskpa.statistics.world.LoadWorldFigures;
import org.uskpa.statistics.world.WorldFigures;
import org.uskpa.statistics.world.WorldTables;
import org.uskpa.statistics.world.WorldVintage;

/** The figures of all Participants for programs: loaded, listed, and given as tables. */
@RestController
@RequestMapping("/api/v1/world")
@Tag(name = "World figures")
class WorldResource {

  private static final DataSize LARGEST = DataSize.ofKilobytes(512);

  private final LoadWorldFigures loads;
  private final WorldFigures world;
  private final WorldTables tables;

  WorldResource(LoadWorldFigures loads, WorldFigures world, WorldTables tables) {
    this.loads = loads;
    this.world = world;
    this.tables = tables;
  }

  /** A vintage of a year that is on file. */
  record VintageJson(int year, String vintage, String source, Instant loadedAt) {}

  /**
   * A file that was loaded, or on a dry run would be.
   *
   * @param rows how many, with those of printed totals
   * @param warnings how often each rule warned
   * @param findings the warnings, by line
   */
  record LoadedWorldJson(
      boolean dryRun,
      List<LoadWorldFigures.Loading> vintages,
      int rows,
      SortedMap<String, Integer> warnings,
      List<FoundInFile> findings) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @RequiresRight(Right.READ_OPEN_QUARTERS)
  @Operation(summary = "The vintages of global summaries on file", operationId = "worldVintages")
  List<VintageJson> vintages() {
    return world.vintages().stream()
        .map(one -> new VintageJson(one.year(), one.vintage(), one.source(), one.loadedAt()))
        .toList();
  }

  @GetMapping(path = "/{year}/{vintage}", produces = MediaType.APPLICATION_JSON_VALUE)
  @RequiresRight(Right.READ_OPEN_QUARTERS)
  @Operation(
      summary = "A vintage of a year’s global summary, as its page shows it",
      description = "Decimals are texts; null where a figure is not known",
      operationId = "worldFigures")
  @ApiResponse(
      responseCode = "200",
      description = "The tables in the order of the page",
      content = @Content(schema = @Schema(implementation = ReportRecord.class)))
  @ApiResponse(responseCode = "404", description = "No such vintage", content = @Content)
  ReportRecord vintage(
      @Parameter(description = "A year such as 2018") @PathVariable String year,
      @Parameter(description = "Month or day of publication, such as 2019-07") @PathVariable
          String vintage) {
    WorldVintage own =
        Optional.of(year)
            .filter(written -> written.matches("\\d{4}"))
            .flatMap(written -> world.vintage(Integer.parseInt(written), vintage))
            .orElseThrow(() -> new NotFound("vintage %s of %s".formatted(vintage, year)));
    return ReportRecord.of(
        new Report(
            "%d-%s-global-summary".formatted(own.year(), own.vintage()),
            "Annual global summary %d, vintage %s".formatted(own.year(), own.vintage()),
            tables.of(own)));
  }

  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @RequiresRight(Right.REVIEW_QUARTERS)
  @Operation(
      summary = "Load vintages of the annual global summary, all of a file or nothing",
      description =
          "Columns year, vintage, source, participant, production_carats, production_usd, import_carats, import_usd, export_carats, export_usd, import_certificates, export_certificates; a blank cell is not known; a row TOTAL holds the totals as printed",
      operationId = "loadWorldFigures")
  @Parameter(
      name = LoadParameters.DRY_RUN,
      in = ParameterIn.QUERY,
      schema = @Schema(type = "boolean", defaultValue = "false"),
      description = "true to check only: everything is judged and nothing is changed")
  @Parameter(
      name = LoadParameters.WORDS,
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", maxLength = 4000),
      description = "Why the file is loaded although something warns; kept with its vintages")
  @RequestBody(
      required = true,
      description = "UTF-8 with its heading",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "All of it was loaded; on a dry run, would be",
      content = @Content(schema = @Schema(implementation = LoadedWorldJson.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Nothing was loaded; the findings say why, line by line",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = FileProblemJson.class)))
  ResponseEntity<Object> load(@AuthenticationPrincipal SignedIn person, HttpServletRequest request)
      throws IOException {
    return CsvLoad.of(
        request, "world.csv", LARGEST, (body, asked) -> answer(load(body, asked, person), asked));
  }

  private LoadWorldFigures.Result load(CsvBody body, LoadParameters asked, SignedIn person) {
    return loads.run(
        new LoadWorldFigures.Command(
            UUID.randomUUID(), body.name(), body::open, asked.words(), asked.isDryRun()),
        person.actor());
  }

  private static ResponseEntity<Object> answer(
      LoadWorldFigures.Result result, LoadParameters asked) {
    return result instanceof LoadWorldFigures.Result.Loaded loaded
        ? ResponseEntity.ok(
            new LoadedWorldJson(
                asked.isDryRun(),
                loaded.vintages(),
                loaded.rows(),
                loaded.findings().warnings(),
                FoundInFile.all(loaded.findings())))
        : CsvLoad.refused(result.findings());
  }
}
