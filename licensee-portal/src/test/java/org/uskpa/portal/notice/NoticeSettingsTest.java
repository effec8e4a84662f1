package org.uskpa.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeSettingsTest {

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "9, PT4H16M", "10, PT6H", "500, PT6H"})
  void each_pause_is_twice_the_one_before_up_to_the_longest(int attempts, Duration pause) {
    NoticeSettings settings =
        new NoticeSettings("", 20, Duration.ofMinutes(1), Duration.ofHours(6), List.of());

    assertThat(settings.pauseAfter(attempts)).isEqualTo(pause);
  }
}
