/** Loading files of back-entries: the year 2018, and everything that can be wrong with a file. */
@NullMarked
package org.uskpa.core.load;

import org.jspecify.annotations.NullMarked;
