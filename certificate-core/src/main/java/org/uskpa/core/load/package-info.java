/**
 * Records in bulk: back-entries of licensees, stock, exports and imports from CSV files, judged by
 * the lists of their own dates and loaded all or not at all.
 */
@NullMarked
package org.uskpa.core.load;

import org.jspecify.annotations.NullMarked;
