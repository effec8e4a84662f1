@NullMarked
package org.uskpa.statistics.submission;

import org.jspecify.annotations.NullMarked;
