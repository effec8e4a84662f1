package org.uskpa.statistics.quarter;

import java.util.List;
import org.uskpa.statistics.table.Table;

/**
 * The tables of section E of a year's annual report, in its order.
 *
 * @param refusals why the year is not set against the year before, in words
 */
public record AnnualReport(int year, List<Table> tables, List<String> refusals) {

  public AnnualReport {
    tables = List.copyOf(tables);
    refusals = List.copyOf(refusals);
  }
}
