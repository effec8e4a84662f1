/** Ranges of dates and timelines. */
@NullMarked
package org.uskpa.core.period;

import org.jspecify.annotations.NullMarked;
