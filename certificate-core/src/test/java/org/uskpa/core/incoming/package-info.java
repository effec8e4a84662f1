/** Tests of imports on record. */
@NullMarked
package org.uskpa.core.incoming;

import org.jspecify.annotations.NullMarked;
