package org.uskpa.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.load.LoadCommand;
import org.uskpa.core.load.LoadOutcome;
import org.uskpa.core.load.LoadProgress;
import org.uskpa.core.load.LoadRecords;
import org.uskpa.core.load.RecordKind;
import org.uskpa.portal.problem.Problem;
import org.uskpa.portal.records.RecordSettings;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * Files of records of the past from programs. All of a file is loaded or nothing of it; what the
 * body says goes to disk as it comes and is read from there.
 */
@RestController
@RequestMapping("/api/v1/records")
@Tag(name = "Records of the past")
class RecordsResource {

  private static final Logger LOG = LoggerFactory.getLogger(RecordsResource.class);
  private static final String SECONDS_TO_NEXT_TURN = "10";

  private final LoadRecords loads;
  private final RecordSettings settings;

  RecordsResource(LoadRecords loads, RecordSettings settings) {
    this.loads = loads;
    this.settings = settings;
  }

  @PostMapping("/licensees")
  @RequiresRight(Right.LOAD_RECORDS)
  @LoadsRecords
  @Operation(summary = "Load licensees", operationId = "loadLicensees")
  ResponseEntity<Object> licensees(
      @AuthenticationPrincipal SignedIn person, HttpServletRequest request) throws IOException {
    return load(RecordKind.LICENSEES, person, request);
  }

  @PostMapping("/stock")
  @RequiresRight(Right.LOAD_RECORDS)
  @LoadsRecords
  @Operation(summary = "Load numbered stock; its licensees first", operationId = "loadStock")
  ResponseEntity<Object> stock(@AuthenticationPrincipal SignedIn person, HttpServletRequest request)
      throws IOException {
    return load(RecordKind.STOCK, person, request);
  }

  @PostMapping("/exports")
  @RequiresRight(Right.LOAD_RECORDS)
  @LoadsRecords
  @Operation(summary = "Load certificates; their stock first", operationId = "loadExports")
  ResponseEntity<Object> exports(
      @AuthenticationPrincipal SignedIn person, HttpServletRequest request) throws IOException {
    return load(RecordKind.EXPORTS, person, request);
  }

  @PostMapping("/imports")
  @RequiresRight(Right.ENTER_IMPORTS)
  @LoadsRecords
  @Operation(summary = "Load imports", operationId = "loadImports")
  ResponseEntity<Object> imports(
      @AuthenticationPrincipal SignedIn person, HttpServletRequest request) throws IOException {
    return load(RecordKind.IMPORTS, person, request);
  }

  private ResponseEntity<Object> load(RecordKind kind, SignedIn person, HttpServletRequest request)
      throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT) + ".csv";
    return CsvLoad.of(
        request, name, settings.largestFile(), (body, asked) -> load(kind, body, asked, person));
  }

  private ResponseEntity<Object> load(
      RecordKind kind, CsvBody body, LoadParameters asked, SignedIn person) {
    String why = asked.words().isEmpty() ? LoadCommand.usualWords(body.name()) : asked.words();
    Optional<Finding> unkeepable = KeepableText.refusal(LoadParameters.WORDS, why);
    if (unkeepable.isPresent()) {
      return CsvLoad.problem(
          Problem.ofAny(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "The words of the load cannot be kept. Nothing was loaded.",
              List.of(FoundInFile.ofNoLine(unkeepable.get()))));
    }
    try {
      return answer(
          loads.load(
              new LoadCommand(kind, body, why, asked.isDryRun(), person.actor()),
              LoadProgress.UNWATCHED),
          kind);
    } catch (DataAccessException | TransactionException cutOff) {
      LOG.warn("A load by the API was cut off", cutOff);
      return CsvLoad.refused(
          HttpStatus.SERVICE_UNAVAILABLE,
          "The database failed in the middle: the file was loaded as a whole or not at all. Send it"
              + " again; records that are there already are refused by row-not-known, never"
              + " doubled.");
    }
  }

  private static ResponseEntity<Object> answer(LoadOutcome outcome, RecordKind kind) {
    if (outcome instanceof LoadOutcome.Loaded loaded) {
      return ResponseEntity.ok(LoadedJson.of(kind, loaded));
    }
    if (outcome instanceof LoadOutcome.Refused refused) {
      return CsvLoad.refused(refused.findings());
    }
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_NEXT_TURN)
        .body(
            Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Another load is at work, and loads go one at a time. Nothing was loaded; send the"
                    + " file again when it has ended."));
  }
}
