/**
 * The faces the certificate is set in: which characters they can print, and how much text the
 * fields of its frame hold.
 */
@NullMarked
package org.uskpa.core.face;

import org.jspecify.annotations.NullMarked;
