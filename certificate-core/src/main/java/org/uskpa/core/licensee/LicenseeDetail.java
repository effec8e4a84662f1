package org.uskpa.core.licensee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.measure.EasternTime;

/**
 * A licensee with its dated history.
 *
 * @param former names, kinds and addresses it had before, the latest first
 * @param standing as it is now; null when it has none
 * @param reviewDueOn the day by which the USKPA reviews it next
 * @param agencyReviewDueOn the day by which one of the agencies reviews it next
 * @param standings the latest first
 * @param agreements the latest first
 * @param acknowledgments the latest first
 * @param signatures those of acknowledgments that were given in the portal, the latest first
 * @param reviews the latest first
 */
public record LicenseeDetail(
    Licensee licensee,
    List<Former> former,
    @Nullable Standing standing,
    LocalDate reviewDueOn,
    LocalDate agencyReviewDueOn,
    List<StandingPeriod> standings,
    List<Agreement> agreements,
    List<Acknowledgment> acknowledgments,
    List<AcknowledgmentSignature> signatures,
    List<Review> reviews,
    List<Duty> duties,
    List<JournalEntry> history) {

  public LicenseeDetail {
    former = List.copyOf(former);
    standings = List.copyOf(standings);
    agreements = List.copyOf(agreements);
    acknowledgments = List.copyOf(acknowledgments);
    signatures = List.copyOf(signatures);
    reviews = List.copyOf(reviews);
    duties = List.copyOf(duties);
    history = List.copyOf(history);
  }

  /** The agreement in force on a day, where there is one. */
  public Optional<Agreement> agreement(LocalDate on) {
    return agreements.stream().filter(agreement -> agreement.isInForce(on)).findFirst();
  }

  /** The agreement that ended last before a day, where one did. */
  public Optional<Agreement> lastEndedBefore(LocalDate day) {
    return agreements.stream()
        .filter(one -> one.through() != null && one.through().isBefore(day))
        .findFirst();
  }

  /** The acknowledgment of a year, where it is on file. */
  public Optional<Acknowledgment> acknowledgment(int year) {
    return acknowledgments.stream().filter(given -> given.year() == year).findFirst();
  }

  /** The signature under the acknowledgment of a year, where it was signed in the portal. */
  public Optional<AcknowledgmentSignature> signature(int year) {
    return signatures.stream().filter(one -> one.year() == year).findFirst();
  }

  /** What was true of it on a day of New York. */
  public LicenseeOnDay on(LocalDate day) {
    Instant start = EasternTime.startOf(day);
    Instant end = EasternTime.endOf(day);
    List<StandingPeriod> ofDay =
        standings.stream()
            .filter(period -> period.from().isBefore(end))
            .filter(period -> period.until() == null || period.until().isAfter(start))
            .sorted(Comparator.comparing(StandingPeriod::from))
            .toList();
    StandingPeriod last = ofDay.isEmpty() ? null : ofDay.get(ofDay.size() - 1);
    return new LicenseeOnDay(
        asItWas(day),
        day,
        last,
        ofDay,
        agreement(day).orElse(null),
        acknowledgment(day.getYear()).filter(given -> !given.on().isAfter(day)).orElse(null),
        reviews.stream().filter(review -> !review.on().isAfter(day)).toList());
  }

  private Licensee asItWas(LocalDate day) {
    return former.stream()
        .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.through()))
        .findFirst()
        .map(
            one ->
                new Licensee(
                    licensee.id(),
                    licensee.number(),
                    one.name(),
                    one.kind(),
                    one.address(),
                    licensee.admittedOn()))
        .orElse(licensee);
  }

  /**
   * What a licensee was before a change.
   *
   * @param from the first day on which it held
   * @param through the last one
   * @param reason why it was changed
   */
  public record Former(
      LocalDate from,
      LocalDate through,
      String name,
      LicenseeKind kind,
      String address,
      String reason,
      String recordedBy) {}

  /** A standing from one moment to another; {@code until} is null while it lasts. */
  public record StandingPeriod(
      Standing standing, Instant from, @Nullable Instant until, String reason, String recordedBy) {}

  /**
   * A licence agreement.
   *
   * @param from its first day
   * @param through its last day; null when it has no end
   * @param signedOn null where it is not known
   * @param ended that it ends earlier than it says; null where it ends as it says
   */
  public record Agreement(
      LocalDate from,
      @Nullable LocalDate through,
      @Nullable LocalDate signedOn,
      @Nullable Ended ended) {

    /** One that ends as it says. */
    public Agreement(LocalDate from, @Nullable LocalDate through, @Nullable LocalDate signedOn) {
      this(from, through, signedOn, null);
    }

    public boolean isInForce(LocalDate on) {
      return !on.isBefore(from) && (through == null || !on.isAfter(through));
    }
  }

  /**
   * That an agreement ends earlier than it says.
   *
   * @param saidThrough its last day as signed; null when it had no end
   */
  public record Ended(@Nullable LocalDate saidThrough, String why, String by) {}

  /** A year's written acknowledgment. */
  public record Acknowledgment(int year, LocalDate on, String by) {}

  /**
   * A review on record.
   *
   * @param review the key of the review that was made in the portal; null of one from papers
   * @param papers where the papers of one entered by hand are; null of one made in the portal
   */
  public record Review(
      ReviewBody body, LocalDate on, @Nullable Long review, @Nullable String papers) {

    public boolean isFromPapers() {
      return papers != null;
    }
  }
}
