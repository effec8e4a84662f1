/**
 * What is owed to whom by when, how it was fulfilled, and the copies that were delivered and
 * received.
 */
@NullMarked
package org.uskpa.core.duty;

import org.jspecify.annotations.NullMarked;
