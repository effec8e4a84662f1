package org.uskpa.core.incoming;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.shipment.EntryNumber;

/**
 * Single imports with all that stands around them; all statements see the records as they stood at
 * the first.
 */
@Repository
public class ImportDetails {

  private final ImportVersions versions;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;

  ImportDetails(ImportVersions versions, Duties duties, Inbox inbox, Journal journal) {
    this.versions = versions;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
  }

  /**
   * An import by its entry.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ImportDetail of(EntryNumber entry) {
    Subject subject = Subject.entry(entry.value());
    List<ImportVersions.Recorded> recorded = recorded(entry);
    ImportVersions.Recorded first = recorded.get(0);
    ImportDetail.Version inForce = recorded.get(recorded.size() - 1).version();
    return new ImportDetail(
        inForce.content(),
        inForce.findings(),
        first.version().recordedAt(),
        first.version().recordedBy(),
        first.backEntry(),
        recorded.stream().map(ImportVersions.Recorded::version).toList(),
        duties.about(subject),
        inbox.about(subject),
        journal.of(subject));
  }

  private List<ImportVersions.Recorded> recorded(EntryNumber entry) {
    List<ImportVersions.Recorded> found = versions.of(entry);
    if (found.isEmpty()) {
      throw new NotFound("import with entry " + entry);
    }
    return found;
  }
}
