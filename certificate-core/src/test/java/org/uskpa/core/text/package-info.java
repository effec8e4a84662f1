@NullMarked
package org.uskpa.core.text;

import org.jspecify.annotations.NullMarked;
