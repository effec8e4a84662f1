/** Tests of the licensee's pages. */
@NullMarked
package org.uskpa.portal.issue;

import org.jspecify.annotations.NullMarked;
