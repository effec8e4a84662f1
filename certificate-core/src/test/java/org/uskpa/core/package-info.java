/** What holds for the core as a whole: its arrows, and the pages that are made from it. */
@NullMarked
package org.uskpa.core;

import org.jspecify.annotations.NullMarked;
