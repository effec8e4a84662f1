package org.uskpa.core.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.NotFound;

/**
 * The place of a row in a list of the newest first: by its id, or by a day and the id.
 *
 * @param day null where the list is in the order of ids
 */
public record PlaceInList(@Nullable LocalDate day, long id) {

  private static final String BETWEEN = "~";

  /**
   * Reads the key of a page.
   *
   * @param byDay whether the list is in the order of days
   * @throws NotFound when no page of such a list has this key
   */
  public static PlaceInList read(String key, boolean byDay) {
    int middle = key.indexOf(BETWEEN);
    try {
      if (byDay == middle >= 0) {
        return new PlaceInList(
            byDay ? LocalDate.parse(key.substring(0, middle)) : null,
            Long.parseLong(key.substring(middle + 1)));
      }
    } catch (DateTimeException | NumberFormatException unreadable) {
      // Said below.
    }
    throw new NotFound("page after “" + key + "”");
  }

  /** The key of a page that ends here. */
  public String key() {
    return (day == null ? "" : day + BETWEEN) + id;
  }
}
