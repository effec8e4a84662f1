/** Numbers kept unrounded as what they are made of, and their shares and changes. */
@NullMarked
package org.uskpa.statistics.ratio;

import org.jspecify.annotations.NullMarked;
