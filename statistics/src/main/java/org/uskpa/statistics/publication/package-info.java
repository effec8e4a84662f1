/**
 * What everybody may read: editions of released quarters, and of years all of whose quarters are
 * released, without the figures that would reveal somebody's trade.
 */
@NullMarked
package org.uskpa.statistics.publication;

import org.jspecify.annotations.NullMarked;
