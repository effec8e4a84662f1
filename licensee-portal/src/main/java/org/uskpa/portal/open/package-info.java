/**
 * What everybody may read without sign-in: published editions of released figures, as pages, files
 * and by API, with their description for machines; and for Census the audit of what is withheld.
 */
@NullMarked
package org.uskpa.portal.open;

import org.jspecify.annotations.NullMarked;
