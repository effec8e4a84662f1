/**
 * Quantities of the trade: carats, U.S. dollars, prices per carat, HS codes and calendar quarters.
 * Plain Java.
 */
@NullMarked
package org.uskpa.core.measure;

import org.jspecify.annotations.NullMarked;
