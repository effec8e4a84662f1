/** The form and the rules of imports, each by a table of cases. */
@NullMarked
package org.uskpa.core.incoming.rule;

import org.jspecify.annotations.NullMarked;
