/** The licensee's numbered certificates: which are left, and what became of the others. */
@NullMarked
package org.uskpa.portal.stock;

import org.jspecify.annotations.NullMarked;
