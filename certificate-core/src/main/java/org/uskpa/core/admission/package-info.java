/**
 * Applications for a licence: the checklist, what the board decided, and the licensee that came of
 * it.
 */
@NullMarked
package org.uskpa.core.admission;

import org.jspecify.annotations.NullMarked;
