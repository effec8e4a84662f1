package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedList;
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

  private final RecordsBehind behind;
  private final CountedList counted;
  private final FrozenFigures frozen;

  FindRecords(RecordsBehind behind, CountedList counted, FrozenFigures frozen) {
    this.behind = behind;
    this.counted = counted;
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
    List<CountedVersion> versions = new ArrayList<>();
    for (Quarter quarter : quarters) {
      FrozenFigures.Frozen release = released.get(quarter);
      versions.addAll(
          release == null ? counted.of(quarter, asOf) : frozen.records(release.editionId()));
    }
    return behind.page(
        selection,
        after,
        size,
        versions.stream().filter(version -> version.flow() == selection.flow()).toList());
  }
}
