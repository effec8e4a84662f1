/** What licensees owe the USKPA for a year. */
@NullMarked
package org.uskpa.core.fee;

import org.jspecify.annotations.NullMarked;
