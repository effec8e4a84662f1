/** Figures on their way out: tables as CSV, and a period as the record that the API speaks. */
@NullMarked
package org.uskpa.statistics.export;

import org.jspecify.annotations.NullMarked;
