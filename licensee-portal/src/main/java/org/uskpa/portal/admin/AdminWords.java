package org.uskpa.portal.admin;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Notice;

/** The words of these pages. */
@Component
class AdminWords {

  private final MessageSource words;

  AdminWords(MessageSource words) {
    this.words = words;
  }

  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }

  /** Says on the next page what was done: in the words of the key, and of the same with a text. */
  void done(RedirectAttributes redirect, String key, Object... with) {
    Notice.success(say(key, with), say(key + ".text", with)).on(redirect);
  }

  /** Licensees to choose from, by number and name. */
  static List<Choice> choices(List<Licensee> licensees) {
    return licensees.stream()
        .map(one -> new Choice(one.number(), "%s %s".formatted(one.number(), one.name())))
        .toList();
  }
}
