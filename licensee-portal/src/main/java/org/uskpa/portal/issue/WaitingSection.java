package org.uskpa.portal.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.certificate.CertificateRow;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Drafts on the first page: those that wait for an issuer, then those that are being typed. */
@Component
@Order(200)
class WaitingSection implements FirstPageSection {

  private static final int SHOWN = 5;

  private final CertificateList certificates;
  private final Moments moments;
  private final PageWords words;

  WaitingSection(CertificateList certificates, Moments moments, PageWords words) {
    this.certificates = certificates;
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
    in(CertificateState.READY, licensee.id())
        .forEach(row -> cards.add(card(row, waiting, "first.certificates.ready")));
    in(CertificateState.DRAFT, licensee.id())
        .forEach(row -> cards.add(card(row, Tone.CALM, "first.certificates.draft")));
    return Optional.of(
        new Section(words.say("first.certificates"), words.say("first.certificates.none"), cards));
  }

  private List<CertificateRow> in(CertificateState state, long licenseeId) {
    return certificates.page(CertificateFilter.of(licenseeId).in(state), null, SHOWN).rows();
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
