package org.uskpa.portal.issue;

import java.util.List;
import java.util.regex.Pattern;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Visitor;

/** A certificate with all that stands around it. */
final class RecordPage extends PortalPage {

  RecordPage(Visitor visitor) {
    super(visitor, Pattern.compile("Certificate US\\d+"));
  }

  /** Goes to a certificate by its address. */
  static RecordPage of(Visitor visitor, String number) {
    visitor.goTo("/certificates/" + number);
    return new RecordPage(visitor);
  }

  String state() {
    return page().locator(".kp-title .kp-tag").innerText();
  }

  /** What happened to it, first step first. */
  List<String> history() {
    return page().locator(".kp-history__what").allInnerTexts();
  }

  /** The rules whose warnings were passed with words. */
  List<String> passed() {
    return page().locator(".kp-passed__warning .kp-finding__basis").allInnerTexts();
  }
}
