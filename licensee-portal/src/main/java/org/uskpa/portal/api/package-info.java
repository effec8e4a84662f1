/** What other people's programs ask of the portal, by token. */
@NullMarked
package org.uskpa.portal.api;

import org.jspecify.annotations.NullMarked;
