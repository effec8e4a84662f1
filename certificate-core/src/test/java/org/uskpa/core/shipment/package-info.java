/** What is typed, and what it reads as. */
@NullMarked
package org.uskpa.core.shipment;

import org.jspecify.annotations.NullMarked;
