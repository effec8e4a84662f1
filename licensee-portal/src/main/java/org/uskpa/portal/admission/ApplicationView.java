package org.uskpa.portal.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.BoardDecision;
import org.uskpa.core.admission.Point;
import org.uskpa.core.admission.PointFinding;
import org.uskpa.core.attachment.Attachment;
import org.uskpa.core.journal.JournalEntry;

/**
 * An application as its page shows it to somebody.
 *
 * @param tone of its state
 * @param wanting how many points keep the board from approving
 * @param manages whether this person keeps applications
 */
record ApplicationView(
    Application application,
    String tone,
    List<Line> checklist,
    long wanting,
    List<BoardDecision> decisions,
    List<Attachment> documents,
    List<JournalEntry> history,
    boolean manages) {

  ApplicationView {
    checklist = List.copyOf(checklist);
    decisions = List.copyOf(decisions);
    documents = List.copyOf(documents);
    history = List.copyOf(history);
  }

  /** A point with what counts on it; null while nobody looked at it. */
  record Line(Point point, @Nullable PointFinding found, String label, String tone) {}
}
