package org.uskpa.core.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.uskpa.core.finding.Finding;

/**
 * Collects the findings of a file: those that stand in its way, and warnings. A broken file can
 * have millions: the first {@value #KEPT} of each are kept, all are counted.
 */
public final class LineFindings {

  /** How many findings of each severity are kept. */
  public static final int KEPT = 1_000;

  private static final Comparator<LineFinding> BY_LINE = Comparator.comparingInt(LineFinding::line);

  private final List<LineFinding> blocking = new ArrayList<>();
  private final List<LineFinding> warning = new ArrayList<>();
  private final SortedMap<String, Integer> blocks = new TreeMap<>();
  private final SortedMap<String, Integer> warnings = new TreeMap<>();
  private final BiConsumer<LineFinding, Boolean> listener;

  /** Findings that nobody else listens to. */
  public LineFindings() {
    this((found, inTheWay) -> {});
  }

  /**
   * Findings of which somebody is told one by one, those beyond the kept ones too.
   *
   * @param listener takes a finding and whether it stands in the way
   */
  public LineFindings(BiConsumer<LineFinding, Boolean> listener) {
    this.listener = listener;
  }

  public void add(LineFinding found) {
    add(found, found.finding().blocks());
  }

  /** Adds a finding that is kept with the record and stands in no way, whatever its severity. */
  public void addNote(LineFinding found) {
    add(found, false);
  }

  private void add(LineFinding found, boolean block) {
    (block ? blocks : warnings).merge(found.finding().rule(), 1, Integer::sum);
    List<LineFinding> kept = block ? blocking : warning;
    if (kept.size() < KEPT) {
      kept.add(found);
    }
    listener.accept(found, block);
  }

  public void add(int line, Finding finding) {
    add(new LineFinding(line, finding));
  }

  /** Whether anything stands in the way. */
  public boolean block() {
    return !blocks.isEmpty();
  }

  /** The kept findings that block, by line. */
  public List<LineFinding> blocking() {
    return sorted(blocking);
  }

  /** The kept findings that warn, by line. */
  public List<LineFinding> warning() {
    return sorted(warning);
  }

  /** How often each rule blocked, by the rule's name. */
  public SortedMap<String, Integer> blocks() {
    return Collections.unmodifiableSortedMap(blocks);
  }

  /** How often each rule warned, by the rule's name. */
  public SortedMap<String, Integer> warnings() {
    return Collections.unmodifiableSortedMap(warnings);
  }

  /** How many findings that block were counted beyond those kept. */
  public int blockingBeyondKept() {
    return total(blocks) - blocking.size();
  }

  /** How many findings that warn were counted beyond those kept. */
  public int warningBeyondKept() {
    return total(warnings) - warning.size();
  }

  private static int total(SortedMap<String, Integer> counted) {
    return counted.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<LineFinding> sorted(List<LineFinding> found) {
    return found.stream().sorted(BY_LINE).toList();
  }
}
