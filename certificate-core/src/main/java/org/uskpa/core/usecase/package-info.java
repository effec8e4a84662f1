/** What all use cases share: a transaction each, and one way to say that it was cut off. */
@NullMarked
package org.uskpa.core.usecase;

import org.jspecify.annotations.NullMarked;
