package org.uskpa.core.stock;

import java.util.List;
import java.util.stream.IntStream;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * Consecutive numbers.
 *
 * @param first as long as the last
 * @param last not below the first
 */
public record NumberRange(CertificateNumber first, CertificateNumber last) {

  /** The most numbers that one step handles. */
  static final int MOST = 100_000;

  /**
   * Refuses what is no range.
   *
   * @throws IllegalArgumentException with the reason, for the person who typed it
   */
  public NumberRange {
    if (first.value().length() != last.value().length()) {
      throw new IllegalArgumentException(
          "%s and %s have different lengths; a range has one".formatted(first, last));
    }
    if (last.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "The range ends at %s, before it begins at %s".formatted(last, first));
    }
  }

  /**
   * The range of two numbers as typed.
   *
   * @throws IllegalArgumentException with the reason, for the person who typed them; also when it
   *     is more than one step handles
   */
  static NumberRange typed(String first, String last) {
    NumberRange range = new NumberRange(CertificateNumber.of(first), CertificateNumber.of(last));
    if (range.count() > MOST) {
      throw new IllegalArgumentException(
          "%s are %,d numbers; take %,d at the most".formatted(range, range.count(), MOST));
    }
    return range;
  }

  public int count() {
    return count(first, last);
  }

  public List<CertificateNumber> numbers() {
    int width = first.digits().length();
    int from = Integer.parseInt(first.digits());
    return IntStream.rangeClosed(from, Integer.parseInt(last.digits()))
        .mapToObj(
            digits -> new CertificateNumber("US" + "0".repeat(width - width(digits)) + digits))
        .toList();
  }

  private static int width(int digits) {
    return String.valueOf(digits).length();
  }

  private static int count(CertificateNumber first, CertificateNumber last) {
    return Integer.parseInt(last.digits()) - Integer.parseInt(first.digits()) + 1;
  }

  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}
