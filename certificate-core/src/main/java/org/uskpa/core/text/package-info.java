/** What a text is before anything is read from it. */
@NullMarked
package org.uskpa.core.text;

import org.jspecify.annotations.NullMarked;
