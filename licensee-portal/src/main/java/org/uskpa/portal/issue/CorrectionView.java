package org.uskpa.portal.issue;

import java.util.List;
import org.uskpa.portal.page.Difference;
import org.uskpa.portal.page.SummaryRow;

/**
 * The corrections of a certificate as its page shows them to whoever may read it.
 *
 * @param heading that it counts otherwise than its paper says, and since when; empty when it does
 *     not
 * @param why the reason of the correction that counts; empty when none does
 * @param differences what the paper says against what counts now; empty when no correction counts
 * @param rows each correction, the last one first
 */
record CorrectionView(String heading, String why, List<Difference> differences, List<Row> rows) {

  CorrectionView {
    differences = List.copyOf(differences);
    rows = List.copyOf(rows);
  }

  /**
   * A correction.
   *
   * @param title such as {@code Correction 1}
   * @param counts since when it counts, or from when until when it did
   * @param facts all that it says
   * @param warnings what was passed with words
   */
  record Row(String title, String counts, List<SummaryRow> facts, List<Passed> warnings) {
    Row {
      facts = List.copyOf(facts);
      warnings = List.copyOf(warnings);
    }
  }

  /** A warning and the words that passed it. */
  record Passed(String message, String words) {}

  public boolean isCorrected() {
    return !heading.isEmpty();
  }
}
