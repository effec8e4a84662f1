package org.uskpa.statistics.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Trade;

class RankingTest {

  @Test
  void isSortedByWhatItRanksWithTheMostFirst() {
    List<PartnerTrade> trade =
        List.of(
            trade("AA", "Aland", "1.00", "900.00"),
            trade("BB", "Borneo", "30.00", "20.00"),
            trade("CC", "Corfu", "2.00", "1000.00"));

    assertThat(names(trade, Measure.VOLUME)).containsExactly("Borneo", "Corfu", "Aland");
    assertThat(names(trade, Measure.VALUE)).containsExactly("Corfu", "Aland", "Borneo");
  }

  @Test
  void breaksTiesByNameCodePointByCodePoint() {
    List<PartnerTrade> tied =
        List.of(
            trade("AA", "\u00c5land", "1.00", "1.00"),
            trade("BB", "Zanzibar", "1.00", "1.00"),
            trade("CC", "\ud800\udf48", "1.00", "1.00"),
            trade("DD", "\uff21", "1.00", "1.00"),
            trade("EE", "alpha", "1.00", "1.00"));

    // The order of UTF-8 bytes, as COLLATE "C" has it: also beyond the basic plane, where the order
    // of Java's strings is another.
    assertThat(names(tied, Measure.VOLUME))
        .containsExactly("Zanzibar", "alpha", "\u00c5land", "\uff21", "\ud800\udf48");
  }

  private static List<String> names(List<PartnerTrade> trade, Measure measure) {
    return trade.stream()
        .sorted(Ranked.by(measure))
        .map(ranked -> ranked.partner().name())
        .toList();
  }

  private static PartnerTrade trade(String code, String name, String carats, String valueUsd) {
    return new PartnerTrade(
        new Partner(code, name, true),
        new Trade(new BigDecimal(carats), new BigDecimal(valueUsd), 1),
        Map.of());
  }
}
