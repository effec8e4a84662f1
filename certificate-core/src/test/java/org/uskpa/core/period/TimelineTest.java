package org.uskpa.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

  private record Row(String name, DateRange during) implements Dated {}

  private final Timeline<Row> timeline =
      new Timeline<>(
          List.of(row("second", "2020-06-01", null), row("first", "2018-01-01", "2019-01-01")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "2017-12-31,null",
        "2018-01-01,first",
        "2018-12-31,first",
        "2019-01-01,null",
        "2020-05-31,null",
        "2020-06-01,second",
        "2999-12-31,second"
      })
  void oneRowAtMostHoldsOnADay(LocalDate day, String on) {
    assertThat(timeline.on(day).map(Row::name).orElse(null)).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "2018-06-01,2018-07-01",
        "2018-12-31,2019-02-01",
        "2017-01-01,2018-01-02",
        "2017-01-01,null",
        "2021-01-01,null",
        "2021-01-01,2022-01-01"
      })
  void rowsThatHoldOnOneDayAreRefused(String first, String until) {
    List<Row> rows =
        List.of(timeline.rows().get(0), timeline.rows().get(1), row("third", first, until));

    assertThatThrownBy(() -> new Timeline<>(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("third");
  }

  @Test
  void rowsMayFollowOneAnotherWithoutAGap() {
    assertThat(
            new Timeline<>(
                    List.of(
                        timeline.rows().get(0),
                        row("third", "2019-01-01", "2020-06-01"),
                        timeline.rows().get(1)))
                .rows())
        .extracting(Row::name)
        .containsExactly("first", "third", "second");
  }

  @Test
  void aRangeHasADay() {
    assertThatThrownBy(() -> row("none", "2018-01-01", "2018-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRangeIsSaidWithItsLastDay() {
    assertThat(timeline.rows())
        .extracting(row -> row.during().toString())
        .containsExactly("2018-01-01 to 2018-12-31", "from 2020-06-01");
  }

  private static Row row(String name, String first, @Nullable String until) {
    return new Row(
        name, new DateRange(LocalDate.parse(first), until == null ? null : LocalDate.parse(until)));
  }
}
