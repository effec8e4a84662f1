@NullMarked
package org.uskpa.portal.acknowledgment;

import org.jspecify.annotations.NullMarked;
