package org.uskpa.core.shipment;

import org.uskpa.core.text.VisibleText;

/** A firm named on a certificate, with its address as printed. */
public record Party(String name, String address) {

  /**
   * Refuses a party without name or address.
   *
   * @throws IllegalArgumentException when either is blank
   */
  public Party {
    if (VisibleText.isBlank(name) || VisibleText.isBlank(address)) {
      throw new IllegalArgumentException("A party has a name and an address");
    }
  }
}
