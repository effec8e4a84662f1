package org.uskpa.portal.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.text.VisibleText;

/** An e-mail address as typed: empty for none. */
record EmailAddress(String typed) {

  static final String FIELD = "email";

  private static final int LONGEST = 254;
  private static final int SHOWN = 60;

  /** What mail servers take everywhere; the database holds to the same. */
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  EmailAddress {
    typed = VisibleText.trimmed(typed);
  }

  Optional<String> given() {
    return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
  }

  /** Why it cannot be kept; empty when it can. */
  Optional<Finding> refusal() {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (typed.length() > LONGEST) {
      return Optional.of(
          AccountRule.EMAIL.blocks(
              FIELD,
              "The address has %d characters, and no mail server takes more than %d. Give another one."
                  .formatted(typed.length(), LONGEST)));
    }
    if (!SHAPE.matcher(typed).matches()) {
      return Optional.of(
          AccountRule.EMAIL.blocks(
              FIELD,
              "“%s” is no e-mail address. Give one such as pat@firm.example, in letters without accents, or leave it empty."
                  .formatted(typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…")));
    }
    return Optional.empty();
  }
}
