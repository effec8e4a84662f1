/**
 * Changes of the dated registers: proposed, seen with what they would stop, accepted, withdrawn.
 */
@NullMarked
package org.uskpa.core.amendment;

import org.jspecify.annotations.NullMarked;
