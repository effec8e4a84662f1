package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class ReviewOverdueTest {

  private final CertificateRule rule = new ReviewOverdue();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          2018-01-02 | 2013-01-02 | -    | -
          2018-01-03 | 2013-01-02 | WARN | due on 2018-01-02 (last one: 2013-01-02)
          2018-01-02 | 2017-12-31 | -    | -
          2010-05-13 | null       | -    | -
          2010-05-14 | null       | WARN | due on 2010-05-13 (never reviewed, admitted: 2005-05-13)
          2021-03-01 | 2016-02-29 | WARN | due on 2021-02-28
          """)
  void theLastReviewIsAtMostFiveYearsOld(
      String issued, LocalDate last, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.ofThePast(issued).lastReview(last))
        .says(expected, FieldNames.LICENSEE_NUMBER, words);
  }

  @Test
  void theIntervalIsASetting() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .lastReview(LocalDate.of(2024, 6, 3))
                .registers(
                    RegistersForTests.with().setting("review-interval-years", "1").registers()))
        .warns(FieldNames.LICENSEE_NUMBER, "2025-06-03");
  }
}
