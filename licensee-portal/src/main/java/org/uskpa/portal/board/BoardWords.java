package org.uskpa.portal.board;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the board's page. */
@Component
class BoardWords {

  private final MessageSource words;

  BoardWords(MessageSource words) {
    this.words = words;
  }

  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
