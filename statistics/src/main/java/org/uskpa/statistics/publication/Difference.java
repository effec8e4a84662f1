package org.uskpa.statistics.publication;

import java.math.BigDecimal;
import org.uskpa.statistics.suppression.Place;

/**
 * What anybody has who lays an edition beside an earlier one of the same period: how much more or
 * less a figure is that both tell.
 *
 * @param toEdition the earlier one
 * @param carats below zero where it became less
 * @param traders how many traded another amount than the earlier edition had of them
 * @param reveals whether these are fewer than a figure that is told has at least
 */
public record Difference(
    int toEdition,
    Place place,
    BigDecimal carats,
    BigDecimal valueUsd,
    long certificates,
    int traders,
    boolean reveals) {}
