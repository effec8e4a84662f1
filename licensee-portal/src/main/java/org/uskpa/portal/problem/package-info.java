/** How the API says that something cannot be done: problem details with findings (RFC 9457). */
@NullMarked
package org.uskpa.portal.problem;

import org.jspecify.annotations.NullMarked;
