/** Applications as pages show them. */
@NullMarked
package org.uskpa.portal.admission;

import org.jspecify.annotations.NullMarked;
