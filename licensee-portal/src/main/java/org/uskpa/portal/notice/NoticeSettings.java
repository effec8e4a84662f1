package org.uskpa.portal.notice;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices go out, set as {@code kp.notices.*}.
 *
 * @param from the sender's address; empty for {@code no-reply@} and the host of the portal's public
 *     address
 * @param attempts how often a mail is tried before it is given up
 * @param firstPause how long after the first attempt the second follows; each pause is twice the
 *     one before
 * @param longestPause how long a pause is at the most
 * @param remindDays how many days before something is due its people are reminded
 */
@ConfigurationProperties("kp.notices")
public record NoticeSettings(
    @DefaultValue("") String from,
    @DefaultValue("20") int attempts,
    @DefaultValue("1m") Duration firstPause,
    @DefaultValue("6h") Duration longestPause,
    @DefaultValue({"30", "7"}) List<Integer> remindDays) {

  /** Twice the pause before, so many times, is longer than any pause. */
  private static final int MOST_DOUBLINGS = 20;

  public NoticeSettings {
    remindDays = List.copyOf(remindDays);
  }

  /** How long it is to the next attempt, after so many that came to nothing. */
  Duration pauseAfter(int attempts) {
    Duration pause =
        firstPause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
