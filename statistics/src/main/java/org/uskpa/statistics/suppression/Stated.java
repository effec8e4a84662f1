package org.uskpa.statistics.suppression;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.uskpa.core.record.Trade;

/**
 * A statement by partner and HS code, with its sums: what is published, or is to be, of a quarter
 * or a year.
 *
 * @param name by which others refer to it, such as {@code 2019Q3/1}
 * @param published whether it is out: nothing more can be withheld of it
 * @param figures all that are not zero; zeros are never withheld
 * @param traders who traded what behind each figure, by name; empty where that is not known
 * @param revealing those that would reveal somebody's trade
 * @param withheld those that are withheld; of one that is to be published, those that are withheld
 *     in any case
 */
public record Stated(
    String name,
    boolean published,
    Map<Place, Trade> figures,
    Map<Place, Map<String, Trade>> traders,
    Set<Place> revealing,
    Set<Place> withheld,
    SuppressionRule rule) {

  public Stated {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    traders = Map.copyOf(traders);
    revealing = Collections.unmodifiableSet(new TreeSet<>(revealing));
    withheld = Collections.unmodifiableSet(new TreeSet<>(withheld));
  }

  Stated withholding(Set<Place> places) {
    return new Stated(name, published, figures, traders, revealing, places, rule);
  }
}
