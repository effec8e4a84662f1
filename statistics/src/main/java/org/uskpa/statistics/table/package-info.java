/**
 * A table of figures as everything shows it, page, file or API: columns, rows, totals, and for
 * every cell the address of the records behind it.
 */
@NullMarked
package org.uskpa.statistics.table;

import org.jspecify.annotations.NullMarked;
