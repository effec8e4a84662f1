package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.published.Quantity;
import org.uskpa.statistics.ratio.Ratio;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;

/**
 * A column of the tables over years: what it shows of an account of a year.
 *
 * @param flow whose records are behind its cells; null when they are of both flows
 */
record YearColumn(Column column, @Nullable Flow flow, Function<Account, Optional<Ratio>> value) {

  /** Carats, value and average of both flows. */
  static List<YearColumn> trade() {
    List<YearColumn> columns = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      columns.add(sum(flow, Quantity.CARATS, "carats", Kind.CARATS));
      columns.add(sum(flow, Quantity.VALUE_USD, "value (US$)", Kind.DOLLARS));
      columns.add(
          new YearColumn(
              new Column(
                  key(flow, "usd_per_carat"), label(flow, "US$ per carat"), Kind.DOLLARS_PER_CARAT),
              flow,
              account -> account.average(flow)));
    }
    return List.copyOf(columns);
  }

  /** Certificates received, issued and both. */
  static List<YearColumn> certificates() {
    List<YearColumn> columns = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      columns.add(sum(flow, Quantity.CERTIFICATES, "certificates", Kind.COUNT));
    }
    columns.add(
        new YearColumn(
            Column.count("certificates", "Certificates, total"), null, Account::certificates));
    return List.copyOf(columns);
  }

  /** All of them, as the four-year table has them. */
  static List<YearColumn> all() {
    List<YearColumn> columns = new ArrayList<>(trade());
    columns.addAll(certificates());
    return List.copyOf(columns);
  }

  /** The same figure's change, as a column of percents. */
  Column change() {
    return new Column(column.key() + "_change", column.label() + ", change in %", Kind.PERCENT);
  }

  private static YearColumn sum(Flow flow, Quantity quantity, String unit, Kind kind) {
    String key = key(flow, quantity == Quantity.VALUE_USD ? "value_usd" : quantity.label());
    return new YearColumn(
        new Column(key, label(flow, unit), kind), flow, account -> account.sum(flow, quantity));
  }

  private static String key(Flow flow, String unit) {
    return (flow == Flow.IMPORT ? "import_" : "export_") + unit;
  }

  private static String label(Flow flow, String unit) {
    return (flow == Flow.IMPORT ? "Imports, " : "Exports, ") + unit;
  }
}
