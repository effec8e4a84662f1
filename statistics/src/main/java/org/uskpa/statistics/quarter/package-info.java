/**
 * Figures of quarters and years, made from the core's records: by HS code, by partner, over years,
 * and set against equal periods.
 */
@NullMarked
package org.uskpa.statistics.quarter;

import org.jspecify.annotations.NullMarked;
