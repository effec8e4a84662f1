/** What is owed because time goes by, and not because somebody did something. */
@NullMarked
package org.uskpa.core.calendar;

import org.jspecify.annotations.NullMarked;
