@NullMarked
package org.uskpa.core.standards;

import org.jspecify.annotations.NullMarked;
