/** Tables without what fills them. */
@NullMarked
package org.uskpa.statistics.table;

import org.jspecify.annotations.NullMarked;
