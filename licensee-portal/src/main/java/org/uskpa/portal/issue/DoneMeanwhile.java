package org.uskpa.portal.issue;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.SignedIn;

/**
 * Leads whoever asks for a step that a certificate no longer takes to the certificate as it stands,
 * and says there who did what meanwhile, and when.
 */
@Component
class DoneMeanwhile {

  /** What moves a certificate from one state to another; the journal has other steps besides. */
  private static final Set<String> MOVES =
      Set.of(
          "opened",
          "handed over",
          "sent back",
          "taken back",
          "issued",
          "exported",
          "export taken back",
          "voided");

  private final PeopleNames names;
  private final Moments moments;
  private final PageWords words;

  DoneMeanwhile(PeopleNames names, Moments moments, PageWords words) {
    this.names = names;
    this.moments = moments;
    this.words = words;
  }

  /**
   * The way to the certificate.
   *
   * @param now the certificate read after the step was refused, never before
   */
  String ledTo(CertificateDetail now, SignedIn person, RedirectAttributes redirect) {
    lastMove(now)
        .map(move -> Notice.warning(heading(now, move, person), words.say("meanwhile.text")))
        .ifPresent(notice -> notice.on(redirect));
    return to(now);
  }

  /**
   * The way to the certificate for whoever only opened the page of a step, perhaps by going back:
   * nothing was asked for, so nothing is said to have failed.
   */
  String shown(CertificateDetail now, SignedIn person, RedirectAttributes redirect) {
    lastMove(now)
        .map(move -> Notice.info(heading(now, move, person), words.say("meanwhile.shown")))
        .ifPresent(notice -> notice.on(redirect));
    return to(now);
  }

  /**
   * The way to a certificate that neither loses its export nor becomes void any more, since a
   * foreign authority confirmed its arrival, or an answer of it was the source of a correction;
   * empty while nothing shows that.
   *
   * @param step of {@code meanwhile.confirmed} in the words: the one that was asked for
   */
  Optional<String> confirmed(CertificateDetail now, String step, RedirectAttributes redirect) {
    return arrival(now)
        .map(
            heading -> {
              Notice.warning(heading, words.say("meanwhile.confirmed." + step)).on(redirect);
              return to(now);
            });
  }

  private Optional<String> arrival(CertificateDetail now) {
    return now.confirmations().stream()
        .findFirst()
        .map(
            one ->
                words.say(
                    "meanwhile.confirmed",
                    one.authority(),
                    moments.day(one.receivedOn()),
                    now.number()))
        .or(
            () ->
                now.correction()
                    .filter(one -> one.source().showsArrival())
                    .map(
                        one ->
                            words.say(
                                "meanwhile.answered", moments.day(one.sourceOn()), now.number())));
  }

  private static Optional<JournalEntry> lastMove(CertificateDetail now) {
    return now.history().stream()
        .filter(entry -> MOVES.contains(entry.action()))
        .max(Comparator.comparingInt(JournalEntry::step));
  }

  private static String to(CertificateDetail now) {
    return "redirect:/certificates/" + now.number();
  }

  private String heading(CertificateDetail now, JournalEntry move, SignedIn person) {
    String who =
        move.actor().equals(person.username())
            ? words.say("meanwhile.you")
            : names.of(move.actor());
    return words.say(
        "meanwhile." + move.action().replace(' ', '-'),
        now.number(),
        who,
        moments.at(move.recordedAt()));
  }
}
