package org.uskpa.portal.stock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** How many numbers are left, on the first page of all who take them. */
@Component
@Order(500)
class StockSection implements FirstPageSection {

  private final StockNumbers stock;
  private final MessageSource words;

  StockSection(StockNumbers stock, MessageSource words) {
    this.stock = stock;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    if (licensee == null || !person.may(Right.DRAFT)) {
      return Optional.empty();
    }
    long free = stock.countFree(licensee.id());
    Tone tone = free == 0 ? Tone.LATE : free <= LicenseeList.FEW_NUMBERS ? Tone.SOON : Tone.CALM;
    return Optional.of(
        new Section(
            say("stock.section"),
            "",
            List.of(
                new Card(
                    tone,
                    free == 1 ? say("stock.section.one") : say("stock.section.free", free),
                    free <= LicenseeList.FEW_NUMBERS ? say("stock.section.order") : "",
                    "",
                    "/stock"))));
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
