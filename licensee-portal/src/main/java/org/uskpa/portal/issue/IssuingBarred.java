package org.uskpa.portal.issue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.licensee.LastingStanding;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.Standing;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.SignedIn;

/**
 * Tells a licensee's people that it cannot issue as it stands, before a draft of theirs is refused
 * for it.
 */
@Component
class IssuingBarred {

  private final Licensees licensees;
  private final Moments moments;
  private final PageWords words;

  IssuingBarred(Licensees licensees, Moments moments, PageWords words) {
    this.licensees = licensees;
    this.moments = moments;
    this.words = words;
  }

  /**
   * What bars it.
   *
   * @param heading since when
   * @param text what that means, and what to do
   */
  record Bar(Standing standing, String heading, String text) {}

  /** Why nothing can be issued now; empty where the standing bars nothing. */
  Optional<Bar> of(SignedIn.OfLicensee licensee) {
    return licensees
        .lastingStanding(licensee.id())
        .filter(lasting -> lasting.standing() != Standing.ACTIVE)
        .map(lasting -> bar(licensee, lasting));
  }

  private Bar bar(SignedIn.OfLicensee licensee, LastingStanding lasting) {
    String key = "barred." + lasting.standing().name();
    return new Bar(
        lasting.standing(),
        words.say(key, licensee.number(), moments.at(lasting.since())),
        words.say(key + ".text"));
  }
}
