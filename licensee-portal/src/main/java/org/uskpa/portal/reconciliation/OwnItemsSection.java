package org.uskpa.portal.reconciliation;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.reconciliation.Items;
import org.uskpa.statistics.reconciliation.Reconciliations;
import org.uskpa.statistics.reconciliation.Sight;

/** The differences that somebody is to look into. */
@Component
@Order(360)
class OwnItemsSection implements FirstPageSection {

  private final Items items;
  private final Reconciliations reconciliations;
  private final Moments moments;
  private final ReconciliationWords words;

  OwnItemsSection(
      Items items, Reconciliations reconciliations, Moments moments, ReconciliationWords words) {
    this.items = items;
    this.reconciliations = reconciliations;
    this.moments = moments;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.REVIEW_QUARTERS)) {
      return Optional.empty();
    }
    Sight sight = Sights.of(person);
    List<Card> cards =
        items.ownedBy(person.username(), sight).stream()
            .map(own -> card(own, person.username(), sight))
            .toList();
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(words.say("reconciliation.section"), "", cards));
  }

  private Card card(Items.Own own, String owner, Sight sight) {
    return new Card(
        Tone.CALM,
        words.say(
            "reconciliation.section.own",
            words.title(reconciliations.find(own.reconciliation(), sight).orElseThrow()),
            own.items()),
        words.say("reconciliation.section.own.text", moments.day(own.firstLimit())),
        "",
        "/reconciliation/%d?state=OPEN&owner=%s".formatted(own.reconciliation(), owner));
  }
}
