/** The door: who comes in, as whom, with which rights, and how fresh a sign-in must be. */
@NullMarked
package org.uskpa.portal.security;

import org.jspecify.annotations.NullMarked;
