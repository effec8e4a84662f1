/** The pages of applications for a licence. */
@NullMarked
package org.uskpa.portal.admission;

import org.jspecify.annotations.NullMarked;
