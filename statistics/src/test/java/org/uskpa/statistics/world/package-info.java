@NullMarked
package org.uskpa.statistics.world;

import org.jspecify.annotations.NullMarked;
