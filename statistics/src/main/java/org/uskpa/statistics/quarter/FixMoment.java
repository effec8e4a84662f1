package org.uskpa.statistics.quarter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.statistics.release.Editions;

/** Fixes the moment that figures are asked for, so that its answer is the same whenever asked. */
@Component
public class FixMoment {

  /** The parameter and the field in which a moment is written. */
  public static final String FIELD = "asOf";

  private static final String RULE = "as-of";

  private final RecordedTime time;
  private final Editions editions;
  private final Clock clock;

  FixMoment(RecordedTime time, Editions editions, Clock clock) {
    this.time = time;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * The moment as written: {@code 2026-11-20T12:00} on the clocks of Washington (of an hour that
   * comes twice, the first), or with an offset such as {@code Z}; nothing written is now.
   *
   * @return refused when it cannot be read, lies in the future, or records of it are still being
   *     written
   */
  public Outcome<AsOf> of(String written) {
    if (written.isEmpty()) {
      return Outcome.done(AsOf.now(EasternTime.now(clock)));
    }
    Optional<Instant> read = read(written);
    if (read.isEmpty()) {
      return refused(
          "“%s” is no moment. Write date and time, such as 2026-11-20T12:00.".formatted(written));
    }
    Instant moment = read.get();
    if (moment.isAfter(clock.instant())) {
      return refused(
          "%s is still to come: what will be on record then is not known. Choose a moment that has passed, or none for now."
              .formatted(EasternTime.written(moment)));
    }
    if (!time.isSettled(moment)) {
      return refused(
          "Records of %s are still being written, a large file for one. Ask again in a while, or choose an earlier moment."
              .formatted(EasternTime.written(moment)));
    }
    return Outcome.done(AsOf.at(moment));
  }

  /**
   * The moment of a release, by which an older edition of a quarter is shown.
   *
   * @param edition its number as written
   * @throws NotFound when the period is no quarter, or has no such release
   */
  public AsOf ofEdition(Period period, String edition) {
    return period.quarters().size() > 1
        ? notFound(period, edition)
        : editions.of(period.first()).stream()
            .filter(one -> Integer.toString(one.number()).equals(edition))
            .flatMap(one -> one.released().stream())
            .findFirst()
            .map(release -> AsOf.at(release.at()))
            .orElseGet(() -> notFound(period, edition));
  }

  /**
   * The moment as written, or that of a release: whoever asks for both asks for two things at once.
   *
   * @param edition the number of a release, as {@link #ofEdition} takes it; empty for none
   * @return refused as by {@link #of(String)}, and when both are written
   * @throws NotFound as by {@link #ofEdition}
   */
  public Outcome<AsOf> of(Period period, String written, String edition) {
    if (edition.isEmpty()) {
      return of(written);
    }
    AsOf released = ofEdition(period, edition);
    return written.isEmpty()
        ? Outcome.done(released)
        : refused(
            "Edition %s and the moment “%s” are asked for at once. An edition stands as it was released, at every later moment: ask for one of the two."
                .formatted(edition, written));
  }

  private static AsOf notFound(Period period, String edition) {
    throw new NotFound("edition %s of %s".formatted(edition, period));
  }

  private static Optional<Instant> read(String written) {
    return parsed(() -> LocalDateTime.parse(written).atZone(EasternTime.ZONE).toInstant())
        .or(() -> parsed(() -> OffsetDateTime.parse(written).toInstant()))
        .filter(moment -> !moment.isBefore(EARLIEST))
        .map(moment -> moment.truncatedTo(ChronoUnit.MICROS));
  }

  private interface Parser {
    Instant parse();
  }

  private static Optional<Instant> parsed(Parser parser) {
    try {
      return Optional.of(parser.parse());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Outcome<AsOf> refused(String message) {
    return Outcome.refused(new Finding(RULE, FIELD, Severity.BLOCK, Basis.HOUSE, message, ""));
  }

  /** Before everything that is on record. */
  private static final Instant EARLIEST = Instant.parse("2003-01-01T05:00:00Z");
}
