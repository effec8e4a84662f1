package org.uskpa.statistics.export;

import java.util.List;

/** Tables that belong together, for programs. */
public record ReportRecord(String name, String title, List<TableRecord> tables) {

  /** The record of a report. */
  public static ReportRecord of(Report report) {
    return new ReportRecord(
        report.name(), report.title(), report.tables().stream().map(TableRecord::of).toList());
  }
}
