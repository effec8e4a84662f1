/**
 * The annual global summary: production, trade and certificates of every Participant, each vintage
 * of a year by itself, what was only printed of the world's totals, and the row of the United
 * States from this register.
 */
@NullMarked
package org.uskpa.statistics.world;

import org.jspecify.annotations.NullMarked;
