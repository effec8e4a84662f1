package org.uskpa.portal.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.uskpa.core.csv.LineFinding;

/**
 * The findings of one file on their way to where they are kept: a batch at a time, within bounds.
 */
public final class FindingsOnTheWay {

  private static final int BATCH = 500;

  private final UUID file;
  private final FileFindings findings;
  private final List<FileFindings.Found> batch = new ArrayList<>(BATCH);
  private int found;

  public FindingsOnTheWay(UUID file, FileFindings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Forgets what an earlier reading of the file found. */
  public void begin() {
    batch.clear();
    found = 0;
    findings.forget(file);
  }

  /** Takes a finding; those beyond {@link FileFindings#KEPT} are not kept. */
  public void add(LineFinding finding, boolean inTheWay) {
    if (found < FileFindings.KEPT) {
      batch.add(new FileFindings.Found(inTheWay, found++, finding));
      if (batch.size() == BATCH) {
        keep();
      }
    }
  }

  /** Keeps those that are still on their way. */
  public void keep() {
    if (!batch.isEmpty()) {
      findings.add(file, batch);
      batch.clear();
    }
  }
}
