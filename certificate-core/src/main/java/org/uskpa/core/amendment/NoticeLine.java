package org.uskpa.core.amendment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uskpa.core.text.VisibleText;

/**
 * A line of a notice: a name, and what the line says of it. A person types {@code India}, {@code
 * India—Ministry of Commerce}, {@code India, suspended}, {@code Suspended: India}, {@code India
 * (removed)} or {@code Adds India}.
 */
record NoticeLine(String text) {

  private static final Pattern START = Pattern.compile("^[\\s•*·:,\\-–—\\d.)(]+");
  private static final Pattern AUTHORITY = Pattern.compile("\\s*(—|–|--|\\s-\\s|:|\\().*$");
  private static final Pattern END = Pattern.compile("[\\s.,:;\\-–—()]+$");

  private static final Pattern LIST = Pattern.compile("\\b(?:from|to|on|off) (?:the )?list\\b");
  private static final Pattern LIFTED =
      Pattern.compile(
          "\\b(?:(?:is |are )?no longer (?:is |are )?suspended|suspension (?:is |was )?lifted|"
              + "(?:is |are |was |were )?(?:reinstated|readmitted)|reinstates)\\b(?: of\\b)?");
  private static final Pattern SUSPENDED =
      Pattern.compile(
          "\\b(?:is |are |was |were |has been |have been )?(?:temporarily )?"
              + "(?:suspended|suspends|suspending|suspend|suspension)\\b(?: of\\b)?");
  private static final Pattern REMOVED =
      Pattern.compile(
          "\\b(?:(?:is |are |was |were |has been |have been )?(?:deleted|removed|delisted|struck)|"
              + "deletes|deleting|delete|deletion|removes|removing|remove|removal|"
              + "(?:is |are )?no longer (?:a participant|listed|on the list))\\b(?: of\\b)?");
  private static final Pattern ADDED =
      Pattern.compile(
          "\\b(?:(?:is |are |was |were |has been |have been )?(?:added|listed)|adds|adding|add|addition|"
              + "new participant)\\b(?: of\\b)?");

  /** What it says of what it names: removed, suspended, or else listed. */
  NoticeReading.Meaning says() {
    String lower = text.toLowerCase(Locale.ROOT);
    if (LIFTED.matcher(lower).find()) {
      return NoticeReading.Meaning.LISTED;
    }
    if (REMOVED.matcher(lower).find()) {
      return NoticeReading.Meaning.REMOVED;
    }
    return SUSPENDED.matcher(lower).find()
        ? NoticeReading.Meaning.SUSPENDED
        : NoticeReading.Meaning.LISTED;
  }

  /** The code of what it names: as it stands, without its authority, without what is said of it. */
  Optional<String> code(NoticeNames names) {
    String unsaid = text.toLowerCase(Locale.ROOT);
    for (Pattern said : List.of(LIFTED, REMOVED, SUSPENDED, ADDED, LIST)) {
      unsaid = said.matcher(unsaid).replaceAll(" ");
    }
    String start = START.matcher(text).replaceFirst("");
    String bare = START.matcher(VisibleText.trimmed(unsaid)).replaceFirst("");
    return Stream.of(start, withoutAuthority(start), bare, withoutAuthority(bare))
        .flatMap(name -> names.codeOf(END.matcher(name).replaceFirst("")).stream())
        .findFirst();
  }

  private static String withoutAuthority(String name) {
    return AUTHORITY.matcher(name).replaceFirst("");
  }
}
