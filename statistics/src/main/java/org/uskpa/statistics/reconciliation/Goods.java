package org.uskpa.statistics.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.uskpa.core.measure.HsCode;

/**
 * Carats and value by HS code, as both sides of an item have them: sums of one record or of a cell.
 *
 * @param carats in the order of {@link HsCode}, zero for none
 * @param valueUsd in the same order, U.S. dollars
 */
public record Goods(List<BigDecimal> carats, List<BigDecimal> valueUsd) {

  private static final List<HsCode> CODES = List.of(HsCode.values());

  /** One code's goods. */
  public record Line(HsCode hs, BigDecimal carats, BigDecimal valueUsd) {}

  public Goods {
    carats = List.copyOf(carats);
    valueUsd = List.copyOf(valueUsd);
    if (carats.size() != HsCode.values().length || valueUsd.size() != carats.size()) {
      throw new IllegalArgumentException("Goods are by HS code: " + carats + ", " + valueUsd);
    }
  }

  static Goods of(BigDecimal[] carats, BigDecimal[] valueUsd) {
    return new Goods(Arrays.asList(carats), Arrays.asList(valueUsd));
  }

  /** Goods of one code. */
  static Goods of(HsCode hs, BigDecimal carats, BigDecimal valueUsd) {
    List<BigDecimal> mass = new ArrayList<>();
    List<BigDecimal> value = new ArrayList<>();
    for (HsCode each : HsCode.values()) {
      mass.add(each == hs ? carats : BigDecimal.ZERO.setScale(2));
      value.add(each == hs ? valueUsd : BigDecimal.ZERO.setScale(2));
    }
    return new Goods(mass, value);
  }

  /** The codes that occur. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (HsCode hs : HsCode.values()) {
      Line line = line(hs);
      if (line.carats().signum() != 0 || line.valueUsd().signum() != 0) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  /** One code's goods, of zero where there are none. */
  public Line line(HsCode hs) {
    return new Line(hs, carats.get(place(hs)), valueUsd.get(place(hs)));
  }

  /** The place of a code in their order, from 0 on. */
  static int place(HsCode hs) {
    return CODES.indexOf(hs);
  }

  /** Carats of all codes. */
  public BigDecimal totalCarats() {
    return carats.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** U.S. dollars of all codes. */
  public BigDecimal totalValue() {
    return valueUsd.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
