/**
 * Imports and the foreign certificates that came with them: facts, recorded with their findings.
 */
@NullMarked
package org.uskpa.core.incoming;

import org.jspecify.annotations.NullMarked;
