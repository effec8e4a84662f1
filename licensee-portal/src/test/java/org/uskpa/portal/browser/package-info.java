/**
 * The portal as people meet it: in Chromium, wide and narrow, magnified, with and without script.
 * Every page a test comes to is looked at by axe.
 */
@NullMarked
package org.uskpa.portal.browser;

import org.jspecify.annotations.NullMarked;
