@NullMarked
package org.uskpa.core.review;

import org.jspecify.annotations.NullMarked;
