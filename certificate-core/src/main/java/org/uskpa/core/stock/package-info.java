/** Numbered certificates, one row a number, and where each of them is. */
@NullMarked
package org.uskpa.core.stock;

import org.jspecify.annotations.NullMarked;
