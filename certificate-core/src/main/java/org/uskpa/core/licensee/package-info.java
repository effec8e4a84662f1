/**
 * Licensees of the USKPA: admission, agreement, standing, acknowledgments and reviews, each dated.
 */
@NullMarked
package org.uskpa.core.licensee;

import org.jspecify.annotations.NullMarked;
