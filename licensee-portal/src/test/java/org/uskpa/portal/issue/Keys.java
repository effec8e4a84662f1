package org.uskpa.portal.issue;

import com.microsoft.playwright.Page;

/** Somebody who uses the keyboard alone: tabs to what is wanted and types. */
final class Keys {

  private static final int PATIENCE = 80;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Tabs until the focus is on an id ({@code #origin}) or on what bears these words. */
  Keys to(String target) {
    for (int tabs = 0; tabs < PATIENCE; tabs++) {
      page.keyboard().press("Tab");
      Object there =
          page.evaluate(
              """
              target => {
                const at = document.activeElement;
                return target.startsWith('#') ? '#' + at.id === target : at.textContent.trim() === target;
              }
              """,
              target);
      if (Boolean.TRUE.equals(there)) {
        return this;
      }
    }
    throw new AssertionError("The keyboard does not come to " + target);
  }

  Keys tab() {
    page.keyboard().press("Tab");
    return this;
  }

  Keys type(String text) {
    page.keyboard().type(text);
    return this;
  }

  Keys enter() {
    page.keyboard().press("Enter");
    return this;
  }
}
