/** Tests of what a review asks. */
@NullMarked
package org.uskpa.statistics.anomaly;

import org.jspecify.annotations.NullMarked;
