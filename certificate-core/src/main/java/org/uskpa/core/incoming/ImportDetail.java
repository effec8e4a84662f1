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
 * @param content as its version in force says
 * @param findings recorded with that version
 * @param recordedAt when it was first recorded
 * @param recordedBy who first recorded it
 * @param backEntry why a record of the past was entered later; null for one made at its time
 * @param versions all of them, the first one first
 * @param history the journal's, first step first
 */
public record ImportDetail(
    ImportContent content,
    List<Found> findings,
    Instant recordedAt,
    String recordedBy,
    @Nullable String backEntry,
    List<Version> versions,
    List<Duty> duties,
    List<InboxCopy> copies,
    List<JournalEntry> history) {

  public ImportDetail {
    findings = List.copyOf(findings);
    versions = List.copyOf(versions);
    duties = List.copyOf(duties);
    copies = List.copyOf(copies);
    history = List.copyOf(history);
  }

  /** The number of the version in force. */
  public int version() {
    return versions.size();
  }

  /**
   * An import as it was recorded, or corrected.
   *
   * @param number 1 for the first one
   * @param reason why it took the place of the one before it; empty of the first
   */
  public record Version(
      int number,
      ImportContent content,
      List<Found> findings,
      Instant recordedAt,
      String recordedBy,
      String reason) {

    public Version {
      findings = List.copyOf(findings);
    }
  }

  /** A finding recorded with the import; {@code words} are empty when none were typed. */
  public record Found(Finding finding, String words) {}
}
