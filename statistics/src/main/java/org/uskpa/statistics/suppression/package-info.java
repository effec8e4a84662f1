/**
 * Which figures are withheld so that nobody's trade can be read from what is published, and in
 * which interval each of them could lie for whoever reads it. Plain Java: it knows no database and
 * no page.
 */
@NullMarked
package org.uskpa.statistics.suppression;

import org.jspecify.annotations.NullMarked;
