@NullMarked
package org.uskpa.portal.standards;

import org.jspecify.annotations.NullMarked;
