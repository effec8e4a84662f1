/** The copies that licensees owe at once, as the agency that gets them reads and marks them. */
@NullMarked
package org.uskpa.portal.inbox;

import org.jspecify.annotations.NullMarked;
