package org.uskpa.core.shipment;

import java.util.Arrays;
import java.util.Locale;
import org.uskpa.core.text.VisibleText;

/** How a shipment leaves; the filing deadline depends on it (15 CFR 30.4(b)). */
public enum TransportMode {
  VESSEL("Vessel"),
  AIR("Air, including couriers"),
  TRUCK("Truck"),
  RAIL("Rail"),
  MAIL("Mail"),
  OTHER("Other");

  private final String label;

  TransportMode(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * The mode of a text, in any case.
   *
   * @throws IllegalArgumentException naming the modes there are
   */
  public static TransportMode of(String text) {
    String upper = VisibleText.trimmed(text).toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(mode -> mode.name().equals(upper))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The mode of transport is one of %s, not “%s”"
                        .formatted(Arrays.toString(values()), VisibleText.trimmed(text))));
  }
}
