/**
 * Reads CSV files strictly and within bounds: UTF-8, a heading by name, true line numbers, and
 * every fault of form as a finding with its line.
 */
@NullMarked
package org.uskpa.core.csv;

import org.jspecify.annotations.NullMarked;
