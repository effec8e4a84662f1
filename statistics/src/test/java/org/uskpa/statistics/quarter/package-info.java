/** The published tables of 2018, and figures against plain recounts. */
@NullMarked
package org.uskpa.statistics.quarter;

import org.jspecify.annotations.NullMarked;
