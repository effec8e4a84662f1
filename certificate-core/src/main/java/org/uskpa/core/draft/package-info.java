/** Drafts that come in a file: a licensee's people begin many certificates at once. */
@NullMarked
package org.uskpa.core.draft;

import org.jspecify.annotations.NullMarked;
