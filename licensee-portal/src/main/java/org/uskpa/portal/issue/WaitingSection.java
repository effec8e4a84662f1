package org.uskpa.portal.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.certificate.CertificateRow;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.listing.Page;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * Drafts on the first page: those that were sent back, those that wait for an issuer, then those
 * that are being typed; and the way to a new one.
 */
@Component
@Order(200)
class WaitingSection implements FirstPageSection {

  private static final int SHOWN = 5;

  private final CertificateList certificates;
  private final IssuingBarred barred;
  private final Moments moments;
  private final PageWords words;

  WaitingSection(
      CertificateList certificates, IssuingBarred barred, Moments moments, PageWords words) {
    this.certificates = certificates;
    this.barred = barred;
    this.moments = moments;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    if (licensee == null || !person.may(Right.DRAFT)) {
      return Optional.empty();
    }
    List<Card> cards = new ArrayList<>();
    Tone waiting = person.may(Right.ISSUE) ? Tone.SOON : Tone.CALM;
    Page<CertificateRow> drafts = in(CertificateState.DRAFT, licensee.id());
    Page<CertificateRow> ready = in(CertificateState.READY, licensee.id());
    drafts.rows().stream()
        .filter(row -> row.sentBackWords() != null)
        .forEach(row -> cards.add(sentBack(row)));
    ready.rows().forEach(row -> cards.add(card(row, waiting, "first.certificates.ready")));
    drafts.rows().stream()
        .filter(row -> row.sentBackWords() == null)
        .forEach(row -> cards.add(card(row, Tone.CALM, "first.certificates.draft")));
    allOf(ready, CertificateState.READY, cards);
    allOf(drafts, CertificateState.DRAFT, cards);
    cards.add(new Card(Tone.CALM, words.say("first.certificates.new"), "", "", "/certificates"));
    boolean isBarred = barred.of(licensee).isPresent();
    return Optional.of(
        new Section(
            words.say(isBarred ? "first.certificates.barred" : "first.certificates"), "", cards));
  }

  private Page<CertificateRow> in(CertificateState state, long licenseeId) {
    return certificates.page(CertificateFilter.of(licenseeId).in(state), null, SHOWN);
  }

  private void allOf(Page<CertificateRow> page, CertificateState state, List<Card> cards) {
    if (page.next().isPresent()) {
      cards.add(
          new Card(
              Tone.CALM,
              words.say("first.certificates.all." + state.name()),
              "",
              "",
              "/certificates?state=" + state.name()));
    }
  }

  private Card sentBack(CertificateRow row) {
    return new Card(
        Tone.SOON,
        words.say("first.certificates.sent-back", row.number()),
        Objects.requireNonNullElse(row.sentBackWords(), ""),
        words.say("first.certificates.saved", moments.at(row.savedAt())),
        "/certificates/" + row.number());
  }

  private Card card(CertificateRow row, Tone tone, String key) {
    return new Card(
        tone,
        words.say(key, row.number()),
        row.consignee(),
        words.say("first.certificates.saved", moments.at(row.savedAt())),
        "/certificates/" + row.number());
  }
}
