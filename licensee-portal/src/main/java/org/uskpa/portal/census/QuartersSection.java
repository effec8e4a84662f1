package org.uskpa.portal.census;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The quarter that runs and the one that ended last, for those who read open quarters. */
@Component
@Order(400)
class QuartersSection implements FirstPageSection {

  private final Moments moments;
  private final MessageSource words;
  private final Clock clock;

  QuartersSection(Moments moments, MessageSource words, Clock clock) {
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.READ_OPEN_QUARTERS)) {
      return Optional.empty();
    }
    Quarter running = Quarter.of(EasternTime.dateOf(clock.instant()));
    Quarter ended = Quarter.of(running.firstDay().minusDays(1));
    return Optional.of(
        new Section(
            say("statistics.section"),
            "",
            List.of(
                card(running, "statistics.section.running"),
                card(ended, "statistics.section.ended"))));
  }

  private Card card(Quarter quarter, String key) {
    return new Card(
        Tone.CALM,
        say("statistics.section.quarter", Period.of(quarter).label()),
        say(key, moments.day(quarter.lastDay())),
        "",
        "/statistics/" + quarter);
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
