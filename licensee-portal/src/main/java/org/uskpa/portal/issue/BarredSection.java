package org.uskpa.portal.issue;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.licensee.Standing;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.security.SignedIn;

/** Above all else on the first page of a licensee's people: that it cannot issue as it stands. */
@Component
@Order(50)
class BarredSection implements FirstPageSection {

  private final IssuingBarred barred;
  private final PageWords words;

  BarredSection(IssuingBarred barred, PageWords words) {
    this.barred = barred;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    return Optional.ofNullable(person.licensee())
        .flatMap(barred::of)
        .map(
            bar ->
                new Section(
                    words.say("barred.section"),
                    "",
                    List.of(
                        new Card(
                            Tone.SOON,
                            bar.heading(),
                            bar.text(),
                            "",
                            bar.standing() == Standing.ENDED ? "/stock" : "/certificates"))));
  }
}
