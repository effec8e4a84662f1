@NullMarked
package org.uskpa.core.calendar;

import org.jspecify.annotations.NullMarked;
