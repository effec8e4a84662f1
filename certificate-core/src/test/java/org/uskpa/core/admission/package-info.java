/** Applications and their checklist. */
@NullMarked
package org.uskpa.core.admission;

import org.jspecify.annotations.NullMarked;
