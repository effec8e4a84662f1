package org.uskpa.core.text;

import java.util.stream.Stream;

/** Texts that look like nothing at all, for tests of what must be filled in. */
public final class InvisibleTexts {

  private InvisibleTexts() {}

  /** Of every kind one, and some together. */
  public static Stream<String> all() {
    return Stream.of(
        "",
        " ",
        "\t\n",
        "\u0001",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u00AD",
        "\u034F",
        "\u115F",
        "\u180E",
        "\u2007",
        "\u200B",
        "\u200C\u200D",
        "\u200E\u202E\u2069",
        "\u2028\u2029",
        "\u202F",
        "\u2060",
        "\u2800",
        "\u3000",
        "\u3164",
        "\uFE0F",
        "\uFEFF",
        "\uFFA0",
        "\uDB40\uDC41",
        " \u200B \uFEFF\u00A0\u2060\u00AD ");
  }
}
