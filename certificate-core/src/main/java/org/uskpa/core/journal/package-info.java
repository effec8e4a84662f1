/** The append-only history: who did what, when and why. */
@NullMarked
package org.uskpa.core.journal;

import org.jspecify.annotations.NullMarked;
