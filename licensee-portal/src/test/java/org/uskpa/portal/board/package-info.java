@NullMarked
package org.uskpa.portal.board;

import org.jspecify.annotations.NullMarked;
