@NullMarked
package org.uskpa.core.notice;

import org.jspecify.annotations.NullMarked;
