/** The registers as the migrations fill them. */
@NullMarked
package org.uskpa.core.register;

import org.jspecify.annotations.NullMarked;
