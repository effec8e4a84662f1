package org.uskpa.statistics.quarter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;
import org.uskpa.statistics.table.Withholding;

/**
 * All figures of a period, of one reading of the records or of what was frozen of them.
 *
 * @param asOf when they were read; of released ones, when they were released
 * @param withholding what rankings leave out: the place of a partner tells something of its trade
 */
public record Figures(
    CountedPeriod counted, Firmness firmness, Instant asOf, Withholding withholding) {

  /** Figures of which nothing is withheld. */
  Figures(CountedPeriod counted, Firmness firmness, Instant asOf) {
    this(counted, firmness, asOf, Withholding.NONE);
  }

  /** The same for readers from whom something is withheld; their tables still have to be cut. */
  public Figures withholding(Withholding other) {
    return new Figures(counted, firmness, asOf, other);
  }

  /** How many partners the annual report names. */
  private static final int LEADING = 3;

  public Period period() {
    return counted.period();
  }

  public FlowFigures flow(Flow flow) {
    return new FlowFigures(flow, counted, withholding);
  }

  /** Whether nothing was traded in either direction. */
  public boolean isEmpty() {
    return counted.sum(Flow.IMPORT).certificates() == 0
        && counted.sum(Flow.EXPORT).certificates() == 0;
  }

  /** Every table of the period: by HS code, the leading partners, and all of them. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      tables.add(HsCodeTable.of(this, flow));
    }
    for (Flow flow : Flow.values()) {
      for (Measure measure : Measure.values()) {
        tables.add(TopPartnersTable.of(this, flow, measure, LEADING));
      }
    }
    for (Flow flow : Flow.values()) {
      for (Measure measure : Measure.values()) {
        tables.add(PartnerTable.of(this, flow, measure));
      }
    }
    return List.copyOf(tables);
  }

  /** Every partner by HS code, both flows side by side, with the sums of each. */
  public Table crossTable() {
    return CrossTable.of(this);
  }

  /** The six tables of leading partners and HS codes, in the order of the annual report. */
  List<Table> annualTables() {
    List<Table> tables = new ArrayList<>();
    for (Flow flow : List.of(Flow.IMPORT, Flow.EXPORT)) {
      for (Measure measure : Measure.values()) {
        tables.add(TopPartnersTable.of(this, flow, measure, LEADING));
      }
    }
    tables.add(HsCodeTable.of(this, Flow.EXPORT));
    tables.add(HsCodeTable.of(this, Flow.IMPORT));
    return List.copyOf(tables);
  }

  /** Status, moment and source, as each table of these figures carries them. */
  public Vintage vintage(Flow... flows) {
    return new Vintage(firmness, asOf, Sources.records(counted, flows));
  }
}
