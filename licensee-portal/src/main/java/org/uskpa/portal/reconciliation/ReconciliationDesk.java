package org.uskpa.portal.reconciliation;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.portal.records.FileFindings;
import org.uskpa.portal.records.FileState;
import org.uskpa.portal.records.FindingsOnTheWay;
import org.uskpa.portal.records.Hands;
import org.uskpa.portal.records.RecordFiles;
import org.uskpa.portal.records.RecordSettings;
import org.uskpa.statistics.reconciliation.OpenReconciliation;
import org.uskpa.statistics.reconciliation.ReconcileFile;
import org.uskpa.statistics.reconciliation.ReconcileOutcome;
import org.uskpa.statistics.reconciliation.ReconcileProgress;
import org.uskpa.statistics.reconciliation.Reconciliation;
import org.uskpa.statistics.reconciliation.Reconciliations;
import org.uskpa.statistics.reconciliation.Sight;

/**
 * Takes lists in and has them loaded and compared in the background, by the same hands that load
 * records, whether or not somebody is watching. A list waits in the database as files of records
 * do, so that work that was cut off can begin again.
 */
@Component
class ReconciliationDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationDesk.class);

  private final OpenReconciliation openReconciliation;
  private final ReconcileFile reconcileFile;
  private final Reconciliations reconciliations;
  private final RecordFiles files;
  private final FileFindings findings;
  private final RecordSettings settings;
  private final Clock clock;
  private final Hands hands;
  private final Map<UUID, ReconciliationWork> atWork = new ConcurrentHashMap<>();

  ReconciliationDesk(
      OpenReconciliation openReconciliation,
      ReconcileFile reconcileFile,
      Reconciliations reconciliations,
      RecordFiles files,
      FileFindings findings,
      RecordSettings settings,
      Clock clock,
      Hands hands) {
    this.openReconciliation = openReconciliation;
    this.reconcileFile = reconcileFile;
    this.reconciliations = reconciliations;
    this.files = files;
    this.findings = findings;
    this.settings = settings;
    this.clock = clock;
    this.hands = hands;
  }

  /**
   * Begins a reconciliation with a list, unless it is refused. A form that is sent twice begins
   * one.
   */
  Outcome<Reconciliation> send(
      OpenReconciliation.Command command, InputStream bytes, Actor sender) {
    Outcome<Reconciliation> opened = openReconciliation.run(command, sender);
    if (opened.isDone()) {
      Reconciliation reconciliation = opened.orElseThrow();
      Instant now = clock.instant();
      files.removeUntouchedSince(now.minus(settings.keepFiles()));
      // Its state is not looked into before the file is there: an upload may take its time.
      ReconciliationWork work = work(reconciliation, sender);
      if (reconciliation.state() != Reconciliation.State.AT_WORK
          || files.isKept(reconciliation.file())
          || atWork.putIfAbsent(reconciliation.file(), work) != null) {
        return opened;
      }
      boolean begun = false;
      try {
        files.addReconciled(reconciliation.file(), reconciliation.fileName(), bytes, sender, now);
        begun = true;
      } finally {
        if (!begun) {
          cutOff(reconciliation);
          atWork.remove(reconciliation.file());
        }
      }
      hands.take(() -> run(work));
    }
    return opened;
  }

  /**
   * Begins anew with a list whose work was cut off.
   *
   * @return false when somebody works on it, or its file is gone
   */
  boolean again(Reconciliation reconciliation, Actor actor) {
    ReconciliationWork work = work(reconciliation, actor);
    if (reconciliation.isDone()
        || !files.isKept(reconciliation.file())
        || atWork.putIfAbsent(reconciliation.file(), work) != null) {
      return false;
    }
    reconciliations.stands(reconciliation, Reconciliation.State.AT_WORK);
    hands.take(() -> run(work));
    return true;
  }

  /** How far the work has come; empty when nobody works on it. */
  Optional<ReconciliationWork.Reached> reached(Reconciliation reconciliation) {
    return Optional.ofNullable(atWork.get(reconciliation.file())).map(ReconciliationWork::reached);
  }

  /**
   * The reconciliation as it really is: when the portal was stopped in the middle, that is said.
   */
  Reconciliation settled(Reconciliation reconciliation) {
    if (reconciliation.state() != Reconciliation.State.AT_WORK
        || atWork.containsKey(reconciliation.file())) {
      return reconciliation;
    }
    Reconciliation now = asItIs(reconciliation);
    if (now.state() == Reconciliation.State.AT_WORK) {
      cutOff(now);
      return asItIs(now);
    }
    return now;
  }

  /** How far it is: at work until what was found is kept, although its end is written before. */
  Reconciliation.State state(Reconciliation reconciliation) {
    return atWork.containsKey(reconciliation.file())
        ? Reconciliation.State.AT_WORK
        : reconciliation.state();
  }

  private Reconciliation asItIs(Reconciliation reconciliation) {
    return reconciliations.find(reconciliation.id(), Sight.WITH_FILINGS).orElse(reconciliation);
  }

  private ReconciliationWork work(Reconciliation reconciliation, Actor actor) {
    return new ReconciliationWork(
        reconciliation, actor, new FindingsOnTheWay(reconciliation.file(), findings));
  }

  private void run(ReconciliationWork work) {
    Reconciliation reconciliation = work.reconciliation();
    try {
      work.findings().begin();
      work.reached(ReconcileProgress.Stage.READING, 0);
      ReconcileOutcome outcome =
          reconcileFile.reconcile(
              reconciliation,
              files.stored(reconciliation.file(), reconciliation.fileName()),
              work.actor(),
              work);
      work.findings().keep();
      if (outcome instanceof ReconcileOutcome.Refused refused) {
        files.end(
            reconciliation.file(),
            FileState.REFUSED,
            Map.of(),
            refused.findings().blocks(),
            Map.of(),
            clock.instant());
      } else {
        files.end(
            reconciliation.file(), FileState.LOADED, Map.of(), Map.of(), Map.of(), clock.instant());
      }
    } catch (RuntimeException failed) {
      LOG.error("The reconciliation {} was cut off", reconciliation.id(), failed);
      cutOffIfPossible(reconciliation);
    } finally {
      atWork.remove(reconciliation.file());
    }
  }

  private void cutOff(Reconciliation reconciliation) {
    reconciliations.stands(reconciliation, Reconciliation.State.CUT_OFF);
  }

  private void cutOffIfPossible(Reconciliation reconciliation) {
    try {
      cutOff(reconciliation);
    } catch (RuntimeException stillAway) {
      // Whoever looks at it next has it settled.
      LOG.warn(
          "The state of reconciliation {} could not be written", reconciliation.id(), stillAway);
    }
  }
}
