package org.uskpa.portal.page;

import org.jspecify.annotations.Nullable;
import org.uskpa.portal.security.SignedIn;

/**
 * What the frame around every page shows.
 *
 * @param signedIn who is signed in; null for nobody
 * @param navigation of that person
 * @param demo the portal runs with made-up people and records, and says so
 */
public record Shell(@Nullable SignedIn signedIn, Navigation navigation, boolean demo) {}
