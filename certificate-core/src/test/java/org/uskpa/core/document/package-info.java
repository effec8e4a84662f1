/** Tests of the printed certificate. */
@NullMarked
package org.uskpa.core.document;

import org.jspecify.annotations.NullMarked;
