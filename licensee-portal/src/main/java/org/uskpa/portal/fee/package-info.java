/** The pages of annual fees. */
@NullMarked
package org.uskpa.portal.fee;

import org.jspecify.annotations.NullMarked;
