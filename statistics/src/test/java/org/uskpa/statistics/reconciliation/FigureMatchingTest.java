package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;

/** Exports of two quarters: our cells, theirs, and what differs in which class. */
class FigureMatchingTest {

  private static final List<Quarter> QUARTERS = List.of(new Quarter(2018, 3), new Quarter(2018, 4));

  /** A cell is {@code Q3 31 10.00/500.00}; cells and findings are put together by a bar. */
  @ParameterizedTest
  @CsvSource({
    "Q3 31 10/500, Q3 31 10/500, ''",
    "Q3 31 10/500, Q3 31 10.00/500.00, ''",
    "Q3 31 10/500, Q3 31 11/500, Q3 31 MATCHED_WITH_DIFFERENCE CARATS",
    "Q3 31 10/500, Q3 31 10/501, Q3 31 MATCHED_WITH_DIFFERENCE VALUE",
    "Q3 31 10/500, '', Q3 31 EXPORT_WITHOUT_CONFIRMATION",
    "'', Q3 31 10/500, Q3 31 IMPORT_WITHOUT_NOTICE",
    "Q3 31 10/500, Q3 31 0/0, Q3 31 EXPORT_WITHOUT_CONFIRMATION",
    "Q3 31 10/500, Q3 10 10/500, Q3 10 HS_MIX_UP HS_CODE|Q3 31 HS_MIX_UP HS_CODE",
    "Q3 31 10/500|Q3 21 5/50, Q3 31 5/50|Q3 21 10/500, Q3 21 HS_MIX_UP HS_CODE CARATS VALUE|Q3 31"
        + " HS_MIX_UP HS_CODE CARATS VALUE",
    "Q3 31 10/500, Q4 31 10/500, Q3 31 WRONG_PERIOD QUARTER|Q4 31 WRONG_PERIOD QUARTER",
    "Q3 31 10/500|Q4 31 10/500, Q3 31 8/400|Q4 31 12/600, Q3 31 WRONG_PERIOD QUARTER CARATS"
        + " VALUE|Q4 31 WRONG_PERIOD QUARTER CARATS VALUE",
    "Q3 31 10/500|Q4 31 10/500, Q3 31 8/400|Q4 31 12/599, Q3 31 MATCHED_WITH_DIFFERENCE CARATS"
        + " VALUE|Q4 31 MATCHED_WITH_DIFFERENCE CARATS VALUE"
  })
  void cellsThatDifferLandInTheirClass(String ours, String theirs, String expected) {
    String found =
        new FigureMatching(cells(ours), cells(theirs))
            .differences(QUARTERS, Set.of(Flow.EXPORT)).stream()
                .map(
                    one ->
                        "Q%d %s %s %s"
                            .formatted(
                                one.place().quarter().number(),
                                one.place().hs().code().substring(5),
                                one.kind(),
                                one.differs().stream()
                                    .map(Enum::name)
                                    .collect(Collectors.joining(" ")))
                            .strip())
                .collect(Collectors.joining("|"));

    assertThat(found).isEqualTo(expected);
  }

  private static Map<FigureMatching.Place, FigureMatching.Sum> cells(String written) {
    Map<FigureMatching.Place, FigureMatching.Sum> cells = new HashMap<>();
    for (String cell : written.isEmpty() ? new String[0] : written.split("\\|", -1)) {
      String[] parts = cell.split("[ /]", -1);
      cells.put(
          new FigureMatching.Place(
              Quarter.parse("2018" + parts[0]),
              Flow.EXPORT,
              HsCode.of("7102." + parts[1]).orElseThrow()),
          new FigureMatching.Sum(new BigDecimal(parts[2]), new BigDecimal(parts[3])));
    }
    return cells;
  }
}
