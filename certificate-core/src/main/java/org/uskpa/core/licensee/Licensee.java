package org.uskpa.core.licensee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A firm that the USKPA admitted: it may hold numbered certificates and issue on them.
 *
 * @param id the key that people and commands of the licensee carry
 * @param number such as {@code L005}
 */
public record Licensee(
    long id, String number, String name, LicenseeKind kind, String address, LocalDate admittedOn) {

  /**
   * The day by which it is reviewed next.
   *
   * @param lastReviewOn null before the first review
   * @param intervalYears within how many years each licensee is reviewed
   */
  public LocalDate reviewDueOn(@Nullable LocalDate lastReviewOn, int intervalYears) {
    return (lastReviewOn == null ? admittedOn : lastReviewOn).plusYears(intervalYears);
  }
}
