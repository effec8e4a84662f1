package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an address as one in the United States. It asks for little: a state, a territory or the
 * country's name at the end, a ZIP code aside; something before the town; no post office box.
 */
final class UsAddress {

  private static final Set<String> STATES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ"
                  + " NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU AS MP VI UM")
              .split(" ", -1));

  private static final Set<String> STATE_NAMES =
      Set.of(
          ("ALABAMA,ALASKA,ARIZONA,ARKANSAS,CALIFORNIA,COLORADO,CONNECTICUT,DELAWARE,DISTRICT OF"
                  + " COLUMBIA,FLORIDA,GEORGIA,HAWAII,IDAHO,ILLINOIS,INDIANA,IOWA,KANSAS,KENTUCKY,LOUISIANA,"
                  + "MAINE,MARYLAND,MASSACHUSETTS,MICHIGAN,MINNESOTA,MISSISSIPPI,MISSOURI,MONTANA,NEBRASKA,"
                  + "NEVADA,NEW HAMPSHIRE,NEW JERSEY,NEW MEXICO,NEW YORK,NORTH CAROLINA,NORTH DAKOTA,OHIO,"
                  + "OKLAHOMA,OREGON,PENNSYLVANIA,RHODE ISLAND,SOUTH CAROLINA,SOUTH DAKOTA,TENNESSEE,TEXAS,"
                  + "UTAH,VERMONT,VIRGINIA,WASHINGTON,WEST VIRGINIA,WISCONSIN,WYOMING,PUERTO RICO,GUAM,"
                  + "AMERICAN SAMOA,NORTHERN MARIANA ISLANDS,VIRGIN ISLANDS")
              .split(",", -1));

  private static final Set<String> COUNTRY =
      Set.of("US", "USA", "UNITED STATES", "UNITED STATES OF AMERICA");

  /** Words of the longest of these names. */
  private static final int MOST_WORDS = 4;

  /** Words before the state that make a street without a comma likely: street and town. */
  private static final int STREET_AND_TOWN = 3;

  private static final Pattern BOX =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:p\\s*\\.?\\s*o(?:\\s*\\.\\s*|\\s+)|(?:post(?:al)?\\s*office|postal)\\s*)(?:box|bx)(?!\\p{L})"
              + "|(?:p\\.?o\\.?b\\.?|p\\.?\\s?box|pobox)[\\s#.:]*(?:no\\.?|number)?[\\s#.:]*\\d)",
          Pattern.CASE_INSENSITIVE);

  private record Word(String text, int end) {}

  private final String upper;
  private final List<Word> words;
  private final boolean domestic;

  private UsAddress(String upper, List<Word> words, boolean domestic) {
    this.upper = upper;
    this.words = words;
    this.domestic = domestic;
  }

  /** Reads an address from its end: country, ZIP code, state. */
  static UsAddress of(String address) {
    String upper = address.toUpperCase(Locale.ROOT);
    List<Word> words = words(upper);
    boolean country = drop(words, COUNTRY);
    dropZip(words);
    boolean state = drop(words, STATES) || drop(words, STATE_NAMES);
    return new UsAddress(upper, words, country || state);
  }

  /** Whether it names a post office box, also amid other text. */
  boolean isBox() {
    return BOX.matcher(upper).find();
  }

  /** Whether it ends as an address in the United States does. */
  boolean isDomestic() {
    return domestic;
  }

  /** Whether it has more than a town before the state. */
  boolean hasStreet() {
    if (words.isEmpty()) {
      return false;
    }
    String before = upper.substring(0, words.get(words.size() - 1).end());
    return words.size() >= STREET_AND_TOWN
        || before.indexOf(',') >= 0
        || before.indexOf('\n') >= 0
        || before.chars().anyMatch(Character::isDigit);
  }

  /** Takes the longest of these names off the end. */
  private static boolean drop(List<Word> words, Set<String> names) {
    for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
      List<Word> tail = words.subList(words.size() - count, words.size());
      if (names.contains(joined(tail))) {
        tail.clear();
        return true;
      }
    }
    return false;
  }

  /** One letter each is an abbreviation with points: N.Y., U.S.A. */
  private static String joined(List<Word> words) {
    if (words.size() == 1) {
      return words.get(0).text();
    }
    boolean points = words.stream().allMatch(word -> word.text().length() == 1);
    StringBuilder joined = new StringBuilder();
    for (Word word : words) {
      joined.append(points || joined.isEmpty() ? "" : " ").append(word.text());
    }
    return joined.toString();
  }

  /** Five digits, with four more or without. */
  private static void dropZip(List<Word> words) {
    if (endsWithDigits(words, 4)
        && words.size() > 1
        && endsWithDigits(words.subList(0, words.size() - 1), 5)) {
      words.remove(words.size() - 1);
    }
    if (endsWithDigits(words, 5) || endsWithDigits(words, 9)) {
      words.remove(words.size() - 1);
    }
  }

  private static boolean endsWithDigits(List<Word> words, int count) {
    if (words.isEmpty()) {
      return false;
    }
    String last = words.get(words.size() - 1).text();
    return last.length() == count && last.chars().allMatch(Character::isDigit);
  }

  /** Runs of letters and digits. */
  private static List<Word> words(String upper) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= upper.length(); at++) {
      boolean inWord = at < upper.length() && Character.isLetterOrDigit(upper.charAt(at));
      if (inWord && start < 0) {
        start = at;
      } else if (!inWord && start >= 0) {
        words.add(new Word(upper.substring(start, at), at));
        start = -1;
      }
    }
    return words;
  }
}
