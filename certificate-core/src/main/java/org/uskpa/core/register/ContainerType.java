package org.uskpa.core.register;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A kind of packaging, by date; those that do not qualify are known so that they can be refused by
 * name (31 CFR 592.314).
 *
 * @param qualifies whether it is a tamper-resistant container
 * @param why the reason, as part of a sentence
 */
public record ContainerType(
    String code, DateRange during, String label, boolean qualifies, String why, String citation)
    implements Dated {}
