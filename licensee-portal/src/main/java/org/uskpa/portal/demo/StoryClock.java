package org.uskpa.portal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time as it is, except for the thread that tells a story: what it does happens at the moments
 * of the story, so that a certificate of last week is issued last week by the step that issues any.
 */
final class StoryClock extends Clock {

  private final Clock real;

  @SuppressWarnings("ThreadLocalUsage") // one for each clock: tests tell stories of their own
  private final ThreadLocal<@Nullable Instant> told = new ThreadLocal<>();

  StoryClock(Clock real) {
    this.real = real;
  }

  /** It is this moment, for the thread that says so, until the story ends. */
  void turnTo(Instant moment) {
    told.set(moment);
  }

  void endStory() {
    told.remove();
  }

  @Override
  public Instant instant() {
    Instant moment = told.get();
    return moment == null ? real.instant() : moment;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Instants become dates in a zone that is named there");
  }
}
