/**
 * Dated registers other than the Participants' own, and settings: what held on a day, read as one.
 */
@NullMarked
package org.uskpa.core.register;

import org.jspecify.annotations.NullMarked;
