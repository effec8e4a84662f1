package org.uskpa.core.participant;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A list of Participants as published in the Federal Register, in force until the next one.
 *
 * @param citation such as {@code 84 FR 32247 (2019-07-05)}
 * @param change what it changed
 */
public record UsList(DateRange during, String citation, String change) implements Dated {}
