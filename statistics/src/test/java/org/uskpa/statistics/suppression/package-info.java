/** What is withheld, held against reckonings that know nothing of the audit. */
@NullMarked
package org.uskpa.statistics.suppression;

import org.jspecify.annotations.NullMarked;
