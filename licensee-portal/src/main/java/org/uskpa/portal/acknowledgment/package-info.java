/** What licensees acknowledge once a year: the wording, their signatures, and the year's count. */
@NullMarked
package org.uskpa.portal.acknowledgment;

import org.jspecify.annotations.NullMarked;
