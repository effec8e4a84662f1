package org.uskpa.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.Changes;
import org.uskpa.core.shipment.GoodsLine;

/**
 * A line of a table that sets what stood against what stands in its place.
 *
 * @param before empty for nothing
 * @param after empty for nothing
 */
public record Difference(String label, String before, String after) {

  /**
   * All that changed, fields first, then the goods of each HS code with their price per carat.
   *
   * @param label makes the words of a field's name
   * @param shown writes a field's text as pages do, given its name and the text
   */
  public static List<Difference> of(
      Changes changes, UnaryOperator<String> label, BinaryOperator<String> shown) {
    List<Difference> differences = new ArrayList<>();
    changes
        .fields()
        .forEach(
            change ->
                differences.add(
                    new Difference(
                        label.apply(change.field()),
                        shown.apply(change.field(), change.before()),
                        shown.apply(change.field(), change.after()))));
    changes
        .goods()
        .forEach(
            change ->
                differences.add(
                    new Difference(
                        "%s %s".formatted(change.hs().code(), change.hs().described()),
                        goods(change.before()),
                        goods(change.after()))));
    return differences;
  }

  /** {@code 100.00 ct, $50,000.00, $500.00 a carat}, a line each; empty for none. */
  public static String goods(@Nullable GoodsLine line) {
    return line == null
        ? ""
        : "%s ct\n$%s\n$%s a carat"
            .formatted(
                Amounts.of(line.carats()),
                Amounts.of(line.value()),
                line.value().per(line.carats()).map(Amounts::of).orElse("–"));
  }
}
