package org.uskpa.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

  private static final List<String> NUMBERS =
      IntStream.range(0, 200).mapToObj("US%05d"::formatted).toList();

  @Test
  void isTheOneThatTheRuleOnThePageGives() {
    // printf '7:US00001' | sha256sum and so on, sorted by hand.
    assertThat(Sample.draw(7, List.of("US00001", "US00002", "US00003"), 3))
        .containsExactlyElementsOf(EXPECTED_OF_SEVEN);
  }

  private static final List<String> EXPECTED_OF_SEVEN = List.of("US00001", "US00003", "US00002");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 20260302, Integer.MAX_VALUE})
  void theSameSeedDrawsTheSameInWhateverOrderTheNumbersCome(long seed) {
    List<String> drawn = Sample.draw(seed, NUMBERS, 20);
    List<String> shuffled = new ArrayList<>(NUMBERS);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Sample.draw(seed, shuffled, 20)).isEqualTo(drawn);
    assertThat(drawn).hasSize(20).doesNotHaveDuplicates().isSubsetOf(NUMBERS);
    assertThat(Sample.draw(seed, NUMBERS, 30)).startsWith(drawn.toArray(String[]::new));
    assertThat(Sample.draw(seed + 1, NUMBERS, 20)).isNotEqualTo(drawn);
  }

  @Test
  void ofFewItTakesAllAndOfNoneNone() {
    assertThat(Sample.draw(1, List.of("US1", "US2"), 10)).containsExactlyInAnyOrder("US1", "US2");
    assertThat(Sample.draw(1, List.of(), 10)).isEmpty();
  }

  /** Over many seeds each number comes about as often as any other. */
  @Test
  void favoursNobody() {
    Map<String, Integer> drawn = new HashMap<>();
    for (long seed = 0; seed < 2000; seed++) {
      Sample.draw(seed, NUMBERS.subList(0, 20), 5)
          .forEach(one -> drawn.merge(one, 1, Integer::sum));
    }
    assertThat(drawn).hasSize(20);
    assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(400, 600));
  }
}
