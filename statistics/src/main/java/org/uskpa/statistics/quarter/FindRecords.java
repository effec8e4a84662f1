package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedRecord;
import org.uskpa.core.record.CountedVersion;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.release.FrozenFigures;

/**
 * Finds the records behind a figure: of released quarters those that the release lists, of others
 * those that count.
 */
@Component
public class FindRecords {

  private static final int AT_A_TIME = 2_000;

  private final RecordsBehind behind;
  private final FrozenFigures frozen;

  FindRecords(RecordsBehind behind, FrozenFigures frozen) {
    this.behind = behind;
    this.frozen = frozen;
  }

  /**
   * A page of records.
   *
   * @param selection the address of the figure
   * @param after where the page before ended, or {@link RecordsBehind.Place#START}
   * @param asOf as it was given when the figure was made
   */
  public RecordsBehind.Page page(
      Selection selection, RecordsBehind.Place after, int size, AsOf asOf) {
    List<Quarter> quarters = selection.period().quarters();
    Map<Quarter, FrozenFigures.Frozen> released = frozen.of(quarters, asOf);
    if (released.isEmpty()) {
      return behind.page(selection, after, size, asOf);
    }
    List<CountedRecord> found = new ArrayList<>();
    for (Quarter quarter : quarters) {
      int missing = size + 1 - found.size();
      if (missing > 0 && !quarter.lastDay().isBefore(after.countedOn())) {
        Selection part = selection.within(Period.of(quarter));
        FrozenFigures.Frozen release = released.get(quarter);
        found.addAll(
            release == null
                ? behind.page(part, after, missing, asOf).records()
                : listed(release, part, after, missing));
      }
    }
    return RecordsBehind.Page.cut(found, size);
  }

  /** Records of a release's list that belong to a figure, as many as are asked for. */
  private List<CountedRecord> listed(
      FrozenFigures.Frozen release, Selection selection, RecordsBehind.Place after, int wanted) {
    List<CountedRecord> found = new ArrayList<>();
    RecordsBehind.Place place = after;
    List<CountedVersion> listed;
    do {
      listed = frozen.records(release.editionId(), selection.flow(), place, AT_A_TIME);
      if (!listed.isEmpty()) {
        found.addAll(
            behind
                .page(selection, RecordsBehind.Place.START, wanted - found.size(), listed)
                .records());
        place = RecordsBehind.Place.of(listed.get(listed.size() - 1));
      }
    } while (listed.size() == AT_A_TIME && found.size() < wanted);
    return found;
  }
}
