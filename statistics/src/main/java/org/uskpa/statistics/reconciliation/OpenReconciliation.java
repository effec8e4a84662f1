package org.uskpa.statistics.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.participant.KnownParticipants;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.record.Flow;
import org.uskpa.core.usecase.UseCase;

/** Begins a reconciliation: says whose list is compared, of which partner and period. */
@UseCase
public class OpenReconciliation {

  /** The field of the partner in findings. */
  public static final String PARTNER = "partner";

  /** The field of the period in findings. */
  public static final String PERIOD = "period";

  /** The field of the directions in findings. */
  public static final String DIRECTIONS = "directions";

  /**
   * What to compare.
   *
   * @param partner its code; null for all partners, which only entries and filings can be about
   * @param directions that the list is about, as the United States sees it: of these what it does
   *     not have is missing from it; empty for those of its rows, the others not being compared
   * @param file under which its file waits; each form has its own, so that one sent twice begins
   *     one reconciliation
   */
  public record Command(
      ListSource source,
      @Nullable String partner,
      Period period,
      Set<Flow> directions,
      UUID file,
      String fileName) {

    public Command {
      directions = Set.copyOf(directions);
    }

    /** What the list is about whatever its rows: entries are of imports, filings of exports. */
    Set<Flow> stated() {
      return directions.isEmpty() ? source.ownDirections() : directions;
    }

    /** Whether the form was sent as it was before, and not with another list. */
    boolean isWhatBegan(Reconciliation before) {
      return source == before.source()
          && Objects.equals(partner, before.with())
          && period.equals(before.period())
          && stated().equals(before.stated())
          && fileName.equals(before.fileName());
    }

    Command anew() {
      return new Command(source, partner, period, directions, UUID.randomUUID(), fileName);
    }
  }

  private final Reconciliations reconciliations;
  private final KnownParticipants participants;
  private final Journal journal;
  private final Clock clock;

  OpenReconciliation(
      Reconciliations reconciliations,
      KnownParticipants participants,
      Journal journal,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.participants = participants;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Begins it, or refuses by {@link ReconciliationRules#PARTNER} or {@code PERIOD}. What a file
   * began before is given again; a form that comes back with another list begins another one.
   */
  public Outcome<Reconciliation> run(Command command, Actor actor) {
    Instant now = EasternTime.now(clock);
    List<Finding> refusals = refusals(command, now);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Optional<Reconciliation> begun = reconciliations.open(command, actor.username(), now);
    if (begun.isEmpty()) {
      Reconciliation before = reconciliations.ofFile(command.file()).orElseThrow();
      return command.isWhatBegan(before) ? Outcome.done(before) : run(command.anew(), actor);
    }
    Reconciliation opened = begun.orElseThrow();
    journal.write(
        new Deed(
            opened.subject(),
            "reconciliation begun",
            actor,
            EasternTime.dateOf(now),
            "",
            ReconciliationFacts.of(opened, Map.of())),
        now);
    return Outcome.done(opened);
  }

  private List<Finding> refusals(Command command, Instant now) {
    List<Finding> refusals = new ArrayList<>();
    String partner = command.partner();
    if (partner == null && command.source().isOfPartner()) {
      refusals.add(
          ReconciliationRules.PARTNER.block(PARTNER, "Choose the Participant whose list this is."));
    } else if (partner != null
        && (partner.equals(Participants.UNITED_STATES)
            || participants.current().withCode(partner).isEmpty())) {
      refusals.add(
          ReconciliationRules.PARTNER.block(
              PARTNER,
              "%s is no partner of the United States. Choose another Participant."
                  .formatted(partner)));
    }
    Set<Flow> own = command.source().ownDirections();
    if (!own.isEmpty() && !own.containsAll(command.directions())) {
      refusals.add(
          ReconciliationRules.DIRECTIONS.block(
              DIRECTIONS,
              "%s are about %s alone. Choose these, or leave it to the rows."
                  .formatted(command.source().label(), own.iterator().next().label())));
    }
    Period period = command.period();
    if (period.isYears()) {
      refusals.add(
          ReconciliationRules.PERIOD.block(
              PERIOD,
              "%s are several years. Compare them year by year.".formatted(period.label())));
    } else if (period.firstDay().isAfter(EasternTime.dateOf(now))) {
      refusals.add(
          ReconciliationRules.PERIOD.block(
              PERIOD, "%s has not begun. Choose a period that has.".formatted(period.label())));
    }
    return refusals;
  }
}
