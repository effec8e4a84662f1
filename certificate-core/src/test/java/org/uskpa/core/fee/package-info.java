/** Annual fees. */
@NullMarked
package org.uskpa.core.fee;

import org.jspecify.annotations.NullMarked;
