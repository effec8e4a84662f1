/** Lists that are read page by page, each page starting where the last one ended. */
@NullMarked
package org.uskpa.core.listing;

import org.jspecify.annotations.NullMarked;
