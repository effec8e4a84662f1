package org.uskpa.core.journal;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.uskpa.core.measure.Quarter;

/**
 * What a history, a duty or a copy is about: {@code certificate:US41001}, {@code licensee:L005},
 * {@code stock:US41001}, {@code import:K69-7179312-9}, {@code quarter:2018Q3}, {@code
 * standards:2018}, {@code register:setting}, {@code review:12}.
 *
 * @param kind small letters and hyphens
 * @param key without white space
 */
public record Subject(String kind, String key) {

  private static final Pattern KIND = Pattern.compile("[a-z-]+");
  private static final Pattern KEY = Pattern.compile("\\S+");

  /**
   * Refuses any other shape.
   *
   * @throws IllegalArgumentException on another kind or a key that is blank or holds white space
   */
  public Subject {
    if (!KIND.matcher(kind).matches() || !KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("No subject: “%s:%s”".formatted(kind, key));
    }
  }

  public static Subject certificate(String number) {
    return new Subject("certificate", number);
  }

  public static Subject stock(String number) {
    return new Subject("stock", number);
  }

  /** An order of numbered certificates. */
  public static Subject stockOrder(long order) {
    return new Subject("stock-order", String.valueOf(order));
  }

  public static Subject licensee(String number) {
    return new Subject("licensee", number);
  }

  /** A company's application for a licence. */
  public static Subject application(long application) {
    return new Subject("application", String.valueOf(application));
  }

  /** A licence agreement, by its licensee and first day: {@code agreement:L005-2026-01-30}. */
  public static Subject agreement(String licensee, LocalDate from) {
    return new Subject("agreement", licensee + "-" + from);
  }

  /** Whether this is an agreement of a licensee. */
  public boolean isAgreementOf(String licensee) {
    return kind.equals("agreement") && key.startsWith(licensee + "-");
  }

  /** A licensee's fee of a year: {@code fee:L005-2026}. */
  public static Subject fee(String licensee, int year) {
    return new Subject("fee", licensee + "-" + year);
  }

  /** An import, known by its entry number. */
  public static Subject entry(String entryNumber) {
    return new Subject("import", entryNumber);
  }

  /** A quarter, written as {@code 2018Q3}. */
  public static Subject quarter(Quarter quarter) {
    return new Subject("quarter", quarter.toString());
  }

  /** The standards of the entity that issues certificates, as they are reviewed in a year. */
  public static Subject standards(int year) {
    return new Subject("standards", String.valueOf(year));
  }

  /** A register by its name, such as {@code price-band}. */
  public static Subject register(String name) {
    return new Subject("register", name);
  }

  /** A wording that licensees acknowledge, by its version. */
  public static Subject agreementText(int version) {
    return new Subject("agreement-text", String.valueOf(version));
  }

  /** A review of a licensee. */
  public static Subject review(long review) {
    return new Subject("review", String.valueOf(review));
  }

  /** What a review found, by its number there: {@code review-finding:12-3}. */
  public static Subject reviewFinding(long review, int finding) {
    return new Subject("review-finding", review + "-" + finding);
  }

  /** A notice to somebody. */
  public static Subject notice(long notice) {
    return new Subject("notice", String.valueOf(notice));
  }

  /** The subject of a text such as {@code certificate:US41001}. */
  public static Subject parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("No subject: “%s”".formatted(text));
    }
    return new Subject(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return kind + ":" + key;
  }
}
