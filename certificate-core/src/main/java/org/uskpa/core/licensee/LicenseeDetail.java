package org.uskpa.core.licensee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.journal.JournalEntry;

/**
 * A licensee with its dated history.
 *
 * @param standing as it is now; null when it has none
 * @param standings the latest first
 * @param agreements the latest first
 * @param acknowledgments the latest first
 * @param reviews the latest first
 */
public record LicenseeDetail(
    Licensee licensee,
    @Nullable Standing standing,
    List<StandingPeriod> standings,
    List<Agreement> agreements,
    List<Acknowledgment> acknowledgments,
    List<Review> reviews,
    List<Duty> duties,
    List<JournalEntry> history) {

  public LicenseeDetail {
    standings = List.copyOf(standings);
    agreements = List.copyOf(agreements);
    acknowledgments = List.copyOf(acknowledgments);
    reviews = List.copyOf(reviews);
    duties = List.copyOf(duties);
    history = List.copyOf(history);
  }

  /** A standing from one moment to another; {@code until} is null while it lasts. */
  public record StandingPeriod(
      Standing standing, Instant from, @Nullable Instant until, String reason, String recordedBy) {}

  /** A licence agreement with its first and last day; {@code through} is null without an end. */
  public record Agreement(LocalDate from, @Nullable LocalDate through) {

    public boolean isInForce(LocalDate on) {
      return !on.isBefore(from) && (through == null || !on.isAfter(through));
    }
  }

  /** A year's written acknowledgment. */
  public record Acknowledgment(int year, LocalDate on, String by) {}

  /** A review. */
  public record Review(ReviewBody body, LocalDate on) {}
}
