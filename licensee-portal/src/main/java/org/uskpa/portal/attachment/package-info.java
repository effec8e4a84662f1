/**
 * Documents that are kept with what they are about: sent by those who keep it, read by those who
 * may.
 */
@NullMarked
package org.uskpa.portal.attachment;

import org.jspecify.annotations.NullMarked;
