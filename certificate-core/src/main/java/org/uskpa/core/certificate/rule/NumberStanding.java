package org.uskpa.core.certificate.rule;

import org.jspecify.annotations.Nullable;
import org.uskpa.core.stock.StockState;

/**
 * Where a certificate's number is.
 *
 * @param state null when no such number was ever printed
 * @param holder the number of the licensee that holds it, or null
 * @param reservedForThis whether it is reserved for the very certificate that is judged; of a
 *     back-entry: whether it is free for it
 */
public record NumberStanding(
    @Nullable StockState state, @Nullable String holder, boolean reservedForThis) {}
