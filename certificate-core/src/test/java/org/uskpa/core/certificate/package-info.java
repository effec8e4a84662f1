/** Tests of a certificate's life, and the making of certificates for other tests. */
@NullMarked
package org.uskpa.core.certificate;

import org.jspecify.annotations.NullMarked;
