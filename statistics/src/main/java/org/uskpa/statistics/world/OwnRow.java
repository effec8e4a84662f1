package org.uskpa.statistics.world;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.published.Quantity;
import org.uskpa.statistics.published.Statement;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Vintage;

/**
 * The row of the United States in a year's global summary, from the register's records or from one
 * publication. The United States produce nothing that is recorded here: production is not known.
 *
 * @param vintage of when its data are, in words
 * @param compiled the figures it was made from; null for a published one
 */
public record OwnRow(
    int year,
    Firmness firmness,
    String source,
    String vintage,
    SummaryFigures figures,
    @Nullable Figures compiled) {

  static OwnRow of(Figures figures) {
    Map<SummaryFigure, BigDecimal> known = new EnumMap<>(SummaryFigure.class);
    for (Flow flow : Flow.values()) {
      Trade total = figures.flow(flow).total();
      known.put(figure(flow, Quantity.CARATS), total.carats());
      known.put(figure(flow, Quantity.VALUE_USD), total.valueUsd());
      known.put(figure(flow, Quantity.CERTIFICATES), BigDecimal.valueOf(total.certificates()));
    }
    Vintage vintage = figures.vintage(Flow.values());
    return new OwnRow(
        figures.period().year(),
        vintage.firmness(),
        vintage.source(),
        vintage.moment(),
        new SummaryFigures(known),
        figures);
  }

  static OwnRow of(Statement statement) {
    Map<SummaryFigure, BigDecimal> known = new EnumMap<>(SummaryFigure.class);
    for (Flow flow : Flow.values()) {
      for (Quantity quantity : Quantity.values()) {
        statement
            .figure(flow, quantity)
            .ifPresent(value -> known.put(figure(flow, quantity), value));
      }
    }
    return new OwnRow(
        statement.year(),
        Firmness.of(Status.PUBLISHED),
        statement.source(),
        statement.vintage(),
        new SummaryFigures(known),
        null);
  }

  /** The flow whose records are behind a figure. */
  static Flow flow(SummaryFigure figure) {
    return figure.of().equals("Imports") ? Flow.IMPORT : Flow.EXPORT;
  }

  private static SummaryFigure figure(Flow flow, Quantity quantity) {
    boolean imports = flow == Flow.IMPORT;
    return switch (quantity) {
      case CARATS -> imports ? SummaryFigure.IMPORT_CARATS : SummaryFigure.EXPORT_CARATS;
      case VALUE_USD -> imports ? SummaryFigure.IMPORT_USD : SummaryFigure.EXPORT_USD;
      case CERTIFICATES ->
          imports ? SummaryFigure.IMPORT_CERTIFICATES : SummaryFigure.EXPORT_CERTIFICATES;
    };
  }
}
