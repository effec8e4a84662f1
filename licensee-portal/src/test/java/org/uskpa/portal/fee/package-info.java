/** Annual fees as pages show them. */
@NullMarked
package org.uskpa.portal.fee;

import org.jspecify.annotations.NullMarked;
