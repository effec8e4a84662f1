/** Notices to people: their words, their pages, and how they go out by mail. */
@NullMarked
package org.uskpa.portal.notice;

import org.jspecify.annotations.NullMarked;
