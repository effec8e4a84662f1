package org.uskpa.portal.page;

import org.jspecify.annotations.Nullable;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * An entry of the navigation. Each package gives its own as beans; a person sees those for which
 * the right is held.
 *
 * @param key names the entry: its words are the message {@code navigation.<key>}, and a page says
 *     it to the layout to be marked as current
 * @param path where it leads
 * @param right the right that opens the page; null where whoever is signed in may come in
 * @param order entries stand by this, smallest first: certificates 10, stock 20, incoming 30,
 *     figures 40, administration 50, accounts 60, notices 70
 * @param daily who holds this right is here every day, and finds it in the row when not all have
 *     room there; null for what is nobody's daily work
 */
public record NavigationItem(
    String key, String path, @Nullable Right right, int order, @Nullable Right daily) {

  /** An entry that everybody who may open it opens often. */
  public NavigationItem(String key, String path, @Nullable Right right, int order) {
    this(key, path, right, order, right);
  }

  boolean isFor(SignedIn person) {
    return right == null || person.may(right);
  }
}
