/** Tests of reconciliations with others' lists. */
@NullMarked
package org.uskpa.statistics.reconciliation;

import org.jspecify.annotations.NullMarked;
