@NullMarked
package org.uskpa.portal.admin;

import org.jspecify.annotations.NullMarked;
