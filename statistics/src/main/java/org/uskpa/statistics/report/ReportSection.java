package org.uskpa.statistics.report;

import java.util.Arrays;
import java.util.Optional;

/** The sections of the annual report, in its order. */
public enum ReportSection {
  A("A", "Institutional framework"),
  B("B", "Legal framework"),
  C1("C/1", "Outgoing shipments"),
  C2("C/2", "Incoming shipments"),
  D("D", "Industry self-regulation"),
  E("E", "Statistics"),
  F("F", "Review visits"),
  G("G", "Infringements"),
  H("H", "Miscellaneous");

  private final String letter;
  private final String title;

  ReportSection(String letter, String title) {
    this.letter = letter;
    this.title = title;
  }

  /** As the report numbers it: {@code C/1}. */
  public String letter() {
    return letter;
  }

  /** As people read it: {@code C/1 Outgoing shipments}. */
  public String heading() {
    return letter + " " + title;
  }

  /** The section of a name as addresses and forms write it: {@code C1}. */
  public static Optional<ReportSection> named(String name) {
    return Arrays.stream(values()).filter(section -> section.name().equals(name)).findFirst();
  }
}
