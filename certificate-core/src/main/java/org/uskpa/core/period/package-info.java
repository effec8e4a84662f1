/** What held from which day until which: ranges of dates, and rows that follow one another. */
@NullMarked
package org.uskpa.core.period;

import org.jspecify.annotations.NullMarked;
