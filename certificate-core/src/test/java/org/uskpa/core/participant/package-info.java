/** Participants by date and address. */
@NullMarked
package org.uskpa.core.participant;

import org.jspecify.annotations.NullMarked;
