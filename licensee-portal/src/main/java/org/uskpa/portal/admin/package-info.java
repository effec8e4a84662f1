/** Licensees and the numbers they hold, as the USKPA keeps them and the agencies look at them. */
@NullMarked
package org.uskpa.portal.admin;

import org.jspecify.annotations.NullMarked;
