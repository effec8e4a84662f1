package org.uskpa.portal.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.notice.Notice;
import org.uskpa.core.notice.Notices;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.SignedIn;

/**
 * The newest notices on the first page, for whoever reads no mail. What was read is not kept, so a
 * notice is new for a week.
 */
@Component
@Order(600)
class NewNoticesSection implements FirstPageSection {

  private static final Duration NEW = Duration.ofDays(7);
  private static final int MOST = 3;

  private final Notices notices;
  private final Moments moments;
  private final MessageSource words;
  private final Clock clock;

  NewNoticesSection(Notices notices, Moments moments, MessageSource words, Clock clock) {
    this.notices = notices;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    Instant since = clock.instant().minus(NEW);
    List<Card> cards =
        notices.ofAccount(person.accountId(), null, MOST).rows().stream()
            .filter(notice -> notice.writtenAt().isAfter(since))
            .map(this::card)
            .toList();
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(say("notices.section"), "", cards));
  }

  private Card card(Notice notice) {
    return new Card(
        Tone.CALM,
        notice.subject(),
        "",
        say("notices.section.written", moments.at(notice.writtenAt())),
        "/notices/" + notice.id());
  }

  private String say(String key, @Nullable Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
