package org.uskpa.statistics.published;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.record.Flow;

/**
 * What one source states of one year.
 *
 * @param source where it was read
 * @param vintage of what day the source says its data are
 * @param figures by flow and quantity; a source may leave any of them out
 */
public record Statement(
    int year, String source, String vintage, Map<Flow, Map<Quantity, BigDecimal>> figures) {

  public Statement {
    Map<Flow, Map<Quantity, BigDecimal>> copy = new EnumMap<>(Flow.class);
    figures.forEach((flow, quantities) -> copy.put(flow, Map.copyOf(quantities)));
    figures = copy;
  }

  public Optional<BigDecimal> figure(Flow flow, Quantity quantity) {
    return Optional.ofNullable(figures.getOrDefault(flow, Map.of()).get(quantity));
  }
}
