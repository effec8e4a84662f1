package org.uskpa.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.uskpa.core.record.LicenseeFigures;

class LicenseesInWordsTest {

  private static final LocalDate END = LocalDate.of(2019, 12, 31);

  /** The year of which the published report gives both counts of reviews. */
  @Test
  void aYearIsToldByItsReviewsAndAcknowledgments() {
    assertThat(
            new LicenseesInWords(new LicenseeFigures.OfYear(2019, 3, 3, 1040, 1039, 20, 19, END))
                .sentences())
        .containsExactly(
            "In 2019 the USKPA reviewed licensees 3 times and the agencies 3 times; by Dec 31, 2019 the"
                + " USKPA had reviewed 1,039 of 1,040 licensees within its interval.",
            "Of 20 licensees that exported in 2019, 19 acknowledged in writing that they comply with"
                + " their agreements.");
  }

  @Test
  void oneIsToldAsOne() {
    assertThat(
            new LicenseesInWords(new LicenseeFigures.OfYear(2019, 1, 0, 1, 1, 1, 1, END))
                .sentences())
        .containsExactly(
            "In 2019 the USKPA reviewed licensees once and the agencies not once; by Dec 31, 2019 the USKPA"
                + " had reviewed 1 of one licensee within its interval.",
            "Of one licensee that exported in 2019, 1 acknowledged in writing that it complies with its"
                + " agreement.");
  }

  @Test
  void nothingIsSaidOfNobody() {
    assertThat(
            new LicenseesInWords(new LicenseeFigures.OfYear(2019, 0, 0, 0, 0, 0, 0, END))
                .sentences())
        .isEmpty();
  }
}
