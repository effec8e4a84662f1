package org.uskpa.statistics.suppression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which interval a withheld figure could lie for whoever reads all that is published.
 *
 * @param statement in which it is withheld
 * @param value what it is
 * @param lower the least it could be
 * @param most the most it could be; null when nothing published limits it
 * @param revealing whether it would reveal somebody's trade, so that the interval has to be wide
 * @param isProtected whether the interval is as wide as the rule demands: of a figure that reveals
 *     somebody that many percent to both sides (certificates: another number is possible), of any
 *     other that it cannot be reckoned exactly
 */
public record Interval(
    String statement,
    Place place,
    Measured measured,
    BigDecimal value,
    BigDecimal lower,
    @Nullable BigDecimal most,
    boolean revealing,
    boolean isProtected) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The most it could be; none when nothing published limits it. */
  public Optional<BigDecimal> upper() {
    return Optional.ofNullable(most);
  }

  /** The interval's width in percent of the value, to one decimal; none without a limit. */
  public Optional<BigDecimal> widthPercent() {
    return upper()
        .map(up -> up.subtract(lower).multiply(HUNDRED).divide(value, 1, RoundingMode.HALF_UP));
  }
}
