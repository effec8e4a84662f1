package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListSearchTest {

  private static final List<String> FIELDS = List.of("name", "state");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A+B",
        "Stones & Sons",
        "50%",
        "a=b",
        "#1",
        "x;y",
        "{name}",
        "Müller",
        "a/b?c",
        "100%25"
      })
  void whatWasAskedStandsInTheAddressOfTheNextPage(String typed) {
    ListSearch search = new ListSearch("/list", Map.of("name", typed, "other", "x"), FIELDS);

    assertThat(asked(search.next("2026-01-01T00:00:00+02:00~7")))
        .isEqualTo(Map.of("name", typed, "after", "2026-01-01T00:00:00+02:00~7"));
  }

  /** The fields of an address as a server reads them, to whom a plus is a blank. */
  private static Map<String, String> asked(String address) {
    Map<String, String> fields = new HashMap<>();
    for (String field : URI.create(address).getRawQuery().split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  @Test
  void withoutNextPageThereIsNoAddress() {
    ListSearch search = new ListSearch("/list", Map.of(), FIELDS);

    assertThat(search.next(null)).isEmpty();
    assertThat(search.start(null)).isEmpty();
    assertThat(search.start("7")).isEqualTo("/list");
  }
}
