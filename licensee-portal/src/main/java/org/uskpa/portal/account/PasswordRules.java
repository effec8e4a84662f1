package org.uskpa.portal.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.uskpa.core.finding.Finding;

/**
 * What a password must be: long, and not the person's own name. No kinds of letters are asked for
 * and no regular change, after NIST SP 800-63B.
 */
final class PasswordRules {

  static final int SHORTEST = 12;

  /** More is cut off by bcrypt, and would be no longer checked. */
  static final int LONGEST_BYTES = 72;

  private static final int FEWEST_DIFFERENT = 5;

  private PasswordRules() {}

  static List<Finding> judge(String field, String password, Account account) {
    List<Finding> findings = new ArrayList<>();
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      findings.add(
          AccountRule.PASSWORD.blocks(
              field,
              "The password has fewer than %d characters. A few words in a row are long and easy to keep in mind."
                  .formatted(SHORTEST)));
    } else if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
      findings.add(
          AccountRule.PASSWORD.blocks(
              field,
              "The password repeats the same few characters. Take one that is hard to guess."));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      findings.add(
          AccountRule.PASSWORD.blocks(
              field,
              "The password is longer than %d characters (accented letters count twice). Take a shorter one."
                  .formatted(LONGEST_BYTES)));
    }
    if (password.toLowerCase(Locale.ROOT).contains(account.username())) {
      findings.add(
          AccountRule.PASSWORD.blocks(
              field, "The password holds your user name, the first thing somebody would try."));
    }
    return findings;
  }
}
