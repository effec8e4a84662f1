package org.uskpa.portal.account;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.portal.page.Notice;

/** The words of the pages of accounts that do not stand in a template. */
@Component
class AccountWords {

  private final MessageSource words;

  AccountWords(MessageSource words) {
    this.words = words;
  }

  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }

  /** Says on the next page what was done: the words of {@code key.heading} and {@code key.text}. */
  void done(RedirectAttributes redirect, String key, Object... with) {
    Notice.success(say(key + ".heading", with), say(key + ".text", with)).on(redirect);
  }
}
