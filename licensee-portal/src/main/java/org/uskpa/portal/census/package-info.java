/** Census pages: figures of quarters and years, and the certificates behind each of them. */
@NullMarked
package org.uskpa.portal.census;

import org.jspecify.annotations.NullMarked;
