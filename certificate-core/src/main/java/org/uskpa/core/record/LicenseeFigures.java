package org.uskpa.core.record;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.licensee.AcknowledgmentsOfYear;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.review.ReviewProgramme;

/** What the annual report says of licensees in a year: their reviews and acknowledgments. */
@Component
public class LicenseeFigures {

  /**
   * A year's figures.
   *
   * @param reviewsByUskpa reviews that the USKPA made in the year
   * @param reviewsByAgencies reviews that agencies of the government made in the year
   * @param licensees how many there were at the end of {@code asOf}, not counting those that ended
   * @param reviewed how many of those the USKPA had reviewed within its interval by then
   * @param exporting how many exported in the year
   * @param acknowledged how many of those acknowledged the year in writing
   * @param asOf the last day of the year, or the day that was asked for
   */
  public record OfYear(
      int year,
      long reviewsByUskpa,
      long reviewsByAgencies,
      long licensees,
      long reviewed,
      long exporting,
      long acknowledged,
      LocalDate asOf) {}

  private final ReviewProgramme reviews;
  private final AcknowledgmentsOfYear acknowledgments;

  LicenseeFigures(ReviewProgramme reviews, AcknowledgmentsOfYear acknowledgments) {
    this.reviews = reviews;
    this.acknowledgments = acknowledgments;
  }

  /**
   * The figures of a year.
   *
   * @param by what is dated later does not count
   */
  public OfYear of(int year, LocalDate by) {
    List<ReviewProgramme.Year> years = reviews.ofYear(year, by);
    ReviewProgramme.Year uskpa = of(years, Reviewers.USKPA);
    AcknowledgmentsOfYear.OfYear acknowledged = acknowledgments.of(year);
    return new OfYear(
        year,
        uskpa.reviews(),
        of(years, Reviewers.AGENCIES).reviews(),
        uskpa.licensees(),
        uskpa.reviewed(),
        acknowledged.exporting(),
        acknowledged.exportingAndAcknowledged(),
        uskpa.asOf());
  }

  private static ReviewProgramme.Year of(List<ReviewProgramme.Year> years, Reviewers reviewers) {
    return years.stream().filter(one -> one.reviewers() == reviewers).findFirst().orElseThrow();
  }
}
