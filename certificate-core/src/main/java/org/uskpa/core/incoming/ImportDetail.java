package org.uskpa.core.incoming;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.JournalEntry;

/**
 * An import with all that stands around it, to look at.
 *
 * @param backEntry why a record of the past was entered later; null for one made at its time
 * @param history the journal's, first step first
 */
public record ImportDetail(
    ImportContent content,
    List<Found> findings,
    Instant recordedAt,
    String recordedBy,
    @Nullable String backEntry,
    List<Duty> duties,
    List<InboxCopy> copies,
    List<JournalEntry> history) {

  public ImportDetail {
    findings = List.copyOf(findings);
    duties = List.copyOf(duties);
    copies = List.copyOf(copies);
    history = List.copyOf(history);
  }

  /** A finding recorded with the import; {@code words} are empty when none were typed. */
  public record Found(Finding finding, String words) {}
}
