/** Figures as files and as the API's record, held against golden ones. */
@NullMarked
package org.uskpa.statistics.export;

import org.jspecify.annotations.NullMarked;
