/** The dated registers: read by the authorities, changed by the USKPA with source and reason. */
@NullMarked
package org.uskpa.portal.register;

import org.jspecify.annotations.NullMarked;
