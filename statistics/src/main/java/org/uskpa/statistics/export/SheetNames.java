package org.uskpa.statistics.export;

import java.util.HashSet;
import java.util.Set;

/** Names of sheets: short, without the signs that spreadsheets keep for themselves, each once. */
final class SheetNames {

  static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  String unique(String wished) {
    String plain = wished.replaceAll("[\\[\\]*?:/\\\\']", " ");
    String name = cut(plain, LONGEST);
    for (int number = 2; !taken.add(name); number++) {
      String end = " (%d)".formatted(number);
      name = cut(plain, LONGEST - end.length()) + end;
    }
    return name;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
