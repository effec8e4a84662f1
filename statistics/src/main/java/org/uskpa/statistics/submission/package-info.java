/**
 * What the United States submit to the Kimberley Process of a quarter (Annex III): trade by HS
 * code, by origin and provenance, and the counts of certificates.
 */
@NullMarked
package org.uskpa.statistics.submission;

import org.jspecify.annotations.NullMarked;
