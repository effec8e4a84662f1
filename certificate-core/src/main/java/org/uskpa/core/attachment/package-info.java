/** Documents that are kept with what they are about: PDF files with their size and hash. */
@NullMarked
package org.uskpa.core.attachment;

import org.jspecify.annotations.NullMarked;
