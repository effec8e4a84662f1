/** Tests of numbered certificates. */
@NullMarked
package org.uskpa.core.stock;

import org.jspecify.annotations.NullMarked;
