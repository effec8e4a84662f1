package org.uskpa.statistics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AnomalyThresholds.Thresholds;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Trade;

/** What stands out, case by case, with the thresholds that the settings begin with. */
class QuestionsOfChangeTest {

  private static final Thresholds LIMITS = new Thresholds(50, 50, 40, 5, 80, 15, 5);

  private static Trade trade(String carats, String value) {
    return new Trade(new BigDecimal(carats), new BigDecimal(value), 1);
  }

  /** Exports of a quarter, written as partner, code, carats, value. */
  private static CountedPeriod exports(String period, String... lines) {
    Map<String, Map<HsCode, Trade>> partners = new java.util.TreeMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      partners
          .computeIfAbsent(words[0], first -> new EnumMap<>(HsCode.class))
          .put(HsCode.of(words[1]).orElseThrow(), trade(words[2], words[3]));
    }
    List<PartnerTrade> traded = new ArrayList<>();
    partners.forEach(
        (code, byHs) ->
            traded.add(
                new PartnerTrade(
                    new Partner(code, "Land " + code, true),
                    byHs.values().stream().reduce(Trade.NONE, Trade::plus),
                    byHs)));
    return new CountedPeriod(Period.parse(period), Map.of(), Map.of(Flow.EXPORT, traded));
  }

  private static List<Asked> asked(CountedPeriod now, @Nullable CountedPeriod before) {
    EarlierQuarter.Pair pair = new EarlierQuarter.Pair(now, before);
    List<Asked> all = new ArrayList<>(new ChangeQuestions(pair, LIMITS).all());
    all.addAll(new ShareQuestions(pair, LIMITS).all());
    return all;
  }

  /**
   * The year 2016 of the published tables: as many carats as in 2015, more than three times the
   * value.
   */
  @Test
  void theExportsOf2016AreAskedAboutWithTheirFigures() {
    Trade of2015 = trade("1193281.70", "235818546.65");
    Trade of2016 = trade("1192981.39", "789739812.55");

    assertThat(ChangeQuestions.isJump(of2015, of2016, LIMITS)).isTrue();
    assertThat(Phrases.change(of2015, of2016))
        .isEqualTo(
            "carats 1,192,981.39 against 1,193,281.70 (-0.03 %); value US$ 789,739,812.55 against"
                + " 235,818,546.65 (+234.89 %); US$ per carat 661.99 against 197.62 (+234.98 %)");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 1000, 149.99, 1499.90, false",
    "100, 1000, 150, 1500, true",
    "100, 1000, 50.01, 500.10, false",
    "100, 1000, 50, 500, true",
    "100, 1000, 100, 1399.90, false",
    "100, 1000, 100, 1400, true",
    "100, 1000, 0, 0, true",
    "0, 0, 100, 1000, true",
    "0, 0, 0, 0, false"
  })
  void aJumpIsOneFromTheThresholdOn(
      String carats, String value, String caratsNow, String valueNow, boolean jump) {
    assertThat(ChangeQuestions.isJump(trade(carats, value), trade(caratsNow, valueNow), LIMITS))
        .isEqualTo(jump);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IN 7102.31 100 1000, EU 7102.31 100 1000 | IN 7102.31 101 1000, EU 7102.31 101 1001 |
          IN 7102.31 100 1000, EU 7102.31 100 1000 | IN 7102.31 300 3000, EU 7102.31 100 1010 | TOTAL_CHANGE EXPORT; CODE_CHANGE EXPORT 7102.31; PARTNER_CHANGE EXPORT IN
          IN 7102.31 100 1000, EU 7102.31 100 1000 | IN 7102.31 100 1000, EU 7102.31 100 1000 | IDENTICAL EXPORT
          IN 7102.31 100 1000, EU 7102.31 100 1000 | IN 7102.31 101 1010, IL 7102.31 101 1010 | LEADING_PARTNER EXPORT IL; LEADING_PARTNER EXPORT EU
          IN 7102.31 100 1000, EU 7102.21 100 1000 | IN 7102.31 70 1001, EU 7102.21 131 1001 | MIX EXPORT 7102.21; MIX EXPORT 7102.31; CODE_CHANGE EXPORT 7102.31; PARTNER_CHANGE EXPORT IN
          IN 7102.31 60 600, EU 7102.31 40 400     | IN 7102.31 82 620, EU 7102.31 19 401     | ONE_PARTNER EXPORT IN; PARTNER_CHANGE EXPORT EU
          IN 7102.31 100 1000, EU 7102.31 1 10, IL 7102.31 60 600 | IN 7102.31 101 1001, EU 7102.31 3 30, IL 7102.31 61 611 |
          """)
  void whatStandsOutIsAskedAbout(String before, String now, @Nullable String expected) {
    List<Asked> found =
        asked(exports("2018Q3", now.split(", ")), exports("2017Q3", before.split(", ")));

    assertThat(found.stream().map(one -> one.kind() + " " + one.subject()))
        .as("%s", found)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.strip().split("; "));
    assertThat(found)
        .allMatch(one -> one.text().endsWith("?") && one.href().startsWith("/statistics/2018Q3"));
  }

  @Test
  void withoutAnEarlierYearNothingIsComparedAndOnePartnerIsStillSeen() {
    assertThat(asked(exports("2018Q3", "IN 7102.31 100 1000"), null))
        .extracting(Asked::kind)
        .containsExactly(QuestionKind.ONE_PARTNER);
  }
}
