package org.uskpa.portal.issue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.RecentCorrections;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** What Census corrected of a licensee's certificates in the last thirty days, for its people. */
@Component
@Order(210)
class CorrectedSection implements FirstPageSection {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int SHOWN = 5;

  private final RecentCorrections corrections;
  private final Moments moments;
  private final PageWords words;
  private final Clock clock;

  CorrectedSection(RecentCorrections corrections, Moments moments, PageWords words, Clock clock) {
    this.corrections = corrections;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    if (licensee == null || !person.may(Right.READ_CERTIFICATES)) {
      return Optional.empty();
    }
    List<Card> cards =
        corrections.of(licensee.id(), clock.instant().minus(LATELY), SHOWN).stream()
            .map(
                one ->
                    new Card(
                        Tone.CALM,
                        words.say("first.corrections.one", one.number()),
                        one.reason(),
                        words.say("first.corrections.at", moments.at(one.at())),
                        "/certificates/" + one.number()))
            .toList();
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(words.say("first.corrections"), "", cards));
  }
}
