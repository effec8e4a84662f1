/** Tests of the journal. */
@NullMarked
package org.uskpa.core.journal;

import org.jspecify.annotations.NullMarked;
