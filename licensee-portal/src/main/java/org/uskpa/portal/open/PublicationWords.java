package org.uskpa.portal.open;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;
import org.uskpa.statistics.publication.Obstacle;

/** The words that controllers of publications put into a page. */
@Component
class PublicationWords {

  private final MessageSource words;

  PublicationWords(MessageSource words) {
    this.words = words;
  }

  /** The words of a key in {@code messages/open.properties}. */
  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }

  /** What an edition waits for. */
  String say(Obstacle obstacle) {
    return say("open.waits." + obstacle.kind(), quarters(obstacle.quarters()));
  }

  private static String quarters(List<Quarter> quarters) {
    return quarters.stream()
        .map(quarter -> "Q" + quarter.number())
        .collect(Collectors.joining(", "));
  }
}
