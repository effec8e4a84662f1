package org.uskpa.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.portal.problem.Problem;

/** What every route does that takes a file as its body: reads it, and says what is wrong. */
final class CsvLoad {

  /** What is done with a file that came whole. */
  @FunctionalInterface
  interface Step {
    ResponseEntity<Object> run(CsvBody body, LoadParameters asked) throws IOException;
  }

  private CsvLoad() {}

  /**
   * Takes the body to disk and hands it on, or answers why it does not: 415 when it is no CSV, 400
   * for a parameter that cannot be read, 413 when it is too large.
   */
  static ResponseEntity<Object> of(
      HttpServletRequest request, String name, DataSize largest, Step step) throws IOException {
    String noCsv = CsvBody.refusal(request);
    if (noCsv != null) {
      return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, noCsv);
    }
    LoadParameters asked = new LoadParameters(request);
    String wrong = asked.refusal();
    if (wrong != null) {
      return refused(HttpStatus.BAD_REQUEST, wrong);
    }
    try (CsvBody body = CsvBody.onDisk(name, request, largest)) {
      return step.run(body, asked);
    } catch (CsvBody.TooLarge tooLarge) {
      return refused(HttpStatus.CONTENT_TOO_LARGE, tooLarge.getMessage());
    }
  }

  /** Nothing was loaded, and this is why, line by line. */
  static ResponseEntity<Object> refused(LineFindings findings) {
    return problem(
        Problem.ofAny(
            HttpStatus.UNPROCESSABLE_CONTENT,
            FoundInFile.summary(findings),
            FoundInFile.all(findings)));
  }

  static ResponseEntity<Object> refused(HttpStatus status, @Nullable String detail) {
    return problem(Problem.of(status, String.valueOf(detail)));
  }

  static ResponseEntity<Object> problem(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
