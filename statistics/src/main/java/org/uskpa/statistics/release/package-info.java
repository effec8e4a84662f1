/**
 * The life of a quarter's figures: review, submission, release, revision; what a release froze, and
 * what changed in the records since.
 */
@NullMarked
package org.uskpa.statistics.release;

import org.jspecify.annotations.NullMarked;
