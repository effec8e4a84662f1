/** What the review of a quarter asks: whether it is complete, and what stands out in it. */
@NullMarked
package org.uskpa.statistics.anomaly;

import org.jspecify.annotations.NullMarked;
