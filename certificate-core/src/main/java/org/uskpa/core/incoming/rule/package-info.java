/**
 * What an import is held against: its form, without which it is no record, and the rules, whose
 * findings are recorded with the fact.
 */
@NullMarked
package org.uskpa.core.incoming.rule;

import org.jspecify.annotations.NullMarked;
