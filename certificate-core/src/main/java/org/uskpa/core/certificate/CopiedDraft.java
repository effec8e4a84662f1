package org.uskpa.core.certificate;

import java.util.HashMap;
import java.util.Map;
import org.uskpa.core.shipment.FieldNames;

/** A draft that begins with an earlier certificate's content. */
final class CopiedDraft {

  /**
   * What is not copied, each with its reason. The number is not among the fields: a draft has its
   * own from stock.
   */
  static final Map<String, String> RESET =
      Map.of(
          FieldNames.ITN, "each shipment is filed anew and has an ITN of its own",
          FieldNames.ISSUE_DATE, "a certificate is dated by the day it is issued",
          FieldNames.EXPIRY_DATE, "it counts from the day of issue",
          FieldNames.EXPORT_DATE, "this shipment has not left",
          FieldNames.CONTAINER_SEALS, "a seal is used once",
          FieldNames.CONTAINER_ATTESTED_BY, "somebody must look at this container",
          FieldNames.DEPARTURE_DATE, "this shipment has its own departure",
          FieldNames.DEPARTURE_TIME, "this shipment has its own departure",
          FieldNames.DEPARTURE_ZONE, "this shipment has its own departure");

  private CopiedDraft() {}

  /** The draft that begins with these fields; words for another certificate's warnings go too. */
  static DraftText of(Map<String, String> earlier) {
    Map<String, String> copied = new HashMap<>(earlier);
    copied.keySet().removeAll(RESET.keySet());
    copied.keySet().removeIf(name -> name.startsWith(DraftText.WORDS_PREFIX));
    return DraftText.of(copied);
  }
}
