package org.uskpa.portal.fee;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.portal.page.Notice;

/** The words of these pages. */
@Component
class FeeWords {

  private final MessageSource words;

  FeeWords(MessageSource words) {
    this.words = words;
  }

  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }

  /** Says on the next page what was done: in the words of the key, and of the same with a text. */
  void done(RedirectAttributes redirect, String key, Object... with) {
    Notice.success(say(key, with), say(key + ".text", with)).on(redirect);
  }
}
