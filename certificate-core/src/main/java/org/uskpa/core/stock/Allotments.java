package org.uskpa.core.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.text.VisibleText;

/** What an allotment must be, said alike before it is confirmed and when it is made. */
@Component
class Allotments {

  private final Licensees licensees;
  private final KnownRegisters registers;
  private final StockLimits limits;

  Allotments(Licensees licensees, KnownRegisters registers, StockLimits limits) {
    this.licensees = licensees;
    this.registers = registers;
    this.limits = limits;
  }

  /** The range as typed, or why it is none that certificates of the day can carry. */
  Outcome<NumberRange> range(AllotStock.Command command, LocalDate today) {
    return range(command.first(), command.last(), today);
  }

  /** The same of numbers that come from the printer. */
  Outcome<NumberRange> range(String first, String last, LocalDate today) {
    NumberRange range;
    try {
      range = NumberRange.typed(first, last);
    } catch (IllegalArgumentException noRange) {
      return Outcome.refused(
          StockStepRules.RANGE.block("first", String.valueOf(noRange.getMessage())));
    }
    int digits = registers.current().settings().certificateNumberDigits(today);
    List<Finding> refusals = new ArrayList<>();
    wrongLength("first", range.first(), digits).ifPresent(refusals::add);
    wrongLength("last", range.last(), digits).ifPresent(refusals::add);
    return refusals.isEmpty() ? Outcome.done(range) : Outcome.refused(refusals);
  }

  private static Optional<Finding> wrongLength(String field, CertificateNumber number, int digits) {
    int length = number.digits().length();
    return length == digits
        ? Optional.empty()
        : Optional.of(
            StockStepRules.DIGITS.block(
                field,
                "%s has %d digits, but certificates carry %d. Give a number of %d digits."
                    .formatted(number, length, digits, digits)));
  }

  /**
   * What keeps a licensee from getting a range.
   *
   * @param there the numbers of the range that were ever printed
   * @param order what is answered with them; null for nothing
   */
  List<Finding> refusals(
      AllotStock.Command command,
      Licensee licensee,
      NumberRange range,
      List<StockNumber> there,
      @Nullable StockOrder order,
      Instant now) {
    List<Finding> refusals = new ArrayList<>();
    if (order != null) {
      mismatch(order, licensee)
          .or(() -> partial(order, range, command.words()))
          .ifPresent(refusals::add);
    }
    limits
        .refusal("words", limits.of(licensee.id(), now), range.count(), command.words())
        .ifPresent(refusals::add);
    KeepableText.refusal("words", command.words()).ifPresent(refusals::add);
    if (licensees.asOf(licensee.id(), now).standing() != Standing.ACTIVE) {
      refusals.add(
          StockStepRules.GOOD_STANDING.block(
              "licensee",
              "%s is not in good standing, so no numbers are allotted to it."
                  .formatted(licensee.number())));
    }
    Ranges.ofTaken(there)
        .forEach(
            taken ->
                refusals.add(
                    StockStepRules.OVERLAP.block(
                        "first",
                        "%s is taken already (%s); choose numbers that were never allotted."
                            .formatted(taken.range(), taken.state().label()))));
    return refusals;
  }

  /** Whoever ordered reads why fewer came, for the order ends with them. */
  private static Optional<Finding> partial(StockOrder order, NumberRange range, String words) {
    if (range.count() >= order.numbers() || !VisibleText.isBlank(words)) {
      return Optional.empty();
    }
    return Optional.of(
        StockStepRules.WORDS.block(
            "words",
            "%,d of the %,d numbers ordered would be allotted, and the order ends with them. Say why fewer; the licensee's manager reads it."
                .formatted(range.count(), order.numbers())));
  }

  private static Optional<Finding> mismatch(StockOrder order, Licensee licensee) {
    if (order.licenseeId() != licensee.id()) {
      return Optional.of(
          StockStepRules.ORDER.block(
              "licensee",
              "The order is %s's. Choose that licensee, or allot without the order."
                  .formatted(order.licenseeNumber())));
    }
    return order.state() == StockOrder.State.OPEN
        ? Optional.empty()
        : Optional.of(
            StockStepRules.ORDER.block(
                "licensee",
                "The order is %s already. Allot without it, if the numbers are still wanted."
                    .formatted(order.state().label().toLowerCase(Locale.ROOT))));
  }
}
