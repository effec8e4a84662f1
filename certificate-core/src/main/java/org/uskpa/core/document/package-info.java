/**
 * The certificate on paper: a page that holds every element of 31 CFR 592.307, says at a glance
 * whether it is valid, and can be checked by its QR code.
 */
@NullMarked
package org.uskpa.core.document;

import org.jspecify.annotations.NullMarked;
