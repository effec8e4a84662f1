/**
 * Participants of the Kimberley Process, the U.S. list of them by date, and the territories they
 * stand for.
 */
@NullMarked
package org.uskpa.core.participant;

import org.jspecify.annotations.NullMarked;
