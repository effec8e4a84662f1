package org.uskpa.statistics.suppression;

import java.util.Comparator;
import org.uskpa.core.record.Flow;

/**
 * Where a figure stands in a statement by partner and HS code.
 *
 * @param partner the partner's code; {@link #ALL} for all of them together
 * @param hsCode the code; {@link #ALL} for all of them together
 */
public record Place(Flow flow, String partner, String hsCode) implements Comparable<Place> {

  /** Stands for all partners, or all codes. */
  public static final String ALL = "";

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::flow).thenComparing(Place::partner).thenComparing(Place::hsCode);

  /** The total of a flow. */
  public static Place total(Flow flow) {
    return new Place(flow, ALL, ALL);
  }

  /** Over all partners. */
  public Place ofAllPartners() {
    return new Place(flow, ALL, hsCode);
  }

  /** Over all codes. */
  public Place ofAllCodes() {
    return new Place(flow, partner, ALL);
  }

  boolean isOfAllPartners() {
    return partner.isEmpty();
  }

  boolean isOfAllCodes() {
    return hsCode.isEmpty();
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
