/** Drafts out of files, and the making of such files for other tests. */
@NullMarked
package org.uskpa.core.draft;

import org.jspecify.annotations.NullMarked;
