package org.uskpa.core.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.uskpa.core.certificate.DraftUnderChange;
import org.uskpa.core.certificate.DraftsUnderChange;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.participant.KnownVersion;

/**
 * Shows what a change of a register would do, and changes nothing: the difference from what stands
 * on its first day, and the open drafts that it would stop or free.
 */
@Service
public class CheckAmendment {

  /**
   * What would be.
   *
   * @param version the registers against which it was looked at, for accepting it
   * @param rows the rows that would say something else
   * @param drafts the open drafts of which the rules would say something else
   */
  public record Preview(long version, List<RowDifference> rows, List<DraftUnderChange> drafts) {
    public Preview {
      rows = List.copyOf(rows);
      drafts = List.copyOf(drafts);
    }

    /** How many drafts it would stop. */
    public long stopped() {
      return drafts.stream().filter(DraftUnderChange::isStopped).count();
    }
  }

  private final Rehearsal rehearsal;
  private final DraftsUnderChange drafts;
  private final KnownVersion version;
  private final LaterRows later;
  private final Clock clock;

  CheckAmendment(
      Rehearsal rehearsal,
      DraftsUnderChange drafts,
      KnownVersion version,
      LaterRows later,
      Clock clock) {
    this.rehearsal = rehearsal;
    this.later = later;
    this.drafts = drafts;
    this.version = version;
    this.clock = clock;
  }

  /**
   * What the change would do, or why it would be refused, by {@link AmendmentRules#EFFECTIVE},
   * {@link AmendmentRules#WORDS}, {@link AmendmentRules#LATER}, {@link AmendmentRules#CONTRADICTS}
   * or {@link AmendmentRules#SAME}.
   */
  public Outcome<Preview> run(ProposedChange change, Actor actor) {
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    List<Finding> findings = refusals(change, today);
    if (findings.isEmpty()) {
      findings = later.inTheWayOf(change, today);
    }
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    long before = version.read();
    Outcome<Rehearsal.Seen> seen = rehearsal.of(change, actor, now);
    if (!(seen instanceof Outcome.Done<Rehearsal.Seen> done)) {
      return Outcome.refused(seen.findings());
    }
    List<RowDifference> rows = done.value().rows();
    if (rows.stream().noneMatch(RowDifference::saysSomethingElse)) {
      return Outcome.refused(
          AmendmentRules.SAME.block(
              "The register says this on %s already.".formatted(change.effectiveOn())));
    }
    return Outcome.done(
        new Preview(before, rows, drafts.run(done.value().registers(), change.effectiveOn())));
  }

  static List<Finding> refusals(ProposedChange change, LocalDate today) {
    return Stream.of(
            change.rows().stream()
                .flatMap(row -> Demands.days(change.effectiveOn(), row.until(), today).stream()),
            Demands.words(change.source(), change.reason()).stream())
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }
}
