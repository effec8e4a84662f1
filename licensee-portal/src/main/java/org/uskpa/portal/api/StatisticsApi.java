package org.uskpa.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.portal.problem.Problem;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.export.PeriodRecord;
import org.uskpa.statistics.publication.FindWithheld;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.FindStanding;
import org.uskpa.statistics.quarter.FixMoment;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Withholding;

/** Figures for programs. What is not released is not there for who may not read open quarters. */
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "Figures")
class StatisticsApi {

  private final FixMoment moments;
  private final FindStanding standings;
  private final CompileFigures figures;
  private final FindWithheld withheld;

  StatisticsApi(
      FixMoment moments, FindStanding standings, CompileFigures figures, FindWithheld withheld) {
    this.moments = moments;
    this.standings = standings;
    this.figures = figures;
    this.withheld = withheld;
  }

  /** A quarter such as {@code 2018Q3}, a year such as {@code 2018}, or {@code 2018Q1-Q3}. */
  @GetMapping(path = "/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
  @RequiresRight(Right.READ_STATISTICS)
  @Operation(
      summary = "Figures of a quarter or a year by HS code and partner, both flows",
      operationId = "figures")
  @ApiResponse(
      responseCode = "200",
      description =
          "The figures as they are now, or as they stood at the moment asked for. A released quarter, RELEASED or REVISED, stands as it was released, and asOf is the moment of its release. Status OPEN or IN_REVIEW has imports and exports, of zeros while a period goes on and has no records yet; a period that is over and has none is NO_RECORDS, or PUBLISHED where its year was published, and imports and exports are null",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = PeriodRecord.class)))
  @ApiResponse(
      responseCode = "400",
      description = "The moment cannot be read, lies in the future, or is still being recorded",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemJson.class)))
  @ApiResponse(
      responseCode = "404",
      description =
          "No such period, not begun yet, or not released and the owner of the token reads released ones only",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemJson.class)))
  ResponseEntity<Object> period(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String period,
      @Parameter(
              description =
                  "A past moment: the figures as they would have been computed then, such as 2026-11-20T12:00 on the clocks of Washington, or 2026-11-20T17:00:00Z; none for now")
          @RequestParam(defaultValue = "")
          String asOf,
      @Parameter(
              description =
                  "The number of a release of a quarter, 1 for the first; none for the newest")
          @RequestParam(defaultValue = "")
          String edition) {
    Outcome<AsOf> moment = moments.of(parsed(period), asOf, edition);
    if (moment instanceof Outcome.Done<AsOf> done) {
      return ResponseEntity.ok(record(person, period, done.value()));
    }
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Problem.of(
                HttpStatus.BAD_REQUEST,
                "The moment for which figures are asked is refused.",
                moment.findings()));
  }

  private PeriodRecord record(SignedIn person, String period, AsOf asOf) {
    Standing found =
        standings
            .of(parsed(period), asOf)
            .orElseThrow(() -> new NotFound("figures of %s, not begun".formatted(period)));
    if (!found.status().isReleased() && !person.may(Right.READ_OPEN_QUARTERS)) {
      throw new NotFound("figures of %s, not released".formatted(period));
    }
    Withholding withholding =
        person.may(Right.READ_OPEN_QUARTERS) ? Withholding.NONE : withheld.at(found.asOf());
    return found.status().isFromRecords() || isOpenWithoutRecords(found)
        ? PeriodRecord.of(figures.of(found.period(), found.asOf()).withholding(withholding))
        : PeriodRecord.withoutRecords(found);
  }

  /** A period that goes on is open, though nothing of it is on record yet. */
  private static boolean isOpenWithoutRecords(Standing found) {
    return found.status() == Status.NO_RECORDS && found.isRunning();
  }

  private static Period parsed(String period) {
    try {
      return Period.parse(period);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("period " + period);
    }
  }
}
