/** What a licensee reads of its own licence. */
@NullMarked
package org.uskpa.portal.licence;

import org.jspecify.annotations.NullMarked;
