/** Figures that exist only as somebody published them, each with its source and vintage. */
@NullMarked
package org.uskpa.statistics.published;

import org.jspecify.annotations.NullMarked;
