/** The demonstration: made-up people and the year 2018, rebuilt from published totals. */
@NullMarked
package org.uskpa.portal.demo;

import org.jspecify.annotations.NullMarked;
