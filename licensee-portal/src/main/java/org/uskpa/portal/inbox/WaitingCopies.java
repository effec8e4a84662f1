package org.uskpa.portal.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.Inbox;
import org.uskpa.portal.duty.Owing;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** How many copies wait, on the first page of whoever may mark them. */
@Component
@Order(300)
class WaitingCopies implements FirstPageSection {

  private final Inbox inbox;
  private final MessageSource words;

  WaitingCopies(Inbox inbox, MessageSource words) {
    this.inbox = inbox;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.RECEIVE_COPIES)) {
      return Optional.empty();
    }
    long waiting = inbox.countWaiting(Owing.owner(Recipient.of(person)));
    return Optional.of(
        new Section(
            say("inbox.section"),
            say("inbox.section.none"),
            waiting == 0
                ? List.of()
                : List.of(
                    new Card(
                        Tone.CALM,
                        say("inbox.section.waiting", waiting),
                        say("inbox.section.text"),
                        "",
                        "/inbox"))));
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
