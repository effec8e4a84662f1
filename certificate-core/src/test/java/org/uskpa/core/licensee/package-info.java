@NullMarked
package org.uskpa.core.licensee;

import org.jspecify.annotations.NullMarked;
