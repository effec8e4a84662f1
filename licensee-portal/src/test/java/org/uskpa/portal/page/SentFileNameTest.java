package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;

class SentFileNameTest {

  private static String of(String sent) {
    return SentFileName.of(new MockMultipartFile("file", sent, "text/csv", new byte[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "exports.csv, exports.csv",
    "'C:\\data\\exports.csv', exports.csv",
    "/home/x/exports.csv, exports.csv",
    "' exports.csv\u200B', exports.csv",
    "'ex\u0007ports.csv', exports.csv",
    "'', ''",
  })
  void is_the_files_own_and_can_be_seen(String sent, String name) {
    assertThat(of(sent)).isEqualTo(name);
  }

  @Test
  void keeps_the_end_of_a_long_one() {
    assertThat(of("a".repeat(300) + ".csv")).hasSize(200).endsWith("a.csv");
  }
}
