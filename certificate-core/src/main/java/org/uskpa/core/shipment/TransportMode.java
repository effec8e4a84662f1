package org.uskpa.core.shipment;

import java.util.Arrays;
import java.util.stream.Collectors;
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
   * The mode of a text, in any case: its code as files carry it, or the words of forms.
   *
   * @throws IllegalArgumentException naming the modes there are, in the words of forms
   */
  public static TransportMode of(String text) {
    String typed = VisibleText.trimmed(text);
    return Arrays.stream(values())
        .filter(mode -> mode.name().equalsIgnoreCase(typed) || mode.label.equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“%s” is no mode of transport that is known here. Choose one of: %s"
                        .formatted(
                            typed,
                            Arrays.stream(values())
                                .map(TransportMode::label)
                                .collect(Collectors.joining("; ")))));
  }
}
