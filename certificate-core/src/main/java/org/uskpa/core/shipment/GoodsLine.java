package org.uskpa.core.shipment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;

/**
 * A line of a certificate: the goods of one HS code.
 *
 * @param carats more than zero
 * @param value more than zero, as declared
 */
public record GoodsLine(HsCode hs, Carats carats, UsDollars value) {

  /**
   * Refuses an empty line.
   *
   * @throws IllegalArgumentException on zero carats or zero value
   */
  public GoodsLine {
    if (carats.isZero() || value.value().signum() == 0) {
      throw new IllegalArgumentException(
          "A line of a certificate has carats and a value above zero");
    }
  }

  /** Lines as fields of a form, by the names of {@link FieldNames}, numbered in their order. */
  public static Map<String, String> asTyped(List<GoodsLine> lines) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      GoodsLine line = lines.get(i);
      typed.put(FieldNames.ofLine(i, FieldNames.HS_CODE), line.hs.code());
      typed.put(FieldNames.ofLine(i, FieldNames.CARATS), line.carats.toString());
      typed.put(FieldNames.ofLine(i, FieldNames.VALUE_USD), line.value.toString());
    }
    return typed;
  }
}
