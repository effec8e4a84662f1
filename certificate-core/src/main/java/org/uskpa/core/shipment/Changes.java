package org.uskpa.core.shipment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a correction changed: fields by their names, and goods by their HS codes.
 *
 * @param fields in the order of names
 * @param goods in the order of codes
 */
public record Changes(List<FieldChange> fields, List<GoodsChange> goods) {

  /**
   * A field that was corrected.
   *
   * @param field by its name in {@link FieldNames}
   * @param before as forms write it; empty for nothing
   * @param after as forms write it; empty for nothing
   */
  public record FieldChange(String field, String before, String after) {}

  public Changes {
    fields = List.copyOf(fields);
    goods = List.copyOf(goods);
  }

  /** What differs between two records, each given by its fields and its goods. */
  public static Changes between(
      Map<String, String> before,
      List<GoodsLine> goodsBefore,
      Map<String, String> after,
      List<GoodsLine> goodsAfter) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<FieldChange> fields = new ArrayList<>();
    for (String name : names) {
      String was = before.getOrDefault(name, "");
      String is = after.getOrDefault(name, "");
      if (!was.equals(is)) {
        fields.add(new FieldChange(name, was, is));
      }
    }
    return new Changes(fields, GoodsChange.between(goodsBefore, goodsAfter));
  }

  public boolean isEmpty() {
    return fields.isEmpty() && goods.isEmpty();
  }

  /** The same as facts of the journal: {@code 7102.31} to {@code 100.00 ct, … to 90.00 ct, …}. */
  public SortedMap<String, String> told() {
    SortedMap<String, String> told = new TreeMap<>();
    fields.forEach(
        change ->
            told.put(change.field().replace('_', ' '), told(change.before(), change.after())));
    goods.forEach(change -> told.put(change.hs().code(), change.told()));
    return told;
  }

  static String told(String before, String after) {
    return "%s → %s"
        .formatted(before.isEmpty() ? "none" : before, after.isEmpty() ? "none" : after);
  }
}
