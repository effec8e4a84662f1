package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * Another live certificate (a draft with a number included, a voided one not) that shares something
 * with the one that is judged.
 *
 * @param what the thing shared
 * @param value the ITN or seal number shared; empty for a likely duplicate
 * @param number the other certificate; named in a message only when it is the licensee's own
 * @param ownLicensee whether the other one belongs to the same licensee
 * @param issued whether the other one was issued; a draft may be deleted yet, and its number used
 *     anew
 * @param date the other one's issue date, of a draft the day it was saved
 */
public record SeenBefore(
    What what,
    String value,
    CertificateNumber number,
    boolean ownLicensee,
    boolean issued,
    LocalDate date) {

  /** What two certificates can share. */
  public enum What {
    ITN("itn-reuse"),
    SEAL("seals"),
    /** Consignee and every line: codes, carats and value. */
    GOODS("likely-duplicate");

    private final String rule;

    What(String rule) {
      this.rule = rule;
    }

    /** The name of the rule that warns of it. */
    public String rule() {
      return rule;
    }
  }
}
