package org.uskpa.portal.records;

import java.util.UUID;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.LoadProgress;

/**
 * One check or load of a file, from when it is asked for to its end: who asked, how far it has
 * come, and its findings on their way to where they are kept.
 */
final class Work implements LoadProgress {

  /**
   * How far it has come.
   *
   * @param waiting for another load to end
   */
  record Reached(boolean waiting, long read, long judged, long written) {}

  private final UUID file;
  private final boolean dryRun;
  private final String words;
  private final Actor actor;
  private final FindingsOnTheWay findings;
  private volatile Reached reached = new Reached(true, 0, 0, 0);

  Work(UUID file, boolean dryRun, String words, Actor actor, FileFindings findings) {
    this.file = file;
    this.dryRun = dryRun;
    this.words = words;
    this.actor = actor;
    this.findings = new FindingsOnTheWay(file, findings);
  }

  UUID file() {
    return file;
  }

  boolean isDryRun() {
    return dryRun;
  }

  String words() {
    return words;
  }

  Actor actor() {
    return actor;
  }

  /** Asked by pages, on other threads than the work's own. */
  Reached reached() {
    return reached;
  }

  /** It begins, or begins anew after its turn had not come. */
  void begin() {
    findings.begin();
    reached = new Reached(false, 0, 0, 0);
  }

  /** Another load is at work. */
  void waitForTurn() {
    reached = new Reached(true, 0, 0, 0);
  }

  @Override
  public void reached(long read, long judged, long written) {
    reached = new Reached(false, read, judged, written);
  }

  @Override
  public void found(LineFinding finding, boolean inTheWay) {
    findings.add(finding, inTheWay);
  }

  /** Findings that are still on their way are kept too. */
  void keepFindings() {
    findings.keep();
  }
}
