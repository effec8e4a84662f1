/**
 * The licensee's certificates: found in a list, drafted in calm steps, handed over, issued, voided,
 * recorded as exported, and read by everyone who may.
 */
@NullMarked
package org.uskpa.portal.issue;

import org.jspecify.annotations.NullMarked;
