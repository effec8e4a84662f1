@NullMarked
package org.uskpa.portal.register;

import org.jspecify.annotations.NullMarked;
