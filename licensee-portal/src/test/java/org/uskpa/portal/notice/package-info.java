@NullMarked
package org.uskpa.portal.notice;

import org.jspecify.annotations.NullMarked;
