/** Tests of what counts, and records put straight into the database for tests of figures. */
@NullMarked
package org.uskpa.core.record;

import org.jspecify.annotations.NullMarked;
