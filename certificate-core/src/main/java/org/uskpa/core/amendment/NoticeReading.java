package org.uskpa.core.amendment;

import java.util.List;

/** A notice of the Federal Register, read line by line. */
public record NoticeReading(List<Line> lines) {

  public NoticeReading {
    lines = List.copyOf(lines);
  }

  /** What a line turned out to be. */
  public enum Meaning {
    /** A Participant on the list. */
    LISTED,
    /** A Participant on the list, marked as suspended. */
    SUSPENDED,
    /** The United States, which are no partner of their own. */
    HOME,
    /** A country or territory within a Participant that is named too. */
    WITHIN,
    /** Named before. */
    REPEATED,
    /** Names no Participant that is known. */
    UNREAD
  }

  /**
   * A line that is not blank.
   *
   * @param number counted from one, blank ones included
   * @param code of the Participant, or of the country; empty where none is known
   * @param name as the registers call it; empty where none is known
   */
  public record Line(int number, String text, Meaning meaning, String code, String name) {

    boolean names(String participant) {
      return isListed() && code.equals(participant);
    }

    boolean isListed() {
      return meaning == Meaning.LISTED || meaning == Meaning.SUSPENDED;
    }
  }

  /** The lines of which nobody knows what they name. */
  public List<Line> unread() {
    return lines.stream().filter(line -> line.meaning() == Meaning.UNREAD).toList();
  }

  /** The Participants it lists, suspended ones included. */
  public List<Line> listed() {
    return lines.stream().filter(Line::isListed).toList();
  }
}
