/** Tests of the life of a quarter. */
@NullMarked
package org.uskpa.statistics.release;

import org.jspecify.annotations.NullMarked;
