package org.uskpa.core.measure;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Texts that carats and dollars read alike, and texts that both refuse. */
final class AmountTexts {

  private AmountTexts() {}

  /** A text, and how what it reads as is printed. */
  static Stream<Arguments> read() {
    return Stream.of(
        Arguments.of("0", "0.00"),
        Arguments.of("0.01", "0.01"),
        Arguments.of("1", "1.00"),
        Arguments.of("1.5", "1.50"),
        Arguments.of(".5", "0.50"),
        Arguments.of("1.500", "1.50"),
        Arguments.of("+7", "7.00"),
        Arguments.of("007", "7.00"),
        Arguments.of(" 1234.50 ", "1234.50"),
        Arguments.of("\u00A01234.50\u200B", "1234.50"),
        Arguments.of("1,234.50", "1234.50"),
        Arguments.of("12,345,678", "12345678.00"));
  }

  /** A text, and why it is refused. */
  static Stream<Arguments> refused() {
    return Stream.concat(
        Stream.of(
            Arguments.of("0.001", "more than two decimals"),
            Arguments.of("1.005", "more than two decimals"),
            Arguments.of("-0.01", "cannot be negative"),
            Arguments.of("-5", "cannot be negative")),
        Stream.of(
                "",
                "many",
                "1.",
                ".",
                "1,5",
                "1,23.4",
                "12,34,567",
                "1.234,50",
                "1 234",
                "5$",
                "$$5",
                "1e3",
                "0x10",
                "١٢",
                "1\u200B2")
            .map(text -> Arguments.of(text, "must be a number")));
  }
}
