/** Tests of duties and of the copies in inboxes. */
@NullMarked
package org.uskpa.core.duty;

import org.jspecify.annotations.NullMarked;
