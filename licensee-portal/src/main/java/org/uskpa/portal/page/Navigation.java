package org.uskpa.portal.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uskpa.portal.security.Right;

/**
 * The navigation of a person: what fits one row of a wide screen, and the rest under “More”.
 *
 * @param row what is used every day, and whatever else has room
 * @param more the rest; empty when all has room in the row
 */
public record Navigation(List<NavigationItem> row, List<NavigationItem> more) {

  /** So many entries fit one row beside “Home” and “More”. */
  static final int ROOM = 7;

  public Navigation {
    row = List.copyOf(row);
    more = List.copyOf(more);
  }

  /**
   * Puts entries into their places.
   *
   * @param items those that the person may open, in their order
   * @param may the rights of the person
   */
  static Navigation of(List<NavigationItem> items, Predicate<Right> may) {
    if (items.size() <= ROOM + 1) {
      return new Navigation(items, List.of());
    }
    Predicate<NavigationItem> daily = item -> item.daily() != null && may.test(item.daily());
    Set<NavigationItem> inRow =
        Stream.concat(items.stream().filter(daily), items.stream().filter(daily.negate()))
            .limit(ROOM)
            .collect(Collectors.toSet());
    return new Navigation(
        items.stream().filter(inRow::contains).toList(),
        items.stream().filter(item -> !inRow.contains(item)).toList());
  }

  /** Whether an entry stands under “More”. */
  public boolean isUnderMore(String key) {
    return more.stream().anyMatch(item -> item.key().equals(key));
  }
}
