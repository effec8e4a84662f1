package org.uskpa.core.certificate.rule;

/** Compares the names of firms as people would. */
final class Names {

  private Names() {}

  /** Whether two names differ in nothing but white space, case and punctuation. */
  static boolean same(String one, String other) {
    return one.equals(other) || folded(one).equals(folded(other));
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toUpperCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
