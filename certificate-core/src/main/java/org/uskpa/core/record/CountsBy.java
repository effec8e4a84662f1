package org.uskpa.core.record;

import java.util.Arrays;
import java.util.List;

/** The day of a record by which it counts in a period: a dated choice for each flow. */
public enum CountsBy {
  /** An export's export date; until that is recorded, its issue date. */
  EXPORT_DATE(Flow.EXPORT, "counts_on", "export date (issue date until recorded)"),
  /** An export's issue date. */
  ISSUE_DATE(Flow.EXPORT, "begun_on", "issue date"),
  /** The date of an import's entry. */
  ENTRY_DATE(Flow.IMPORT, "counts_on", "entry date"),
  /** The date on which an import arrived. */
  ARRIVAL_DATE(Flow.IMPORT, "begun_on", "arrival date");

  private final Flow flow;
  private final String column;
  private final String label;

  CountsBy(Flow flow, String column, String label) {
    this.flow = flow;
    this.column = column;
    this.label = label;
  }

  /** As it stands below a table. */
  public String label() {
    return label;
  }

  String column() {
    return column;
  }

  /**
   * The choice of a setting.
   *
   * @throws IllegalStateException when the setting holds something else: the register is broken
   */
  static CountsBy of(Flow flow, String value) {
    List<CountsBy> choices = choices(flow);
    return choices.stream()
        .filter(choice -> choice.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The setting by which %s count is one of %s, not %s"
                        .formatted(flow.label(), choices, value)));
  }

  /** The choices there are for a flow; the first is the one without a setting. */
  static List<CountsBy> choices(Flow flow) {
    return Arrays.stream(values()).filter(choice -> choice.flow == flow).toList();
  }
}
