/**
 * What a rule has to say of a record, and how a use case answers: done, or refused with every
 * finding.
 */
@NullMarked
package org.uskpa.core.finding;

import org.jspecify.annotations.NullMarked;
