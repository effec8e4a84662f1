@NullMarked
package org.uskpa.core.attachment;

import org.jspecify.annotations.NullMarked;
