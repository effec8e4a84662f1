package org.uskpa.portal.issue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.page.FieldId;

/** A step of a draft, by its name: Goods, Parties and destination, and so on. */
final class DraftStepPage extends PortalPage {

  static final String GOODS = "Goods";
  static final String PARTIES = "Parties and destination";
  static final String DEPARTURE = "Packaging and departure";
  static final String REVIEW = "Review";
  static final String ITN = "ITN";
  static final String ISSUE = "ITN and issue";

  private static final Pattern NUMBER = Pattern.compile("US\\d+");

  DraftStepPage(Visitor visitor, String step) {
    super(visitor, Pattern.compile("Draft US\\d+\\s+" + step));
  }

  /** The certificate's number, as the address has it. */
  String number() {
    Matcher number = NUMBER.matcher(page().url());
    if (!number.find()) {
      throw new AssertionError("No number in " + page().url());
    }
    return number.group();
  }

  /** Types into a field by its name, as in {@link FieldNames}. */
  DraftStepPage fill(String name, String text) {
    control(name).fill(text);
    return this;
  }

  /** Chooses in a list by the value that is sent. */
  DraftStepPage choose(String name, String value) {
    control(name).selectOption(value);
    return this;
  }

  /** A line of goods. */
  DraftStepPage line(int index, String hs, String carats, String value) {
    return choose(FieldNames.ofLine(index, FieldNames.HS_CODE), hs)
        .fill(FieldNames.ofLine(index, FieldNames.CARATS), carats)
        .fill(FieldNames.ofLine(index, FieldNames.VALUE_USD), value);
  }

  String value(String name) {
    return control(name).inputValue();
  }

  /** The control of a field. */
  Locator control(String name) {
    return page().locator("#" + FieldId.of(name));
  }

  /** All that is said of a field, with what it rests on. */
  Locator findings(String name) {
    return page().locator("#" + FieldId.of(name) + "-group .kp-finding");
  }

  /** Sees that these rules have something to say on the page. */
  void saysBy(String... rules) {
    for (String rule : rules) {
      assertThat(
              page()
                  .locator(".kp-finding__basis")
                  .filter(
                      new Locator.FilterOptions()
                          .setHasText(Pattern.compile("Rule: " + rule + "(?![a-z-])")))
                  .first())
          .isVisible();
    }
  }

  /** Says why every warning on the page is right. */
  void explainAll(String words) {
    for (Locator text : page().locator(".kp-words textarea").all()) {
      text.fill(words);
    }
  }

  /** Sends the step; what comes then is up to the findings. */
  void goOn() {
    press("Save and continue");
  }
}
