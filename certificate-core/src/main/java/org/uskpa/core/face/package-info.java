/** The faces the certificate is set in, and which characters they can print. */
@NullMarked
package org.uskpa.core.face;

import org.jspecify.annotations.NullMarked;
