package org.uskpa.core.goods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.register.PriceBand;
import org.uskpa.core.register.Registers;
import org.uskpa.core.register.Settings;
import org.uskpa.core.shipment.DeclaredLine;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;

/**
 * Asks goods in the name of a rule.
 *
 * @param card the rule's
 * @param blank makes the message about something that is not there: {@code The value} becomes
 *     {@code The value is missing. Fill it in.}
 */
public record GoodsCheck(RuleCard card, UnaryOperator<String> blank) {

  /** Digits of the subheadings that a certificate carries; schedules add more. */
  private static final int DIGITS = 6;

  // What a total can be is what the column of a line can hold.
  private static final BigDecimal MOST_CARATS = new BigDecimal("999999999999.99");
  private static final BigDecimal MOST_DOLLARS = new BigDecimal("99999999999999.99");

  /** At least one line; each with one of the three codes, each code once. */
  public List<Finding> codes(List<DeclaredLine> lines) {
    if (lines.isEmpty()) {
      return List.of(missing(FieldNames.ofLine(0, FieldNames.HS_CODE), "The HS code"));
    }
    List<Finding> findings = new ArrayList<>(0);
    Map<HsCode, Integer> seen = new EnumMap<>(HsCode.class);
    for (DeclaredLine line : lines) {
      String field = line.field(FieldNames.HS_CODE);
      HsCode hs = line.hs().value();
      if (hs != null) {
        Integer before = seen.putIfAbsent(hs, line.index());
        if (before != null) {
          findings.add(
              card.block(
                  field,
                  "%s stands on lines %d and %d. Put all of its carats and value on one line."
                      .formatted(hs, before + 1, line.index() + 1)));
        }
      } else if (line.hs().isBlank()) {
        findings.add(missing(field, "The HS code" + of(line)));
      } else {
        findings.add(card.block(field, outside(line.hs().text())));
      }
    }
    return findings;
  }

  private static String outside(String text) {
    String digits = text.replaceAll("[.\\s-]", "");
    if (digits.length() > DIGITS && digits.chars().allMatch(Character::isDigit)) {
      Optional<HsCode> hs = HsCode.of(digits.substring(0, DIGITS));
      if (hs.isPresent()) {
        return "“%s” has more digits than a certificate carries. Write %s."
            .formatted(text, hs.get());
      }
    }
    if (digits.startsWith("710229") || digits.startsWith("710239")) {
      return "“%s” is the code of worked diamonds, which need no certificate. Rough diamonds are 7102.10, 7102.21 or 7102.31."
          .formatted(text);
    }
    return "“%s” is none of the three codes of rough diamonds. Choose 7102.10 (unsorted), 7102.21 (industrial) or 7102.31 (non-industrial)."
        .formatted(text.length() <= 40 ? text : text.substring(0, 40) + "…");
  }

  /**
   * Carats and value of each line, readable and above zero, and their totals within what a
   * certificate can carry.
   */
  public List<Finding> amounts(List<DeclaredLine> lines) {
    if (lines.isEmpty()) {
      return List.of(
          missing(FieldNames.ofLine(0, FieldNames.CARATS), "The carat weight"),
          missing(FieldNames.ofLine(0, FieldNames.VALUE_USD), "The value"));
    }
    List<Finding> findings = new ArrayList<>(0);
    for (DeclaredLine line : lines) {
      Carats carats = line.carats().value();
      if (carats == null || carats.isZero()) {
        findings.add(
            amount(line, FieldNames.CARATS, "The carat weight", line.carats(), "what was weighed"));
      }
      UsDollars value = line.value().value();
      if (value == null || value.value().signum() == 0) {
        findings.add(
            amount(
                line,
                FieldNames.VALUE_USD,
                "The value",
                line.value(),
                "the value in U.S. dollars"));
      }
    }
    total(lines, FieldNames.CARATS, "The carats", MOST_CARATS, GoodsCheck::carats)
        .ifPresent(findings::add);
    total(
            lines,
            FieldNames.VALUE_USD,
            "The values in U.S. dollars",
            MOST_DOLLARS,
            GoodsCheck::dollars)
        .ifPresent(findings::add);
    return findings;
  }

  /** Each line can be within the range of its column and their sum beyond it. */
  private Optional<Finding> total(
      List<DeclaredLine> lines,
      String name,
      String what,
      BigDecimal most,
      Function<DeclaredLine, BigDecimal> amount) {
    BigDecimal sum = BigDecimal.ZERO;
    for (DeclaredLine line : lines) {
      sum = sum.add(amount.apply(line));
      if (sum.compareTo(most) > 0) {
        return Optional.of(
            card.block(
                line.field(name),
                "%s of lines 1 to %d together are %s, more than the %s that a certificate can carry. Check the digits of each line, or put some of the goods on another certificate."
                    .formatted(what, line.index() + 1, sum.toPlainString(), most.toPlainString())));
      }
    }
    return Optional.empty();
  }

  /**
   * Carats and value of all lines together, each no more than a single shipment usually holds on a
   * day; what a certificate cannot carry at all is not asked.
   */
  public List<Finding> usualAmounts(List<DeclaredLine> lines, Settings settings, LocalDate day) {
    List<Finding> findings = new ArrayList<>(0);
    beyond(
            lines,
            FieldNames.CARATS,
            settings.usualCaratsAtMost(day),
            MOST_CARATS,
            "carats",
            GoodsCheck::carats)
        .ifPresent(findings::add);
    beyond(
            lines,
            FieldNames.VALUE_USD,
            settings.usualDollarsAtMost(day),
            MOST_DOLLARS,
            "U.S. dollars",
            GoodsCheck::dollars)
        .ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> beyond(
      List<DeclaredLine> lines,
      String name,
      BigDecimal usual,
      BigDecimal most,
      String unit,
      Function<DeclaredLine, BigDecimal> amount) {
    BigDecimal sum = lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(usual) <= 0 || sum.compareTo(most) > 0) {
      return Optional.empty();
    }
    DeclaredLine largest = Collections.max(lines, Comparator.comparing(amount));
    return Optional.of(
        card.warn(
            largest.field(name),
            "The certificate carries %s %s; a single shipment usually holds %s %s at the most. Check the digits, or say why."
                .formatted(sum.toPlainString(), unit, usual.toPlainString(), unit)));
  }

  private static BigDecimal carats(DeclaredLine line) {
    return line.carats().read().map(Carats::value).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal dollars(DeclaredLine line) {
    return line.value().read().map(UsDollars::value).orElse(BigDecimal.ZERO);
  }

  private Finding amount(
      DeclaredLine line, String name, String what, Typed<?> typed, String remedy) {
    String field = line.field(name);
    if (typed.isBlank()) {
      return missing(field, what + of(line));
    }
    return typed
        .trouble()
        .map(trouble -> card.block(field, trouble + "."))
        .orElseGet(
            () ->
                card.block(
                    field,
                    "%s%s is zero. Enter %s, or leave the line out."
                        .formatted(what, of(line), remedy)));
  }

  /** The number of parcels, one at least. */
  public List<Finding> parcels(Typed<Integer> parcels) {
    Integer count = parcels.value();
    if (count != null && count >= 1) {
      return List.of();
    }
    if (parcels.isBlank()) {
      return List.of(missing(FieldNames.PARCELS, "The number of parcels"));
    }
    return List.of(
        card.block(
            FieldNames.PARCELS,
            parcels
                .trouble()
                .map(trouble -> trouble + ".")
                .orElse(
                    "The number of parcels is %d. A shipment has one at least: enter how many there are."
                        .formatted(count))));
  }

  /** The price of each line that has one, within the usual band of its code on a day. */
  public List<Finding> prices(List<DeclaredLine> lines, Registers registers, LocalDate day) {
    List<Finding> findings = new ArrayList<>(0);
    for (DeclaredLine line : lines) {
      HsCode hs = line.hs().value();
      Carats carats = line.carats().value();
      UsDollars value = line.value().value();
      if (hs == null
          || carats == null
          || carats.isZero()
          || value == null
          || value.value().signum() == 0) {
        continue;
      }
      Optional<PriceBand> missed =
          registers.priceBand(hs, day).filter(band -> !band.holds(value, carats));
      missed.ifPresent(
          band ->
              findings.add(card.warn(line.field(FieldNames.VALUE_USD), says(band, value, carats))));
    }
    return findings;
  }

  private static String says(PriceBand band, UsDollars value, Carats carats) {
    return "%s at US$ %,.2f for %,.2f carats is US$ %,.2f a carat; usual are %,.2f to %,.2f. Check code, carats and value, or say why."
        .formatted(
            band.hs(),
            value.value(),
            carats.value(),
            value.per(carats).orElseThrow().value(),
            band.low(),
            band.high());
  }

  private Finding missing(String field, String what) {
    return card.missing(field, Severity.BLOCK, blank.apply(what));
  }

  private static String of(DeclaredLine line) {
    return " of line " + (line.index() + 1);
  }
}
