package org.uskpa.statistics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

  /** It labels the field of the answer, so it speaks as people do. */
  @ParameterizedTest
  @CsvSource({
    "PRICE_BAND, IMPORT 7102.21, 'Price outside the usual band, imports 7102.21'",
    "TOTAL_CHANGE, EXPORT, 'Change against an earlier year, exports'",
    "NUMBER, '', Numbers unaccounted for"
  })
  void aQuestionIsNamedByItsKindAndItsPartOfTheQuarter(
      QuestionKind kind, String subject, String label) {
    assertThat(new Question(1, kind, subject, "Asked", "", Instant.EPOCH, null, null).label())
        .isEqualTo(label);
  }
}
