/** The journal as people read it: the history of a thing, and the search over all of them. */
@NullMarked
package org.uskpa.portal.journal;

import org.jspecify.annotations.NullMarked;
