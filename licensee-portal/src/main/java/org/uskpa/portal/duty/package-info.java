/** What is due: on the first page, in a list of its own, and the form that says how it was done. */
@NullMarked
package org.uskpa.portal.duty;

import org.jspecify.annotations.NullMarked;
