package org.uskpa.statistics.suppression;

import java.math.BigDecimal;

/**
 * What anybody has who takes from a sum that is told those of its parts that are told, or that
 * follow from what is out: the sum of the parts that are in the dark.
 *
 * @param sum where the sum stands, in the statement that is to be published
 * @param traders how many traded it; 0 where that is not known
 * @param reveals whether it would reveal somebody's trade
 */
public record Remainder(
    Place sum, Along along, BigDecimal carats, BigDecimal valueUsd, int traders, boolean reveals) {}
