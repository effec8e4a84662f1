package org.uskpa.portal.census;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.anomaly.Questions;
import org.uskpa.statistics.publication.FindUnpublished;
import org.uskpa.statistics.publication.Waiting;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.EditionState;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FindChanges;

/**
 * Quarters that changed since their release, those in work, and what waits for a word before it is
 * published, for analysts and releasers.
 */
@Component
@Order(350)
class ReviewsSection implements FirstPageSection {

  private final Editions editions;
  private final Questions questions;
  private final FindChanges changes;
  private final FindUnpublished unpublished;
  private final QuarterWords words;

  ReviewsSection(
      Editions editions,
      Questions questions,
      FindChanges changes,
      FindUnpublished unpublished,
      QuarterWords words) {
    this.editions = editions;
    this.questions = questions;
    this.changes = changes;
    this.unpublished = unpublished;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.REVIEW_QUARTERS)) {
      return Optional.empty();
    }
    List<Card> cards = new ArrayList<>();
    for (FindChanges.ChangedRelease changed : changes.all()) {
      cards.add(
          card(
              Tone.LATE,
              changed.edition(),
              words.say(
                  "quarters.section.changed",
                  label(changed.edition()),
                  changed.edition().firmness().label()),
              words.say("quarters.section.changed.text", changed.changes().size())));
    }
    List<Edition> inWork =
        editions.newest().stream().filter(edition -> !edition.isReleased()).toList();
    var open = questions.open(inWork.stream().map(Edition::id).toList());
    for (Edition edition : inWork) {
      boolean submitted = edition.state() == EditionState.SUBMITTED;
      cards.add(
          card(
              submitted && person.may(Right.RELEASE) ? Tone.SOON : Tone.CALM,
              edition,
              words.say(
                  submitted ? "quarters.section.submitted" : "quarters.section.review",
                  label(edition)),
              submitted
                  ? ""
                  : words.say(
                      "quarters.section.review.text", open.getOrDefault(edition.id(), 0L))));
    }
    for (Waiting waiting : unpublished.waiting()) {
      cards.add(
          new Card(
              person.may(Right.RELEASE) ? Tone.SOON : Tone.CALM,
              words.say("quarters.section.word", waiting.period().label(), waiting.edition()),
              words.say("quarters.section.word.text"),
              "",
              "/publications/%s/editions/%d/waiting"
                  .formatted(waiting.period(), waiting.edition())));
    }
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(words.say("quarters.section"), "", cards));
  }

  private static Card card(Tone tone, Edition edition, String title, String text) {
    return new Card(tone, title, text, "", "/quarters/" + edition.quarter());
  }

  private static String label(Edition edition) {
    return Period.of(edition.quarter()).label();
  }
}
