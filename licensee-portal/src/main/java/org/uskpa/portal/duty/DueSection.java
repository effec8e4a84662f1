package org.uskpa.portal.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.listing.Page;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** What is due, the soonest first, on the first page of whoever owes it. */
@Component
@Order(100)
class DueSection implements FirstPageSection {

  /** How many duties the first page shows before it leads to the list of all. */
  static final int SHOWN = 8;

  private final Duties duties;
  private final Moments moments;
  private final MessageSource words;
  private final Clock clock;

  DueSection(Duties duties, Moments moments, MessageSource words, Clock clock) {
    this.duties = duties;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.FULFIL_DUTIES) && !person.role().isOfLicensee()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Page<Duty> page = duties.openOf(Owing.holder(person), null, SHOWN);
    List<Card> cards = new ArrayList<>();
    page.rows().forEach(duty -> cards.add(card(DutyLine.of(duty, person, now))));
    if (page.next().isPresent()) {
      cards.add(new Card(Tone.CALM, say("duty.section.all"), "", "", "/duties"));
    }
    return Optional.of(new Section(say("duty.section"), say("duty.section.none"), cards));
  }

  private Card card(DutyLine duty) {
    return new Card(
        duty.tone(),
        duty.kind(),
        duty.about().label(),
        say(duty.isLate() ? "duty.late" : "duty.due", moments.due(duty.dueAt())),
        duty.doneAt());
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
