/** What everybody may read, from the release on. */
@NullMarked
package org.uskpa.statistics.publication;

import org.jspecify.annotations.NullMarked;
