package org.uskpa.portal.browser;

import java.util.List;
import java.util.regex.Pattern;

/** What is due, and what is new, for somebody signed in. */
public final class FirstPage extends PortalPage {

  private static final Pattern GREETING = Pattern.compile("Good day, .+");

  public FirstPage(Visitor visitor) {
    super(visitor, GREETING);
  }

  /** The titles of the cards, in their order. */
  public List<String> cards() {
    return page().locator(".kp-card__title").allInnerTexts();
  }

  /** The navigation as this person has it. */
  public List<String> navigation() {
    return page().locator(".kp-nav__link").allInnerTexts();
  }
}
