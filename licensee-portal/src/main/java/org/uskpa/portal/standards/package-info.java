/** The agency's yearly review of the issuing entity's standards, as those read it who may. */
@NullMarked
package org.uskpa.portal.standards;

import org.jspecify.annotations.NullMarked;
