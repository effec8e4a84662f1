/**
 * The agency's yearly review of the standards of the entity that issues certificates, 31 CFR
 * 592.301(a)(4).
 */
@NullMarked
package org.uskpa.core.standards;

import org.jspecify.annotations.NullMarked;
