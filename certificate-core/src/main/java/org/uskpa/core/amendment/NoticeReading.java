package org.uskpa.core.amendment;

import java.util.List;

/** A notice of the Federal Register, read line by line. */
public record NoticeReading(List<Line> lines) {

  /** What becomes of a Participant that no line names. */
  public enum Scope {
    /** The text is the whole list: who is not named leaves it. */
    WHOLE_LIST,
    /** The text names what changes: who is not named stays as it is. */
    CHANGES_ONLY
  }

  public NoticeReading {
    lines = List.copyOf(lines);
  }

  /** What a line turned out to be. */
  public enum Meaning {
    /** A Participant on the list. */
    LISTED,
    /** A Participant on the list, marked as suspended. */
    SUSPENDED,
    /** A Participant that the line takes off the list. */
    REMOVED,
    /** The United States, which are no partner of their own. */
    HOME,
    /** A country or territory within a Participant that is named too. */
    WITHIN,
    /** Named before, in the same way. */
    REPEATED,
    /** Named before in another way: listed and removed, or suspended and not. */
    CONTRARY,
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

  /** The lines that say of a Participant another thing than a line before. */
  public List<Line> contrary() {
    return lines.stream().filter(line -> line.meaning() == Meaning.CONTRARY).toList();
  }

  /** The Participants that it takes off the list by name. */
  public List<Line> removed() {
    return lines.stream().filter(line -> line.meaning() == Meaning.REMOVED).toList();
  }

  /** The Participants it lists, suspended ones included. */
  public List<Line> listed() {
    return lines.stream().filter(Line::isListed).toList();
  }
}
