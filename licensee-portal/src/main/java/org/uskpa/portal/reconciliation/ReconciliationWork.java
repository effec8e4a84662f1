package org.uskpa.portal.reconciliation;

import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.journal.Actor;
import org.uskpa.portal.records.FindingsOnTheWay;
import org.uskpa.statistics.reconciliation.ReconcileProgress;
import org.uskpa.statistics.reconciliation.Reconciliation;

/** The work on one list, from when it is asked for to its end. */
final class ReconciliationWork implements ReconcileProgress {

  /**
   * How far it has come.
   *
   * @param waiting for other work to end
   */
  record Reached(boolean waiting, Stage stage, long rows) {}

  private final Reconciliation reconciliation;
  private final Actor actor;
  private final FindingsOnTheWay findings;
  private volatile Reached reached = new Reached(true, Stage.READING, 0);

  ReconciliationWork(Reconciliation reconciliation, Actor actor, FindingsOnTheWay findings) {
    this.reconciliation = reconciliation;
    this.actor = actor;
    this.findings = findings;
  }

  Reconciliation reconciliation() {
    return reconciliation;
  }

  Actor actor() {
    return actor;
  }

  FindingsOnTheWay findings() {
    return findings;
  }

  /** Asked by pages, on other threads than the work's own. */
  Reached reached() {
    return reached;
  }

  @Override
  public void reached(Stage stage, long rows) {
    reached = new Reached(false, stage, rows);
  }

  @Override
  public void found(LineFinding finding) {
    findings.add(finding, true);
  }
}
