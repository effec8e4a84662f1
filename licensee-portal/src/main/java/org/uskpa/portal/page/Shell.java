package org.uskpa.portal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.portal.security.SignedIn;

/**
 * What the frame around every page shows.
 *
 * @param signedIn who is signed in; null for nobody
 * @param items the navigation of that person
 * @param demo the portal runs with made-up people and records, and says so
 */
public record Shell(@Nullable SignedIn signedIn, List<NavigationItem> items, boolean demo) {}
