/**
 * The annual report to the Kimberley Process as a document: constant parts that are kept by the
 * date from which they hold, notes of a year that Census types, and the tables of section E.
 */
@NullMarked
package org.uskpa.statistics.report;

import org.jspecify.annotations.NullMarked;
