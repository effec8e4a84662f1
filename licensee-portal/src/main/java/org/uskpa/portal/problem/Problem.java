package org.uskpa.portal.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.finding.Finding;

/** Makes the problem details of the API; every one of them has a {@code findings} array. */
public final class Problem {

  private Problem() {}

  /** A problem that no rule has to do with. */
  public static ProblemDetail of(HttpStatus status, String detail) {
    return of(status, detail, List.of());
  }

  /**
   * A problem with what the rules found.
   *
   * @param detail what is wrong and what to do, for the person who reads the log of the program
   */
  public static ProblemDetail of(HttpStatus status, String detail, List<Finding> findings) {
    return ofAny(status, detail, findings.stream().map(FoundInRequest::of).toList());
  }

  /**
   * A problem with findings of another shape, such as those of a file, which name a line.
   *
   * @param findings each written as its record's components
   */
  public static ProblemDetail ofAny(HttpStatus status, String detail, List<?> findings) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("findings", List.copyOf(findings));
    return problem;
  }

  /**
   * The same problem of a request that another route answers for.
   *
   * @param path of the request; characters that no address holds are written as an address would
   */
  public static ProblemDetail at(String path, ProblemDetail problem) {
    problem.setInstance(address(path));
    return problem;
  }

  private static URI address(String path) {
    try {
      return new URI(path);
    } catch (URISyntaxException unreadable) {
      return UriComponentsBuilder.newInstance().path(path).build().encode().toUri();
    }
  }

  /** A finding as the API writes it. */
  public record FoundInRequest(
      String field, String rule, String severity, String basis, String message, String citation) {
    static FoundInRequest of(Finding finding) {
      return new FoundInRequest(
          finding.field(),
          finding.rule(),
          finding.severity().name(),
          finding.basis().name(),
          finding.message(),
          finding.citation());
    }
  }
}
