package org.uskpa.portal.subject;

import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * How a page names what a duty, a copy or a step of the journal is about, and where the one who
 * reads it is shown that.
 *
 * @param label such as {@code Certificate US41001}
 * @param href where it is shown; empty where it has no page, or none that this person may open
 */
public record SubjectLink(String label, String href) {

  /** The name and the page of a subject. A kind that is not known here is named as it is kept. */
  public static SubjectLink to(Subject subject, SignedIn person) {
    return switch (subject.kind()) {
      case "certificate" -> of(subject, "/certificates/{key}", Right.READ_CERTIFICATES, person);
      case "stock" -> of(subject, "/stock-register/numbers/{key}", Right.READ_LICENSEES, person);
      case "licensee" ->
          person.role().isOfLicensee()
              ? of(subject, "/own-licence", Right.MANAGE_OWN_LICENSEE, person)
              : of(subject, "/licensees/{key}", Right.READ_LICENSEES, person);
      case "import" -> of(subject, "/imports/{key}", Right.READ_IMPORTS, person);
      case "quarter" ->
          person.may(Right.READ_REVIEWS)
              ? of(subject, "/quarters/{key}", Right.READ_REVIEWS, person)
              : of(subject, "/statistics/{key}", Right.READ_STATISTICS, person);
      case "annual-report" -> of(subject, "/annual-report/{key}", Right.READ_REVIEWS, person);
      case "report-part" -> of(subject, "/annual-report/parts/{key}", Right.READ_REVIEWS, person);
      case "world-figures" -> of(subject, "/world", Right.READ_OPEN_QUARTERS, person);
      case "register" -> of(subject, "/registers/{key}", Right.READ_REGISTERS, person);
      case "access-review" -> of(subject, "/access-reviews/{key}", Right.READ_JOURNAL, person);
      case "standards" -> of(subject, "/standards/{key}", Right.READ_LICENSEES, person);
      case "agreement-text" -> of(subject, "/agreement-texts/{key}", Right.READ_LICENSEES, person);
      case "reconciliation" ->
          of(subject, "/reconciliation/{key}", Right.READ_RECONCILIATIONS, person);
      case "stock-order" ->
          person.role().isOfLicensee()
              ? of(subject, "/stock/orders", Right.MANAGE_OWN_LICENSEE, person)
              : of(subject, "/stock-register/orders/{key}", Right.READ_LICENSEES, person);
      case "notice" -> of(subject, "/outbox/{key}", Right.READ_JOURNAL, person);
      case "application" -> of(subject, "/applications/{key}", Right.READ_LICENSEES, person);
      case "agreement", "fee" -> ofLicence(subject, person);
      case "review" -> review(subject, subject.key(), person);
      case "review-finding" ->
          review(subject, first(subject.key()), person).at("finding-" + rest(subject.key()));
      default -> new SubjectLink(label(subject), "");
    };
  }

  /** The name of a subject alone. */
  public static String label(Subject subject) {
    String key = subject.key();
    return switch (subject.kind()) {
      case "certificate" -> "Certificate " + key;
      case "stock" -> "Number " + key;
      case "stock-order" -> "Order %s of numbers".formatted(key);
      case "licensee" -> "Licensee " + key;
      case "import" -> "Import " + key;
      case "quarter" -> "Quarter " + key;
      case "account" -> "Account " + key;
      case "access-review" -> "Review of access " + key;
      case "standards" -> "Standards of " + key;
      case "annual-report" -> "Annual report " + key;
      case "report-part" -> "Section %s of the annual report".formatted(key);
      case "world-figures" -> "World figures of " + key;
      case "agreement-text" -> "Wording of the acknowledgment, version " + key;
      case "reconciliation" -> "Reconciliation " + key;
      case "register" -> "Register " + key;
      case "notice" -> "Notice " + key;
      case "application" -> "Application " + key;
      case "agreement" -> "Agreement of %s from %s".formatted(first(key), rest(key));
      case "fee" -> "Fee of %s for %s".formatted(first(key), rest(key));
      case "review" -> "Review " + key;
      case "review-finding" -> "Finding %s of review %s".formatted(rest(key), first(key));
      default -> subject.toString();
    };
  }

  /** Its manager reads the own licence on a page of its own. */
  private static SubjectLink ofLicence(Subject subject, SignedIn person) {
    if (person.role().isOfLicensee()) {
      return of(subject, "/own-licence", Right.MANAGE_OWN_LICENSEE, person);
    }
    String licensee = "/licensees/" + first(subject.key());
    String path =
        subject.kind().equals("fee") ? licensee + "/fees/" + rest(subject.key()) : licensee;
    return of(subject, path, Right.READ_LICENSEES, person);
  }

  private static String first(String key) {
    return key.substring(0, Math.max(0, key.indexOf('-')));
  }

  private static String rest(String key) {
    return key.substring(key.indexOf('-') + 1);
  }

  /** A licensee's people read theirs elsewhere than those who review. */
  private static SubjectLink review(Subject subject, String review, SignedIn person) {
    Subject shown = new Subject("review", review);
    SubjectLink link =
        person.role().isOfLicensee()
            ? of(shown, "/own-reviews/{key}", Right.MANAGE_OWN_LICENSEE, person)
            : of(shown, "/reviews/{key}", Right.READ_LICENSEES, person);
    return new SubjectLink(label(subject), link.href());
  }

  /** The same at a place of its page. */
  private SubjectLink at(String id) {
    return hasPage() ? new SubjectLink(label, href + "#" + id) : this;
  }

  public boolean hasPage() {
    return !href.isEmpty();
  }

  private static SubjectLink of(Subject subject, String path, Right opens, SignedIn person) {
    return new SubjectLink(
        label(subject),
        person.may(opens)
            ? UriComponentsBuilder.fromPath(path)
                .encode()
                .buildAndExpand(subject.key())
                .toUriString()
            : "");
  }
}
