package org.uskpa.statistics.reconciliation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.record.Flow;

/**
 * Makes the text of a letter from its items. It says what stands in the partner's own list and on
 * Kimberley Process certificates, which are no export filings (note to 15 CFR 30.60); the number of
 * a filing is not named.
 */
final class LetterText {

  private static final String BETWEEN = "\n\n";

  private final UnaryOperator<String> names;

  /**
   * @param names of Participants and countries by code
   */
  LetterText(UnaryOperator<String> names) {
    this.names = names;
  }

  /** The whole letter. */
  String of(Reconciliation reconciliation, List<Item> items, String addressee, LocalDate sentOn) {
    return String.join(
        BETWEEN, EasternTime.written(sentOn), "To: " + addressee, body(reconciliation, items));
  }

  /** What follows from the items alone. */
  String body(Reconciliation reconciliation, List<Item> items) {
    if (!reconciliation.source().isOfPartner()
        || items.stream().anyMatch(item -> !item.source().isOfPartner())) {
      throw new IllegalArgumentException(
          "A letter is about a partner's own list, not about " + reconciliation.source());
    }
    String partner = names.apply(reconciliation.partner().orElseThrow());
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "Reconciliation of trade in rough diamonds between the United States and %s, %s"
            .formatted(partner, reconciliation.period().label()));
    paragraphs.add(
        """
        The U.S. Census Bureau compared the %s of %s with the Kimberley Process certificates on record in the United \
        States as of %s. %s. %s listed below. For each of them please look into your records and write to \
        ftdkpc@census.gov which side is right and what you will correct, or why both are. A difference can be \
        settled until five years after the certificate was issued; the last day stands with each."""
            .formatted(
                reconciliation.source().isOfFigures() ? "figures" : "list of certificates",
                partner,
                reconciliation
                    .result()
                    .map(done -> EasternTime.written(EasternTime.dateOf(done.asOf())))
                    .orElseThrow(),
                reconciliation
                    .result()
                    .map(
                        done ->
                            "Of %s in your list %s"
                                .formatted(
                                    counted(
                                        done.theirs(),
                                        reconciliation.source().isOfFigures()
                                            ? "figure"
                                            : "certificate"),
                                    done.matched() == 1
                                        ? "1 agrees"
                                        : count(done.matched()) + " agree"))
                    .orElseThrow(),
                items.size() == 1 ? "1 difference is" : count(items.size()) + " differences are"));
    int number = 0;
    for (Item item : items) {
      paragraphs.add(paragraph(++number, item));
    }
    paragraphs.add("U.S. Census Bureau, Kimberley Process statistics");
    return String.join(BETWEEN, paragraphs);
  }

  private String paragraph(int number, Item item) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s. %s, %s: %s."
            .formatted(
                count(number),
                item.name(),
                item.flow() == Flow.EXPORT
                    ? "export of the United States"
                    : "import into the United States",
                item.kind().label()));
    if (!item.differs().isEmpty()) {
      text.append(" Not the same: ")
          .append(item.differs().stream().map(Differing::label).collect(Collectors.joining(", ")))
          .append('.');
    }
    text.append('\n').append("On record in the United States: ").append(ours(item)).append('.');
    text.append('\n').append("In your list: ").append(theirs(item)).append('.');
    text.append('\n')
        .append("To be settled by ")
        .append(EasternTime.written(item.limitOn()))
        .append('.');
    return text.toString();
  }

  private String ours(Item item) {
    return item.ours()
        .map(
            ours ->
                side(
                    ours.countedOn(),
                    item.flow() == Flow.EXPORT ? "to " : "from ",
                    ours.partner(),
                    ours.parcels(),
                    ours.goods(),
                    ""))
        .orElse(item.kind() == DifferenceClass.DUPLICATE ? "no second record" : "nothing");
  }

  private String theirs(Item item) {
    return item.theirs()
        .map(
            theirs ->
                side(
                    theirs.datedOn(),
                    item.flow() == Flow.EXPORT ? "as destination " : "as provenance ",
                    item.cell() == null ? theirs.partner() : "",
                    theirs.parcels(),
                    theirs.goods(),
                    place(item, theirs)))
        .orElse(item.kind() == DifferenceClass.DUPLICATE ? "no second mention" : "nothing");
  }

  /** The line, and the number where it is another one than the item is named by. */
  private static String place(Item item, Item.Theirs theirs) {
    if (theirs.line() == 0) {
      return "";
    }
    return item.differs().contains(Differing.NUMBER)
        ? "line %d; certificate %s".formatted(theirs.line(), theirs.number())
        : "line " + theirs.line();
  }

  private String side(
      @Nullable LocalDate day,
      String way,
      String partner,
      @Nullable Integer parcels,
      Goods goods,
      String line) {
    List<String> parts = new ArrayList<>();
    if (!line.isEmpty()) {
      parts.add(line);
    }
    if (day != null) {
      parts.add(EasternTime.written(day));
    }
    if (day != null && !partner.isEmpty()) {
      parts.add(way + names.apply(partner));
    }
    if (parcels != null) {
      parts.add(counted(parcels, "parcel"));
    }
    goods
        .lines()
        .forEach(
            one ->
                parts.add(
                    "%s %s ct US$ %s"
                        .formatted(one.hs(), amount(one.carats()), amount(one.valueUsd()))));
    return String.join("; ", parts);
  }

  private static String counted(int number, String what) {
    return number == 1 ? "1 " + what : "%s %ss".formatted(count(number), what);
  }

  private static String count(int number) {
    return String.format(Locale.US, "%,d", number);
  }

  private static String amount(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US))
        .format(amount);
  }

  /** What tells one text from another. */
  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
