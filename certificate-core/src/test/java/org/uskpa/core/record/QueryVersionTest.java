package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uskpa.core.measure.Period;

/**
 * A release names the version of the query that its figures were made by. So whoever changes the
 * query raises the version; {@code query-versions.txt} holds the hash of the text of each.
 */
class QueryVersionTest {

  private static final AsOf NOW = AsOf.now(Instant.parse("2019-01-01T17:00:00Z"));
  private static final AsOf THEN = AsOf.at(Instant.parse("2018-12-01T17:00:00Z"));

  @Test
  void the_version_is_raised_when_the_text_of_the_query_changes() throws IOException {
    String hash = hash(text());
    Map<Integer, String> known = known();

    assertThat(known.get(CountedTrade.QUERY_VERSION))
        .as(
            "The SQL of CountedTrade or CountedList is not that of version %1$d. A release says by which"
                + " version its figures were made, so: raise CountedTrade.QUERY_VERSION to %2$d and add"
                + " the line “%2$d %3$s” to query-versions.txt. Leave the lines of older versions as they"
                + " are. Only where the text changed and not what it reads, such as its spaces, may the"
                + " hash of version %1$d be replaced instead.",
            CountedTrade.QUERY_VERSION, CountedTrade.QUERY_VERSION + 1, hash)
        .isEqualTo(hash);
  }

  @Test
  void no_two_versions_are_of_one_text() throws IOException {
    assertThat(known().values()).doesNotHaveDuplicates();
    assertThat(known().keySet())
        .as("Versions go from 1 to the one in force")
        .containsExactlyElementsOf(
            Stream.iterate(1, version -> version + 1).limit(CountedTrade.QUERY_VERSION).toList());
  }

  /** Sums of a quarter and of years, now and then, and the list that a release freezes. */
  private static String text() {
    CountingDates dates = new CountingDates(Map.of());
    return Stream.of(NOW, THEN)
        .flatMap(
            asOf ->
                Stream.of(
                    CountedTrade.sql(dates, asOf, List.of(Period.parse("2018Q3"))),
                    CountedTrade.sql(dates, asOf, List.of(Period.parseYears("2017-2018"))),
                    CountedList.sql(dates, asOf)))
        .collect(Collectors.joining("\n;\n"));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<Integer, String> known() throws IOException {
    Map<Integer, String> known = new TreeMap<>();
    try (InputStream file =
        Objects.requireNonNull(QueryVersionTest.class.getResourceAsStream("query-versions.txt"))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(
              line -> known.put(Integer.parseInt(line.split(" ", -1)[0]), line.split(" ", -1)[1]));
    }
    return known;
  }
}
