/** Imports and the foreign certificates that came with them: looked up, and entered by form. */
@NullMarked
package org.uskpa.portal.incoming;

import org.jspecify.annotations.NullMarked;
