package org.uskpa.core.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.participant.KnownVersion;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * An administrator changes a register from a day on, having seen what that does. Nothing that was
 * judged is judged again: days before the first one stay as they were.
 */
@UseCase
public class AmendRegister {

  /**
   * What, and what was looked at.
   *
   * @param seen the version of the registers against which the change was shown
   */
  public record Command(ProposedChange change, long seen) {}

  private final Amendments amendments;
  private final KnownVersion version;
  private final Journal journal;
  private final LaterRows later;
  private final Clock clock;

  AmendRegister(
      Amendments amendments, KnownVersion version, Journal journal, LaterRows later, Clock clock) {
    this.amendments = amendments;
    this.later = later;
    this.version = version;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Changes the register; the same form sent again finds what it did. Refuses as {@link
   * CheckAmendment} does, or by {@link AmendmentRules#STALE}.
   */
  public Outcome<Amendment> run(Command command, Actor actor) {
    amendments.lock();
    ProposedChange change = trimmed(command.change());
    Optional<Amendment> done = amendments.byId(change.id());
    if (done.isPresent()) {
      return Outcome.done(done.get());
    }
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    List<Finding> findings = CheckAmendment.refusals(change, today);
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    if (version.read() != command.seen()) {
      return Outcome.refused(
          AmendmentRules.STALE.block(
              "A register was changed since you looked. What is shown now is the difference from what stands: look at it again, and accept it if it is still right."));
    }
    List<Finding> inTheWay = later.inTheWayOf(change, today);
    if (!inTheWay.isEmpty()) {
      return Outcome.refused(inTheWay);
    }
    try {
      amendments.write(change, actor, now);
    } catch (DataIntegrityViolationException refused) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused(Contradiction.finding(refused));
    }
    journal.write(
        new Deed(
            Subject.register(change.register().path()),
            "changed",
            actor,
            today,
            change.reason(),
            Map.of(
                "effective on",
                change.effectiveOn().toString(),
                "citation",
                change.source(),
                "rows",
                change.rows().stream()
                    .map(RowChange::name)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", ")))),
        now);
    return Outcome.done(amendments.get(change.id()));
  }

  private static ProposedChange trimmed(ProposedChange change) {
    return new ProposedChange(
        change.id(),
        change.register(),
        change.effectiveOn(),
        VisibleText.trimmed(change.source()),
        VisibleText.trimmed(change.reason()),
        change.rows());
  }
}
