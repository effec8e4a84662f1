/** What records are about, as pages name it and lead to it. */
@NullMarked
package org.uskpa.portal.subject;

import org.jspecify.annotations.NullMarked;
