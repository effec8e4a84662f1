@NullMarked
package org.uskpa.statistics.report;

import org.jspecify.annotations.NullMarked;
