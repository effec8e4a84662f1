package org.uskpa.core.register;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A value the house works with, by date.
 *
 * @param source why it is so
 */
public record Setting(String name, DateRange during, String value, String source)
    implements Dated {}
