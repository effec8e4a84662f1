/**
 * What a certificate says of its shipment: goods, parties, origin, packaging, departure, dates and
 * ITN, as typed and as read.
 */
@NullMarked
package org.uskpa.core.shipment;

import org.jspecify.annotations.NullMarked;
