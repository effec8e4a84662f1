package org.uskpa.portal.issue;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that controllers put into a page. */
@Component
class PageWords {

  private final MessageSource words;

  PageWords(MessageSource words) {
    this.words = words;
  }

  /** The words of a key in {@code messages/issue.properties}. */
  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
