package org.uskpa.portal.issue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.DeclaredLine;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.portal.page.Amounts;

/**
 * The goods of a certificate as a page shows them, with their total.
 *
 * @param rows one a line; what cannot be read shows as it was typed
 * @param carats the total, empty when there is none or a line cannot be added to it
 */
record GoodsTable(List<Row> rows, String carats, String value, String price) {

  GoodsTable {
    rows = List.copyOf(rows);
  }

  /** A line as shown. */
  record Row(String hs, String kind, String carats, String value, String price) {}

  /** The lines of a draft. */
  static GoodsTable declared(List<DeclaredLine> lines) {
    return of(
        lines.stream()
            .map(
                line ->
                    row(
                        line.hs().value(),
                        line.hs().text(),
                        line.carats().value(),
                        line.carats().text(),
                        line.value().value(),
                        line.value().text()))
            .toList(),
        lines.stream().map(line -> line.carats().value()).filter(Objects::nonNull).toList(),
        lines.stream().map(line -> line.value().value()).filter(Objects::nonNull).toList());
  }

  /** The lines of an issued certificate. */
  static GoodsTable certified(List<GoodsLine> lines) {
    return of(
        lines.stream()
            .map(line -> row(line.hs(), "", line.carats(), "", line.value(), ""))
            .toList(),
        lines.stream().map(GoodsLine::carats).toList(),
        lines.stream().map(GoodsLine::value).toList());
  }

  /** The total in a line: {@code 1,593.28 ct, $1,257,936.12, $789.53 a carat}. */
  String totals() {
    if (carats.isEmpty() && value.isEmpty()) {
      return "";
    }
    StringBuilder totals = new StringBuilder();
    totals.append(carats.isEmpty() ? "–" : carats).append(" ct · $");
    totals.append(value.isEmpty() ? "–" : value);
    return price.isEmpty() ? totals.toString() : totals + " · $" + price + " a carat";
  }

  private static Row row(
      @Nullable HsCode hs,
      String typedHs,
      @Nullable Carats carats,
      String typedCarats,
      @Nullable UsDollars value,
      String typedValue) {
    return new Row(
        hs == null ? typedHs : hs.code(),
        hs == null ? "" : hs.described(),
        carats == null ? typedCarats : Amounts.of(carats),
        value == null ? typedValue : Amounts.of(value),
        carats == null || value == null ? "" : price(value, carats));
  }

  private static GoodsTable of(List<Row> rows, List<Carats> carats, List<UsDollars> values) {
    Optional<Carats> carat = total(carats, rows.size(), Carats::total);
    Optional<UsDollars> value = total(values, rows.size(), UsDollars::total);
    return new GoodsTable(
        rows,
        carat.map(Amounts::of).orElse(""),
        value.map(Amounts::of).orElse(""),
        carat.flatMap(c -> value.map(v -> price(v, c))).orElse(""));
  }

  // A total without one of its lines would mislead; three lines can each be within the column's
  // range and their sum beyond it.
  private static <T> Optional<T> total(List<T> amounts, int lines, Function<List<T>, T> sum) {
    try {
      return amounts.isEmpty() || amounts.size() < lines
          ? Optional.empty()
          : Optional.of(sum.apply(amounts));
    } catch (IllegalArgumentException beyondRange) {
      return Optional.empty();
    }
  }

  private static String price(UsDollars value, Carats carats) {
    return value.per(carats).map(Amounts::of).orElse("");
  }
}
