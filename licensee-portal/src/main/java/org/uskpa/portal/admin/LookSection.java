package org.uskpa.portal.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.licensee.Concern;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.licensee.LicenseeRow;
import org.uskpa.core.listing.Page;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The licensees that deserve a look, by what for, on the first page of whoever keeps them. */
@Component
@Order(150)
class LookSection implements FirstPageSection {

  /** So many licensees are named on a card. */
  private static final int NAMED = 4;

  private final LicenseeList list;
  private final AdminWords words;

  LookSection(LicenseeList list, AdminWords words) {
    this.list = list;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.MANAGE_LICENSEES)) {
      return Optional.empty();
    }
    List<Card> cards = list.concerns().entrySet().stream().map(this::card).toList();
    return Optional.of(new Section(words.say("look"), words.say("look.none"), cards));
  }

  private Card card(Map.Entry<Concern, Long> concern) {
    Concern what = concern.getKey();
    return new Card(
        Tone.SOON,
        words.say("look." + what.name(), concern.getValue()),
        named(what),
        "",
        "/licensees?concern=" + what.name());
  }

  private String named(Concern concern) {
    Page<LicenseeRow> page = list.page(LicenseeList.Sought.of(concern), null, NAMED);
    String named =
        page.rows().stream()
            .map(row -> "%s %s".formatted(row.licensee().number(), row.licensee().name()))
            .collect(Collectors.joining("; "));
    return page.next().isPresent() ? words.say("look.more", named) : named;
  }
}
