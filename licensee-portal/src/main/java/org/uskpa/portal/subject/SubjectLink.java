package org.uskpa.portal.subject;

import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.journal.Subject;

/**
 * How a page names what a duty, a copy or a step of the journal is about, and where that is shown.
 *
 * @param label such as {@code Certificate US41001}
 * @param href where it is shown; empty where it has no page
 */
public record SubjectLink(String label, String href) {

  /** The name and the page of a subject. A kind that is not known here is named as it is kept. */
  public static SubjectLink to(Subject subject) {
    String key = subject.key();
    return switch (subject.kind()) {
      case "certificate" -> new SubjectLink("Certificate " + key, path("/certificates/{key}", key));
      case "stock" -> new SubjectLink("Number " + key, path("/stock-register/numbers/{key}", key));
      case "licensee" -> new SubjectLink("Licensee " + key, path("/licensees/{key}", key));
      case "import" -> new SubjectLink("Import " + key, path("/imports/{key}", key));
      case "quarter" -> new SubjectLink("Quarter " + key, path("/statistics/{key}", key));
      case "standards" -> new SubjectLink("Standards of " + key, "");
      default -> new SubjectLink(subject.toString(), "");
    };
  }

  public boolean hasPage() {
    return !href.isEmpty();
  }

  private static String path(String template, String key) {
    return UriComponentsBuilder.fromPath(template).encode().buildAndExpand(key).toUriString();
  }
}
