@NullMarked
package org.uskpa.core.amendment;

import org.jspecify.annotations.NullMarked;
