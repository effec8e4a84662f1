/** The certificate: its life, its states and the use cases that move it from one to the next. */
@NullMarked
package org.uskpa.core.certificate;

import org.jspecify.annotations.NullMarked;
