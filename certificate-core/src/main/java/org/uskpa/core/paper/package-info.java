/**
 * What every document on paper shares, certificate or table: its faces, its tree of tags, and what
 * it says of itself.
 */
@NullMarked
package org.uskpa.core.paper;

import org.jspecify.annotations.NullMarked;
