/**
 * The read side for statistics, and the one place that says which certificates and imports count,
 * on which day, and how the records behind a figure are found again.
 */
@NullMarked
package org.uskpa.core.record;

import org.jspecify.annotations.NullMarked;
