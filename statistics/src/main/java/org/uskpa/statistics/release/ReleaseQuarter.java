package org.uskpa.statistics.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedList;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.CountedVersion;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.record.ReleaseDuty;
import org.uskpa.core.usecase.UseCase;

/**
 * Releases a submitted quarter: its figures, the list of its records and the hash of both are
 * frozen at a moment at which everything recorded before is there. As of that moment the quarter
 * stands so for good.
 */
@UseCase
public class ReleaseQuarter {

  /**
   * What to release.
   *
   * @param submittedAt the submission that the page showed
   */
  public record Command(Quarter quarter, int edition, Instant submittedAt) {}

  private final Editions editions;
  private final FrozenFigures frozen;
  private final CountedTrade trade;
  private final CountedList records;
  private final RecordedTime time;
  private final ReleaseDuty duty;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  ReleaseQuarter(
      Editions editions,
      FrozenFigures frozen,
      CountedTrade trade,
      CountedList records,
      RecordedTime time,
      ReleaseDuty duty,
      Journal journal,
      ApplicationEventPublisher events) {
    this.editions = editions;
    this.frozen = frozen;
    this.trade = trade;
    this.records = records;
    this.time = time;
    this.duty = duty;
    this.journal = journal;
    this.events = events;
  }

  /**
   * Releases it, or refuses by {@link ReleaseRules#STEP}, {@link ReleaseRules#TWO_PEOPLE}, {@link
   * ReleaseRules#SAME_RECORDS} or {@link ReleaseRules#SETTLED}. The same form sent twice releases
   * once.
   */
  public Outcome<Edition> run(Command command, Actor actor) {
    Quarter quarter = command.quarter();
    editions.hold(quarter);
    Optional<Edition> found = editions.find(quarter, command.edition());
    if (found.isEmpty()) {
      return Outcome.refused(StaleEdition.none(quarter));
    }
    Edition edition = found.get();
    boolean ofThisSubmission =
        edition.submitted().filter(sent -> sent.at().equals(command.submittedAt())).isPresent();
    if (ofThisSubmission
        && edition.released().filter(done -> done.by().equals(actor.username())).isPresent()) {
      return Outcome.done(edition);
    }
    List<Finding> refusals = new ArrayList<>();
    if (edition.state() != EditionState.SUBMITTED || !ofThisSubmission) {
      refusals.add(StaleEdition.of(edition));
    } else if (edition.submitted().orElseThrow().by().equals(actor.username())) {
      refusals.add(
          ReleaseRules.TWO_PEOPLE.block(
              "You submitted %s yourself. Somebody else who may release has to look at it."
                  .formatted(quarter)));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Optional<Instant> line = time.toDrawALine();
    if (line.isEmpty()) {
      return Outcome.refused(Unsettled.finding());
    }
    AsOf asOf = AsOf.at(line.get());
    List<CountedVersion> list = records.of(quarter, asOf);
    List<Finding> changed = changed(edition, list);
    return changed.isEmpty()
        ? Outcome.done(release(edition, asOf, list, actor))
        : Outcome.refused(changed);
  }

  private List<Finding> changed(Edition edition, List<CountedVersion> list) {
    Edition.Submission submission = edition.submitted().orElseThrow();
    if (ReleaseText.sha256(ReleaseText.of(list)).equals(submission.recordsSha256())) {
      return List.of();
    }
    return List.of(
        ReleaseRules.SAME_RECORDS.block(
            "Records changed since %s was submitted: %s. Send it back, so that they are reviewed."
                .formatted(
                    edition.quarter(),
                    ListDifference.inWords(
                        records.of(edition.quarter(), AsOf.at(submission.at())), list))));
  }

  private Edition release(Edition edition, AsOf asOf, List<CountedVersion> list, Actor actor) {
    Quarter quarter = edition.quarter();
    Edition.Submission submission = edition.submitted().orElseThrow();
    CountedPeriod counted = trade.in(Period.of(quarter), asOf);
    String text =
        ReleaseText.of(
            new ReleaseText.Content(
                quarter,
                edition.number(),
                edition.reason(),
                asOf.moment(),
                submission.by(),
                submission.at(),
                actor.username(),
                CountedTrade.QUERY_VERSION,
                counted,
                list.size(),
                submission.recordsSha256()));
    String sha256 = ReleaseText.sha256(text);
    frozen.freeze(edition, counted, list);
    Edition released =
        editions.release(
            edition,
            new Edition.Release(
                asOf.moment(),
                actor.username(),
                counted.countedBy(Flow.IMPORT),
                counted.countedBy(Flow.EXPORT),
                CountedTrade.QUERY_VERSION,
                submission.recordsSha256(),
                sha256));
    duty.fulfil(
        quarter,
        "Edition %d, SHA-256 %s".formatted(edition.number(), sha256),
        actor,
        asOf.moment());
    journal.write(
        new Deed(
            Subject.quarter(quarter),
            "released",
            actor,
            asOf.today(),
            edition.reason(),
            Map.of(
                "edition", Integer.toString(edition.number()),
                "records", Integer.toString(list.size()),
                "sha256", sha256)),
        asOf.moment());
    events.publishEvent(new QuarterReleased(released));
    return released;
  }
}
