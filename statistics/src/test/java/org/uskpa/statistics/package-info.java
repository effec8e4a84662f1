/** What the tests of figures share: a context of core and statistics, and the demo year. */
@NullMarked
package org.uskpa.statistics;

import org.jspecify.annotations.NullMarked;
