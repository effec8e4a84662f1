package org.uskpa.core.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The system's clock until a test sets it; then it stands still until it is moved or released. */
public final class SettableClock extends Clock {

  private volatile @Nullable Instant instant;

  public void set(Instant instant) {
    this.instant = instant;
  }

  public void advance(Duration duration) {
    this.instant = instant().plus(duration);
  }

  /** Back to the system's clock. */
  public void release() {
    this.instant = null;
  }

  @Override
  public Instant instant() {
    Instant fixed = instant;
    return fixed == null ? Clock.systemUTC().instant() : fixed;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Instants become dates in a zone that is named there");
  }
}
