package org.uskpa.statistics.world;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The figures of a row of the annual global summary; what is not known is not in it. */
public record SummaryFigures(Map<SummaryFigure, BigDecimal> known) {

  public static final SummaryFigures NONE = new SummaryFigures(Map.of());

  public SummaryFigures {
    EnumMap<SummaryFigure, BigDecimal> copy = new EnumMap<>(SummaryFigure.class);
    copy.putAll(known);
    known = java.util.Collections.unmodifiableMap(copy);
  }

  /** A figure; empty when it is not known, which is not zero. */
  public Optional<BigDecimal> get(SummaryFigure figure) {
    return Optional.ofNullable(known.get(figure));
  }

  /** The sum of what both know; what only one knows is that one's. */
  SummaryFigures plus(SummaryFigures other) {
    EnumMap<SummaryFigure, BigDecimal> sum = new EnumMap<>(SummaryFigure.class);
    sum.putAll(known);
    other.known.forEach((figure, value) -> sum.merge(figure, value, BigDecimal::add));
    return new SummaryFigures(sum);
  }

  /** This less another, where both are known. */
  SummaryFigures less(SummaryFigures other) {
    EnumMap<SummaryFigure, BigDecimal> difference = new EnumMap<>(SummaryFigure.class);
    known.forEach(
        (figure, value) ->
            other
                .get(figure)
                .ifPresent(subtracted -> difference.put(figure, value.subtract(subtracted))));
    return new SummaryFigures(difference);
  }
}
