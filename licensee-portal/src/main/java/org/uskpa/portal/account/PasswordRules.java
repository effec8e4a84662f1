package org.uskpa.portal.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.uskpa.core.finding.Finding;

/**
 * What a password must be: long, not the person's own name, and not one of those that are tried
 * first. No kinds of letters are asked for and no regular change, after NIST SP 800-63B.
 */
final class PasswordRules {

  static final int SHORTEST = 12;

  /** More is cut off by bcrypt, and would be no longer checked. */
  static final int LONGEST_BYTES = 72;

  private static final int FEWEST_DIFFERENT = 5;

  /** Of zxcvbn's scores of 0 to 4: what is below falls to guessing at a sign-in page. */
  private static final int LOWEST_SCORE = 2;

  /** Holds lists of what many people take; it keeps nothing of what it measures. */
  private static final Zxcvbn GUESSES = new Zxcvbn();

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
    if (findings.isEmpty() && score(password, account) < LOWEST_SCORE) {
      findings.add(
          AccountRule.PASSWORD.blocks(
              field,
              "The password is among those that are tried first: a word that many people take, a name, a date or a row of keys, with little added. Take a few words that do not belong together."));
    }
    return findings;
  }

  private static int score(String password, Account account) {
    List<String> own =
        Stream.concat(
                Stream.of(account.username(), account.displayName()),
                Stream.of(account.displayName().split("[\\s,.]+", -1)))
            .filter(word -> !word.isEmpty())
            .toList();
    return GUESSES.measure(password, own).getScore();
  }
}
